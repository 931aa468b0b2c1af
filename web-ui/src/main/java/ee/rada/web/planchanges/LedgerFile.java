package ee.rada.web.planchanges;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.GetPlanChange.Waited;
import ee.rada.query.planchanges.Whom;
import ee.rada.web._api.Asking;
import ee.rada.web._format.Formats;
import ee.rada.web._moment.Moments;
import ee.rada.web._moment.ReadsMoment;
import ee.rada.web._pages.Names;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFile;
import ee.rada.web._tables.TableFormat;
import ee.rada.web.forms.FormTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The ledger of proposals as a file, for people and for programs: one row a proposal. People get a report with a head. */
@Controller
@ReadsMoment
final class LedgerFile {

    private static final int AT_ONCE = 500;
    private static final Duration LONGEST_REPLAY = Duration.ofSeconds(30);
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "project-number",
            "project",
            "state",
            "cause",
            "kinds",
            "rationale",
            "drafted-by",
            "drafted-for",
            "drafted-on",
            "submitted-by",
            "submitted-for",
            "submitted-on",
            "effective-from",
            "decisions",
            "ended-by",
            "ended-on",
            "reason",
            "waits",
            "waited",
            "waited-steps",
            "waited-approvers",
            "waited-authors",
            "waited-funder",
            "currency",
            "change",
            "moved",
            "days");

    private final Asking asking;
    private final MessageSource messages;
    private final FormTexts texts;
    private final Names people;
    private final LedgerReport report;
    private final Moments moments;
    private final Clock clock;

    LedgerFile(
            Asking asking,
            MessageSource messages,
            FormTexts texts,
            Names people,
            LedgerReport report,
            Moments moments,
            Clock clock) {
        this.report = report;
        this.moments = moments;
        this.asking = asking;
        this.messages = messages;
        this.texts = texts;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/plan-changes.csv")
    void csv(
            @ModelAttribute LedgerFilter filter,
            Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        new Sending(TableFormat.CSV, filter, caller, locale, response).asReport(request);
    }

    @GetMapping("/plan-changes.xlsx")
    void xlsx(
            @ModelAttribute LedgerFilter filter,
            Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        new Sending(TableFormat.XLSX, filter, caller, locale, response).asReport(request);
    }

    @GetMapping("/api/plan-changes.csv")
    void plainCsv(
            @ModelAttribute LedgerFilter filter,
            Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        new Sending(TableFormat.CSV, filter, caller, locale, response).asTable(request);
    }

    @GetMapping("/api/plan-changes.xlsx")
    void plainXlsx(
            @ModelAttribute LedgerFilter filter,
            Caller caller,
            Locale locale,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        new Sending(TableFormat.XLSX, filter, caller, locale, response).asTable(request);
    }

    /** One file on its way: for people a report with a head, for programs nothing but the table. */
    private final class Sending {
        private final TableFormat format;
        private final LedgerFilter filter;
        private final Caller caller;
        private final Locale locale;
        private final HttpServletResponse response;

        Sending(TableFormat format, LedgerFilter filter, Caller caller, Locale locale, HttpServletResponse response) {
            this.format = format;
            this.filter = filter;
            this.caller = caller;
            this.locale = locale;
            this.response = response;
        }

        void asReport(HttpServletRequest request) throws IOException {
            filter.requireSound(request.getParameterMap().keySet());
            var query = query();
            var first = asking.ask(caller, query, FindPlanChanges.Answer.class);
            var above = new ArrayList<List<String>>();
            above.add(List.of(messages.getMessage("changes.report.heading", null, locale)));
            report.head(filter, first.position(), caller, locale)
                    .forEach(line -> above.add(List.of(line.label(), line.text())));
            if (first.totals() != null) {
                report.totals(first.totals(), locale).forEach(line -> above.add(List.of(line.label(), line.text())));
            }
            above.add(List.of());
            send(query, first, above);
        }

        void asTable(HttpServletRequest request) throws IOException {
            filter.requireSound(request.getParameterMap().keySet());
            var errors = new ArrayList<FieldError>();
            moments.bind(
                    request,
                    LONGEST_REPLAY,
                    (name, code) -> errors.add(new FieldError("", code, Map.of("parameter", name))));
            if (!errors.isEmpty()) {
                throw Refusal.fields(errors);
            }
            var query = query();
            send(query, asking.ask(caller, query, FindPlanChanges.Answer.class), List.of());
        }

        private FindPlanChanges query() {
            return filter.query(caller, LocalDate.now(clock), AT_ONCE);
        }

        private void send(FindPlanChanges query, FindPlanChanges.Answer first, List<List<String>> above)
                throws IOException {
            var headings = COLUMNS.stream()
                    .map(column -> messages.getMessage("changes.csv." + column, null, locale))
                    .toList();
            try (var table = format.offer("plan-changes", above, headings, response)) {
                var page = first;
                write(page, table);
                while (page.next() != null) {
                    page = asking.ask(caller, query.after(page.next()), FindPlanChanges.Answer.class);
                    write(page, table);
                }
                table.end();
            }
        }

        private void write(FindPlanChanges.Answer page, TableFile table) throws IOException {
            for (var item : page.items()) {
                table.row(cells(item, locale));
            }
        }
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
                item.rationale(),
                people.name(item.draftedBy()),
                item.draftedFor() == null ? null : people.name(item.draftedFor()),
                day(item.draftedAt()),
                item.submittedAt() == null ? null : people.name(item.submittedBy()),
                item.submittedFor() == null ? null : people.name(item.submittedFor()),
                day(item.submittedAt()),
                item.effectiveFrom(),
                report.decisions(item.decisions(), locale),
                item.endedAt() == null ? null : people.name(item.endedBy()),
                day(item.endedAt()),
                report.reason(item, locale),
                item.waitsOn() == null ? null : messages.getMessage("decisions.waits." + item.waitsOn(), null, locale),
                item.workingDaysWaited(),
                report.steps(item.waits(), locale),
                waited(item, Whom.APPROVER),
                waited(item, Whom.AUTHOR),
                waited(item, Whom.FUNDER),
                item.change() == null ? null : item.change().currency(),
                item.change(),
                item.moved(),
                item.daysMoved());
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
