package ee.rada.web.contacts;

import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.query.contacts.FindContacts;
import ee.rada.web._api.Asking;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.RegionNames;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFile;
import ee.rada.web._tables.TableFormat;
import ee.rada.web.forms.FormTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The list of contacts as a file for a spreadsheet: one line a contact. */
@Controller
final class ContactFile {

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "day",
            "time",
            "region",
            "channel",
            "language",
            "kind",
            "category",
            "violence",
            "age",
            "sex",
            "anonymous",
            "minutes",
            "outcome");

    private final Asking asking;
    private final MessageSource messages;
    private final FormTexts texts;
    private final RegionNames regions;

    ContactFile(Asking asking, MessageSource messages, FormTexts texts, RegionNames regions) {
        this.asking = asking;
        this.messages = messages;
        this.texts = texts;
        this.regions = regions;
    }

    @GetMapping("/contacts.csv")
    void csv(@ModelAttribute ContactFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        write(TableFormat.CSV, filter, caller, locale, response);
    }

    @GetMapping("/contacts.xlsx")
    void xlsx(@ModelAttribute ContactFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        write(TableFormat.XLSX, filter, caller, locale, response);
    }

    private void write(
            TableFormat format, ContactFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        var page = asking.ask(caller, filter.query(caller, AT_ONCE), FindContacts.Answer.class);
        var headings = COLUMNS.stream()
                .map(column -> messages.getMessage("contacts.csv." + column, null, locale))
                .toList();
        try (var table = format.offer("contacts", headings, response)) {
            write(page, table, locale);
            while (page.next() != null) {
                var following = filter.from(page.next()).query(caller, AT_ONCE);
                page = asking.ask(caller, following, FindContacts.Answer.class);
                write(page, table, locale);
            }
            table.end();
        }
    }

    private void write(FindContacts.Answer page, TableFile table, Locale locale) throws IOException {
        for (var item : page.items()) {
            table.row(cells(item.facts(), locale));
        }
    }

    private List<@Nullable Object> cells(ContactFacts facts, Locale locale) {
        ZonedDateTime at = facts.at().atZone(Formats.ZONE);
        return Arrays.asList(
                at.toLocalDate(),
                "%02d:%02d".formatted(at.getHour(), at.getMinute()),
                regions.name(facts.region(), locale),
                texts.choice(facts.channel(), locale),
                texts.choice(facts.language(), locale),
                texts.choice(facts.contactKind(), locale),
                texts.choice(facts.category(), locale),
                facts.violenceKinds().stream()
                        .map(kind -> texts.choice(kind, locale))
                        .collect(Collectors.joining(", ")),
                texts.choice(facts.ageBand(), locale),
                texts.choice(facts.sex(), locale),
                messages.getMessage(facts.anonymous() ? "word.yes" : "word.no", null, locale),
                facts.durationMin(),
                texts.choice(facts.outcome(), locale));
    }
}
