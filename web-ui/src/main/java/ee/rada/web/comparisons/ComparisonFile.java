package ee.rada.web.comparisons;

import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Origin;
import ee.rada.query.comparisons.Cause;
import ee.rada.query.comparisons.Change;
import ee.rada.query.comparisons.Difference;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The differences of a project as a file: one row a fact that is not the same, with the last event that made it so. */
@Controller
final class ComparisonFile {

    private static final List<String> COLUMNS = List.of(
            "kind",
            "thing",
            "fate",
            "field",
            "before",
            "after",
            "days",
            "change",
            "currency",
            "events",
            "position",
            "event",
            "recorded-on",
            "by",
            "on-behalf",
            "reason",
            "proposal",
            "proposal-title",
            "asked-by",
            "decided-by");

    private final TwoMoments moments;
    private final Comparisons comparisons;
    private final DifferenceWords words;
    private final Names people;
    private final MessageSource messages;

    ComparisonFile(
            TwoMoments moments, Comparisons comparisons, DifferenceWords words, Names people, MessageSource messages) {
        this.moments = moments;
        this.comparisons = comparisons;
        this.words = words;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping("/projects/{id}/comparison.csv")
    void csv(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "PROJECT") ProjectComparison.Part part,
            @RequestParam(defaultValue = "RECORDED") TwoMoments.Clock clock,
            Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write(TableFormat.EXCEL_CSV, found(id, from, to, clock, caller).of(part), locale, response);
    }

    @GetMapping("/projects/{id}/comparison.xlsx")
    void xlsx(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "PROJECT") ProjectComparison.Part part,
            @RequestParam(defaultValue = "RECORDED") TwoMoments.Clock clock,
            Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write(TableFormat.XLSX, found(id, from, to, clock, caller).of(part), locale, response);
    }

    private ProjectComparison found(
            ProjectId id, @Nullable String from, @Nullable String to, TwoMoments.Clock clock, Caller caller) {
        var read = moments.read(from, to, clock, ProjectComparisonPage.PATIENCE);
        return comparisons.project(caller, id, read.pair().orElseThrow(() -> Refusal.fields(read.errors())));
    }

    private void write(TableFormat format, ProjectComparison found, Locale locale, HttpServletResponse response)
            throws IOException {
        Map<Long, Cause> causes =
                found.causes().stream().collect(Collectors.toMap(Cause::position, Function.identity()));
        List<String> headings = COLUMNS.stream()
                .map(column -> text("comparison.csv." + column, locale))
                .toList();
        try (var table = format.offer(found.number() + "-comparison", headings, response)) {
            for (Difference difference : found.differences()) {
                for (Change change : difference.changes()) {
                    table.row(cells(difference, change, causes, locale));
                }
            }
            table.end();
        }
    }

    private List<@Nullable Object> cells(Difference difference, Change change, Map<Long, Cause> causes, Locale locale) {
        Cause cause = change.by().isEmpty() ? null : causes.get(change.by().getLast());
        Origin proposal = cause == null ? null : cause.proposal();
        return Arrays.asList(
                text("comparison.kind." + difference.subject().kind(), locale),
                words.title(difference.subject(), locale),
                text("enum.Fate." + difference.fate(), locale),
                words.label(change.field(), locale),
                cell(change, change.before(), locale),
                cell(change, change.after(), locale),
                change instanceof Change.Day day ? day.workingDays() : null,
                change instanceof Change.Amount amount ? amount.change() : null,
                change instanceof Change.Amount amount ? currency(amount) : null,
                change.by().size(),
                cause == null ? null : cause.position(),
                cause == null ? null : text("event." + cause.type(), locale),
                cause == null ? null : LocalDate.ofInstant(cause.recordedAt(), Formats.ZONE),
                cause == null ? null : people.who(cause.actor(), cause.actingPost()),
                cause == null || cause.onBehalfOf() == null ? null : people.name(cause.onBehalfOf()),
                cause == null ? null : cause.reason(),
                proposal == null ? null : proposal.number(),
                proposal == null ? null : proposal.title(),
                proposal == null ? null : people.name(proposal.askedBy()),
                proposal == null
                        ? null
                        : proposal.decidedBy().stream()
                                .map(decision -> people.who(decision.actor(), decision.actingPost()))
                                .collect(Collectors.joining("; ")));
    }

    private static @Nullable String currency(Change.Amount amount) {
        Money any = amount.after() == null ? amount.before() : amount.after();
        return any == null ? null : any.currency();
    }

    /** Days, money and numbers stay such, so that one can reckon with them. */
    private @Nullable Object cell(Change change, @Nullable Object value, Locale locale) {
        return switch (value) {
            case null -> null;
            case LocalDate day -> day;
            case Money money -> money;
            case BigDecimal number -> number;
            default -> words.words(change, value, locale);
        };
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
