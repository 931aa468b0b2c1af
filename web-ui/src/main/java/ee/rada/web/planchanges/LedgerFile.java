package ee.rada.web.planchanges;

import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.GetPlanChange.Waited;
import ee.rada.query.planchanges.Whom;
import ee.rada.web._api.Asking;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFile;
import ee.rada.web._tables.TableFormat;
import ee.rada.web.forms.FormTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The ledger of proposals as a file, for people and for programs: one row a proposal. */
@Controller
final class LedgerFile {

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

    LedgerFile(Asking asking, MessageSource messages, FormTexts texts, Names people, Clock clock) {
        this.asking = asking;
        this.messages = messages;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping({"/plan-changes.csv", "/api/plan-changes.csv"})
    void csv(@ModelAttribute LedgerFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        write(TableFormat.CSV, filter, caller, locale, response);
    }

    @GetMapping({"/plan-changes.xlsx", "/api/plan-changes.xlsx"})
    void xlsx(@ModelAttribute LedgerFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        write(TableFormat.XLSX, filter, caller, locale, response);
    }

    private void write(
            TableFormat format, LedgerFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        var query = filter.query(caller, LocalDate.now(clock), AT_ONCE);
        var page = asking.ask(caller, query, FindPlanChanges.Answer.class);
        var headings = COLUMNS.stream()
                .map(column -> messages.getMessage("changes.csv." + column, null, locale))
                .toList();
        try (var table = format.offer("plan-changes", headings, response)) {
            write(page, table, locale);
            while (page.next() != null) {
                page = asking.ask(caller, after(query, page.next()), FindPlanChanges.Answer.class);
                write(page, table, locale);
            }
            table.end();
        }
    }

    private void write(FindPlanChanges.Answer page, TableFile table, Locale locale) throws IOException {
        for (var item : page.items()) {
            table.row(cells(item, locale));
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

    private List<@Nullable Object> cells(FindPlanChanges.Item item, Locale locale) {
        return Arrays.asList(
                item.number(),
                item.title(),
                item.projectNumber(),
                item.projectTitle(),
                texts.choice(item.state(), locale),
                item.cause() == null ? null : texts.choice(item.cause(), locale),
                item.kinds().stream()
                        .map(kind -> messages.getMessage("item." + kind, null, locale))
                        .collect(Collectors.joining(", ")),
                people.name(item.draftedBy()),
                day(item.draftedAt()),
                day(item.submittedAt()),
                item.effectiveFrom(),
                item.endedAt() == null ? null : people.name(item.endedBy()),
                day(item.endedAt()),
                item.waitsOn() == null ? null : messages.getMessage("decisions.waits." + item.waitsOn(), null, locale),
                waited(item, Whom.APPROVER),
                waited(item, Whom.AUTHOR),
                waited(item, Whom.FUNDER),
                item.change() == null ? null : item.change().currency(),
                item.change(),
                item.moved(),
                item.daysMoved(),
                item.rationale(),
                item.reason());
    }

    private static int waited(FindPlanChanges.Item item, Whom whom) {
        return item.waits().stream()
                .filter(wait -> wait.whom() == whom)
                .mapToInt(Waited::workingDays)
                .sum();
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Formats.ZONE);
    }
}
