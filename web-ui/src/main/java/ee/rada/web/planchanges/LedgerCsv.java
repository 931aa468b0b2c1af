package ee.rada.web.planchanges;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import ee.rada.kernel.Money;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.GetPlanChange.Waited;
import ee.rada.query.planchanges.Whom;
import ee.rada.web._api.Asking;
import ee.rada.web._format.CsvCell;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import ee.rada.web._security.Caller;
import ee.rada.web.forms.FormTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The ledger of proposals as a file for a spreadsheet: one line a proposal. */
@Controller
final class LedgerCsv {

    private static final int AT_ONCE = 500;
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "project-number",
            "project",
            "state",
            "cause",
            "kinds",
            "drafted-by",
            "drafted-on",
            "submitted-on",
            "effective-from",
            "ended-by",
            "ended-on",
            "waits",
            "waited-approvers",
            "waited-authors",
            "waited-funder",
            "currency",
            "change",
            "moved",
            "days",
            "rationale",
            "reason");

    private final Asking asking;
    private final MessageSource messages;
    private final FormTexts texts;
    private final Names people;
    private final Clock clock;

    LedgerCsv(Asking asking, MessageSource messages, FormTexts texts, Names people, Clock clock) {
        this.asking = asking;
        this.messages = messages;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/plan-changes.csv")
    void write(@ModelAttribute LedgerFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        var query = filter.query(caller, LocalDate.now(clock), AT_ONCE);
        var page = asking.ask(caller, query, FindPlanChanges.Answer.class);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"plan-changes.csv\"");
        try (var csv = CsvWriter.builder().build(new OutputStreamWriter(response.getOutputStream(), UTF_8))) {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> messages.getMessage("changes.csv." + column, null, locale))
                    .toList());
            page.items().forEach(item -> csv.writeRecord(cells(item, locale)));
            while (page.next() != null) {
                page = asking.ask(caller, after(query, page.next()), FindPlanChanges.Answer.class);
                page.items().forEach(item -> csv.writeRecord(cells(item, locale)));
            }
        }
    }

    private static FindPlanChanges after(FindPlanChanges query, String cursor) {
        return new FindPlanChanges(
                query.projectId(),
                query.state(),
                query.waitingFor(),
                query.requester(),
                query.decider(),
                query.kind(),
                query.cause(),
                query.from(),
                query.until(),
                query.q(),
                query.order(),
                query.today(),
                cursor,
                query.limit());
    }

    private List<String> cells(FindPlanChanges.Item item, Locale locale) {
        return Stream.of(
                        item.number(),
                        item.title(),
                        item.projectNumber(),
                        item.projectTitle(),
                        texts.choice(item.state(), locale),
                        item.cause() == null ? "" : texts.choice(item.cause(), locale),
                        item.kinds().stream()
                                .map(kind -> messages.getMessage("item." + kind, null, locale))
                                .collect(Collectors.joining(", ")),
                        people.name(item.draftedBy()),
                        day(item.draftedAt()),
                        day(item.submittedAt()),
                        Objects.toString(item.effectiveFrom(), ""),
                        item.endedAt() == null ? "" : people.name(item.endedBy()),
                        day(item.endedAt()),
                        item.waitsOn() == null
                                ? ""
                                : messages.getMessage("decisions.waits." + item.waitsOn(), null, locale),
                        waited(item, Whom.APPROVER),
                        waited(item, Whom.AUTHOR),
                        waited(item, Whom.FUNDER),
                        item.change() == null ? "" : item.change().currency(),
                        amount(item.change()),
                        amount(item.moved()),
                        String.valueOf(item.daysMoved()),
                        item.rationale(),
                        Objects.toString(item.reason(), ""))
                .map(CsvCell::of)
                .toList();
    }

    private static String waited(FindPlanChanges.Item item, Whom whom) {
        int days = item.waits().stream()
                .filter(wait -> wait.whom() == whom)
                .mapToInt(Waited::workingDays)
                .sum();
        return String.valueOf(days);
    }

    private static String day(@Nullable Instant at) {
        return at == null ? "" : LocalDate.ofInstant(at, Formats.ZONE).toString();
    }

    private static String amount(@Nullable Money amount) {
        return amount == null ? "" : amount.amount();
    }
}
