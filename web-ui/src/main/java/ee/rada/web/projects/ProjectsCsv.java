package ee.rada.web.projects;

import ee.rada.query.projects.FindProjects;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFile;
import ee.rada.web._tables.TableFormat;
import ee.rada.web.forms.FormTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of projects as a file for a spreadsheet: one line a project and currency. */
@Controller
final class ProjectsCsv {

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "code",
            "title",
            "state",
            "period-start",
            "period-end",
            "funder",
            "owner",
            "percent",
            "late",
            "currency",
            "original",
            "current",
            "committed",
            "spent",
            "available");

    private final Asking asking;
    private final MessageSource messages;
    private final FormTexts texts;
    private final Clock clock;

    ProjectsCsv(Asking asking, MessageSource messages, FormTexts texts, Clock clock) {
        this.asking = asking;
        this.messages = messages;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/projects.csv")
    void write(@ModelAttribute ProjectFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        var query = filter.query(LocalDate.now(clock), AT_ONCE);
        var page = asking.ask(caller, query, FindProjects.Answer.class);
        var headings = COLUMNS.stream()
                .map(column -> messages.getMessage("projects.csv." + column, null, locale))
                .toList();
        try (var table = TableFormat.CSV.offer("projects", headings, response)) {
            write(page, table, locale);
            while (page.next() != null) {
                page = asking.ask(caller, after(query, page.next()), FindProjects.Answer.class);
                write(page, table, locale);
            }
            table.end();
        }
    }

    private static FindProjects after(FindProjects query, String cursor) {
        return new FindProjects(
                query.q(), query.state(), query.late(), query.order(), query.today(), cursor, query.limit());
    }

    private void write(FindProjects.Answer page, TableFile table, Locale locale) throws IOException {
        for (var project : page.items()) {
            for (var total : project.total()) {
                table.row(Arrays.asList(
                        project.number(),
                        project.code(),
                        project.title(),
                        texts.choice(project.state(), locale),
                        project.periodStart(),
                        project.periodEnd(),
                        project.funder(),
                        project.ownerPost(),
                        project.percentComplete(),
                        project.late(),
                        total.currency(),
                        total.original(),
                        total.current(),
                        total.committed(),
                        total.spent(),
                        total.available()));
            }
        }
    }
}
