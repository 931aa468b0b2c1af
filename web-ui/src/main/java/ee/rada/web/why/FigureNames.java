package ee.rada.web.why;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.web._api.AskedFigure;
import ee.rada.web._api.Components;
import ee.rada.web._format.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a figure of an answer is called, and whose it is: told by the records that it stands in. */
@Component
final class FigureNames {

    private static final List<String> NAMES = List.of("projectNumber", "number", "code", "title");

    /**
     * A figure's name.
     *
     * @param name what it is: "Spent"
     * @param of whose, from the outside in: a project, a line, a day
     * @param home the page of the thing; null where there is none
     * @param history the page that tells the thing's events; null where there is none
     */
    record Named(
            String name,
            String of,
            @Nullable String home,
            @Nullable String history) {}

    private final MessageSource messages;
    private final Formats fmt;

    FigureNames(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    Named of(AskedFigure.Why why, Locale locale) {
        List<String> steps = List.of(why.pointer().substring(1).split("/", -1));
        var owners = new ArrayList<String>();
        ProjectId project = null;
        Object at = why.answer();
        for (String step : steps) {
            if (at instanceof Record record) {
                owners.addAll(names(record));
                project = value(record, "projectId") instanceof ProjectId id ? id : project;
            }
            at = below(at, step);
        }
        if (project == null && value((Record) why.question(), "projectId") instanceof ProjectId asked) {
            project = asked;
        }
        String home = project == null ? null : "/projects/" + project;
        return new Named(
                name(steps, locale),
                String.join(" · ", owners.stream().distinct().toList()),
                home,
                home == null ? null : home + "/history");
    }

    /** Of several components with one name the message of the longer path counts. */
    private String name(List<String> steps, Locale locale) {
        List<String> words =
                steps.stream().filter(step -> !step.matches("\\d+")).toList();
        for (int from = 0; from < words.size(); from++) {
            String key = "why.figure." + String.join(".", words.subList(from, words.size()));
            String name = messages.getMessage(key, null, null, locale);
            if (name != null) {
                return name;
            }
        }
        return words.getLast();
    }

    private List<String> names(Record record) {
        var found = new ArrayList<String>();
        for (String component : NAMES) {
            if (value(record, component) instanceof String name) {
                found.add(name);
            }
        }
        if (value(record, "date") instanceof LocalDate day) {
            found.add(fmt.date(day));
        }
        return found;
    }

    private static @Nullable Object below(@Nullable Object at, String step) {
        return switch (at) {
            case List<?> items ->
                step.matches("\\d{1,9}") && Integer.parseInt(step) < items.size()
                        ? items.get(Integer.parseInt(step))
                        : null;
            case Record record -> value(record, step);
            case null, default -> null;
        };
    }

    private static @Nullable Object value(Record record, String component) {
        return Components.of(record).get(component);
    }
}
