package ee.rada.web.why;

import ee.rada.query.why.Part;
import ee.rada.web._api.AskedFigure;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why is this figure what it is? */
@Page
final class WhyPage {

    private static final List<String> COLUMNS =
            List.of("figure", "position", "event", "what", "effective", "recorded", "by", "on-behalf", "amount", "sum");

    private final AskedFigure figures;
    private final WrittenFigures written;
    private final FigureNames names;
    private final MessageSource messages;

    WhyPage(AskedFigure figures, WrittenFigures written, FigureNames names, MessageSource messages) {
        this.figures = figures;
        this.written = written;
        this.names = names;
        this.messages = messages;
    }

    @GetMapping(AskedFigure.WHY + "/{*below}")
    String show(@PathVariable String below, HttpServletRequest request, Caller caller, Model model, Locale locale) {
        var why = figures.ask(below, request, caller);
        var named = names.of(why, locale);
        var all = written.of(named.name(), why.explanation(), named.history(), locale);
        long events =
                why.explanation().allParts().map(Part::position).distinct().count();
        model.addAttribute("named", named);
        model.addAttribute("asked", all.getFirst());
        model.addAttribute("events", events);
        model.addAttribute("operands", all.subList(1, all.size()));
        model.addAttribute("csv", "/why.csv" + below + "?" + request.getQueryString());
        return "why/why";
    }

    @GetMapping("/why.csv/{*below}")
    void csv(
            @PathVariable String below,
            HttpServletRequest request,
            Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var why = figures.ask(below, request, caller);
        var named = names.of(why, locale);
        var headings = COLUMNS.stream()
                .map(column -> messages.getMessage("why.csv." + column, null, locale))
                .toList();
        var sections = written.of(named.name(), why.explanation(), null, locale);
        var above = List.of(
                List.of(named.of()), List.of(named.name(), sections.getFirst().value()), List.<String>of());
        try (var table = TableFormat.CSV.offer("why", above, headings, response)) {
            for (Section section : sections) {
                for (Section.Row row : section.rows()) {
                    table.row(Arrays.asList(
                            section.name(),
                            row.position(),
                            row.event(),
                            row.what(),
                            row.effective(),
                            row.recordedAt(),
                            row.who(),
                            row.onBehalfOf(),
                            row.exact(),
                            row.exactSum()));
                }
            }
            table.end();
        }
    }
}
