package ee.rada.web.imports;

import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiProblem;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Elements that the reader understands but a project of ours has no place for, told once for each kind. */
final class LeftOut {

    private static final int LINES = 20;

    private static final class Kind {
        private int count;
        private int lines;
        private int firstLine;
        private String firstPath = "";
        private final StringBuilder linesAsText = new StringBuilder();
    }

    private final Map<String, Kind> kinds = new LinkedHashMap<>();

    void add(IatiActivity activity, String path) {
        add("planned-disbursement", activity.plannedDisbursements(), activity.line(), path);
        add("other-identifier", activity.otherIdentifiers(), activity.line(), path);
        add("recipient-country", activity.countries(), activity.line(), path);
        add("sector", activity.sectors(), activity.line(), path);
        add("document-link", activity.documentLinks(), activity.line(), path);
        add("related-activity", activity.relatedActivities(), activity.line(), path);
    }

    private void add(String element, Collection<?> items, int line, String path) {
        if (items.isEmpty()) return;
        var kind = kinds.computeIfAbsent(element, _ -> new Kind());
        if (kind.count == 0) {
            kind.firstLine = line;
            kind.firstPath = path + "/" + element;
        }
        kind.count += items.size();
        if (kind.lines++ < LINES)
            kind.linesAsText.append(kind.linesAsText.isEmpty() ? "" : ", ").append(line);
    }

    List<Finding> all() {
        return kinds.entrySet().stream()
                .map(entry -> finding(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Finding finding(String element, Kind kind) {
        var lines = kind.linesAsText + (kind.lines > LINES ? " …" : "");
        return Finding.of(new IatiProblem(
                kind.firstLine,
                kind.firstPath,
                IatiProblem.Code.NOT_KEPT,
                List.of(element, Integer.toString(kind.count), lines)));
    }
}
