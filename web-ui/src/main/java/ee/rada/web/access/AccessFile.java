package ee.rada.web.access;

import ee.rada.query.access.FindLooks;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Names;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFile;
import ee.rada.web._tables.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The access log as a file: one row a look. */
@Controller
final class AccessFile {

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "sequence",
            "at",
            "who",
            "official",
            "on-behalf-of",
            "post",
            "roles",
            "channel",
            "address",
            "questions",
            "things",
            "fields",
            "purpose",
            "moment",
            "outcome",
            "position");

    private final Asking asking;
    private final MessageSource messages;
    private final Names people;

    AccessFile(Asking asking, MessageSource messages, Names people) {
        this.asking = asking;
        this.messages = messages;
        this.people = people;
    }

    @GetMapping("/access.csv")
    void csv(@ModelAttribute LooksFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        var query = filter.query(AT_ONCE);
        var page = asking.ask(caller, query, FindLooks.Answer.class);
        var headings = COLUMNS.stream()
                .map(column -> messages.getMessage("access.csv." + column, null, locale))
                .toList();
        try (var table = TableFormat.CSV.offer("access-log", headings, response)) {
            write(page, table);
            while (page.next() != null) {
                page = asking.ask(caller, after(query, page.next()), FindLooks.Answer.class);
                write(page, table);
            }
            table.end();
        }
    }

    private void write(FindLooks.Answer page, TableFile table) throws IOException {
        for (FindLooks.Look look : page.items()) {
            table.row(Arrays.asList(
                    look.sequence(),
                    look.at(),
                    people.name(look.officialId()),
                    look.officialId(),
                    look.onBehalfOf(),
                    people.post(look.postId()),
                    look.roles().stream().map(Enum::name).collect(Collectors.joining(" ")),
                    look.channel(),
                    look.address(),
                    String.join("\n", look.questions()),
                    look.things().stream().map(UUID::toString).collect(Collectors.joining(" ")),
                    String.join(" ", look.fields()),
                    look.purpose(),
                    look.moment(),
                    look.outcome(),
                    look.knownUpTo()));
        }
    }

    private static FindLooks after(FindLooks query, String cursor) {
        return new FindLooks(
                query.who(),
                query.channel(),
                query.outcome(),
                query.about(),
                query.from(),
                query.until(),
                Long.valueOf(cursor),
                query.limit());
    }
}
