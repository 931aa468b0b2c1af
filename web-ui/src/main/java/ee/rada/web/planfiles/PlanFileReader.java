package ee.rada.web.planfiles;

import ee.rada.kernel.Characters;
import ee.rada.kernel.Codes;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.web.planfiles.CellValues.Unreadable;
import ee.rada.web.planfiles.PlanRow.Dependency;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a plan out of the first sheet that has the headings of one. Goes on past a fault, so that all are told at once. */
final class PlanFileReader {

    /** Programs put a title or groups of columns above the headings. */
    private static final int HEADINGS_WITHIN = 10;

    private static final Pattern BLANKS = Pattern.compile("\\h*[\\v\\t]\\h*");
    private static final int MOST_FAULTS = 200;
    static final int CODE_LENGTH = 40;
    static final int TITLE_LENGTH = 300;
    private static final int OUTPUT_LENGTH = 1_000;

    private final Map<Integer, PlanColumn> columns = new HashMap<>();
    private final Map<PlanColumn, String> headings = new EnumMap<>(PlanColumn.class);
    private final List<CellFault> faults = new ArrayList<>();
    private final List<Cell> unread = new ArrayList<>();

    private PlanFileReader() {}

    /** Refused: {@code validation} at {@code /file} with {@code no-headings} where no sheet has a code and a title. */
    static PlanFile read(byte[] content) {
        for (Sheet sheet : SheetReader.read(content)) {
            for (int row = 0; row < Math.min(HEADINGS_WITHIN, sheet.rows().size()); row++) {
                var found = new PlanFileReader();
                if (found.isHeadings(sheet.rows().get(row))) {
                    return found.plan(sheet.rows().subList(row + 1, sheet.rows().size()), row + 2);
                }
            }
        }
        throw Refusal.fields(List.of(new FieldError("/file", "no-headings")));
    }

    private boolean isHeadings(List<Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            Cell cell = row.get(i);
            Optional<PlanColumn> column = PlanColumn.under(cell.text());
            if (column.isPresent() && !headings.containsKey(column.get())) {
                columns.put(i, column.get());
                headings.put(column.get(), cell.text());
            } else if (!cell.isEmpty()) {
                unread.add(cell);
            }
        }
        return headings.containsKey(PlanColumn.CODE) && headings.containsKey(PlanColumn.TITLE);
    }

    private PlanFile plan(List<List<Cell>> below, int firstLine) {
        var rows = new ArrayList<PlanRow>();
        for (int i = 0; i < below.size(); i++) {
            var cells = cells(below.get(i));
            if (!cells.isEmpty()) {
                rows.add(row(firstLine + i, cells));
            }
        }
        var activities = withoutHeadings(rows);
        duplicates(activities);
        unknownPredecessors(activities);
        return new PlanFile(
                Map.copyOf(headings),
                activities,
                faults.stream().limit(MOST_FAULTS).toList(),
                List.copyOf(unread));
    }

    private Map<PlanColumn, Cell> cells(List<Cell> row) {
        var cells = new EnumMap<PlanColumn, Cell>(PlanColumn.class);
        columns.forEach((place, column) -> {
            if (place < row.size() && !row.get(place).isEmpty()) {
                cells.put(column, row.get(place));
            }
        });
        return cells;
    }

    private PlanRow row(int line, Map<PlanColumn, Cell> cells) {
        String code = line(cells, PlanColumn.CODE, CODE_LENGTH);
        if (code == null) {
            var anything = cells.values().iterator().next();
            faults.add(CellFault.of(anything, headingOf(PlanColumn.CODE), "code-missing"));
        }
        LocalDate start = value(cells, PlanColumn.START, CellValues::day);
        List<Dependency> predecessors = value(cells, PlanColumn.PREDECESSORS, CellValues::dependencies);
        return new PlanRow(
                line,
                code == null ? "" : code,
                line(cells, PlanColumn.GROUP, TITLE_LENGTH),
                line(cells, PlanColumn.TITLE, TITLE_LENGTH),
                start,
                end(cells, start),
                line(cells, PlanColumn.RESPONSIBLE, TITLE_LENGTH),
                this.<Region>value(cells, PlanColumn.REGION, CellValues::region),
                this.<BigDecimal>value(cells, PlanColumn.COST, CellValues::money),
                line(cells, PlanColumn.LINE, CODE_LENGTH),
                this.<BigDecimal>value(cells, PlanColumn.WEIGHT, CellValues::number),
                text(cells, PlanColumn.OUTPUT, OUTPUT_LENGTH),
                this.<Boolean>value(cells, PlanColumn.MILESTONE, CellValues::flag),
                predecessors == null ? List.of() : predecessors,
                cells);
    }

    private @Nullable LocalDate end(Map<PlanColumn, Cell> cells, @Nullable LocalDate start) {
        LocalDate end = value(cells, PlanColumn.END, CellValues::day);
        BigDecimal hours = value(cells, PlanColumn.HOURS, CellValues::number);
        if (end == null && start != null && hours != null) {
            return CellValues.end(start, hours);
        }
        if (start != null && end != null && end.isBefore(start)) {
            fault(cells, PlanColumn.END, "period-reversed");
        }
        return end;
    }

    private interface Reading<T> {
        T of(Cell cell) throws Unreadable;
    }

    private <T> @Nullable T value(Map<PlanColumn, Cell> cells, PlanColumn column, Reading<T> reading) {
        Cell cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        try {
            return reading.of(cell);
        } catch (Unreadable e) {
            faults.add(CellFault.of(cell, headingOf(column), e.code()));
            return null;
        }
    }

    /** A cell that was broken into lines to fit its column is still one line. */
    private @Nullable String line(Map<PlanColumn, Cell> cells, PlanColumn column, int longest) {
        String text = text(cells, column, longest);
        return text == null ? null : BLANKS.matcher(text).replaceAll(" ");
    }

    private @Nullable String text(Map<PlanColumn, Cell> cells, PlanColumn column, int longest) {
        Cell cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        var text = cell.text();
        if (text.codePointCount(0, text.length()) > longest) {
            faults.add(CellFault.of(cell, headingOf(column), "too-long", Map.of("max", longest)));
            return null;
        }
        if (text.codePoints().anyMatch(Characters::isUnseen)) {
            faults.add(CellFault.of(cell, headingOf(column), "control-character"));
            return null;
        }
        return text;
    }

    /** Rows of a work breakdown that others lie below are headings: each becomes the group of those that have none of their own. */
    private static List<PlanRow> withoutHeadings(List<PlanRow> rows) {
        var above = rows.stream()
                .flatMap(row -> places(row.cells().get(PlanColumn.WBS)).skip(1))
                .collect(Collectors.toSet());
        var headings = new HashMap<String, String>();
        var activities = new ArrayList<PlanRow>();
        for (PlanRow row : rows) {
            Cell place = row.cells().get(PlanColumn.WBS);
            if (place == null || !above.contains(place.text())) {
                activities.add(row);
            } else if (row.title() != null) {
                headings.put(place.text(), row.title());
            }
        }
        return activities.stream()
                .map(row -> row.group() == null ? row.in(group(row, headings)) : row)
                .toList();
    }

    /** The nearest heading above. */
    private static @Nullable String group(PlanRow row, Map<String, String> headings) {
        return places(row.cells().get(PlanColumn.WBS))
                .skip(1)
                .map(headings::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** A place and all those above it: {@code 1.2.3}, {@code 1.2}, {@code 1}. */
    private static Stream<String> places(@Nullable Cell place) {
        return place == null
                ? Stream.empty()
                : Stream.iterate(
                        place.text(),
                        text -> !text.isEmpty(),
                        text -> text.substring(0, Math.max(0, text.lastIndexOf('.'))));
    }

    private void duplicates(List<PlanRow> rows) {
        var seen = new HashSet<String>();
        for (PlanRow row : rows) {
            if (!row.code().isEmpty() && !seen.add(Codes.key(row.code()))) {
                fault(row.cells(), PlanColumn.CODE, "code-twice");
            }
        }
    }

    private void unknownPredecessors(List<PlanRow> rows) {
        var codes = rows.stream().map(PlanRow::code).collect(Collectors.toSet());
        for (PlanRow row : rows) {
            if (row.predecessors().stream().anyMatch(dependency -> !codes.contains(dependency.code()))) {
                fault(row.cells(), PlanColumn.PREDECESSORS, "unknown-predecessor");
            }
        }
    }

    private void fault(Map<PlanColumn, Cell> cells, PlanColumn column, String code) {
        Cell cell = cells.get(column);
        if (cell != null) {
            faults.add(CellFault.of(cell, headingOf(column), code));
        }
    }

    private String headingOf(PlanColumn column) {
        return headings.getOrDefault(column, "");
    }
}
