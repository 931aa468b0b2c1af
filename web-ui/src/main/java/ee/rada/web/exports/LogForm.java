package ee.rada.web.exports;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.auditnotes.AuditNoteEvent;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.substitutions.SubstitutionEvent;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.TextBinder;
import ee.rada.web.exports.logs.Period;
import ee.rada.web.exports.logs.Selection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which log somebody asks for, as the address says it.
 *
 * @param of what it is about; where it is not said, the proposal or else the project that is named
 * @param thingId of an official, a post, a substitution or an audit note
 * @param since size of a checkpoint that he has kept
 */
public record LogForm(
        @Nullable String of,
        @Nullable String projectId,
        @Nullable String proposalId,
        @Nullable String thingId,
        @Nullable String clock,
        @Nullable String from,
        @Nullable String until,
        @Nullable String since) {

    static final Set<String> NAMES =
            Set.of("of", "projectId", "proposalId", "thingId", "clock", "from", "until", "since");

    /** What a log can be about. */
    public enum About {
        EVERYTHING,
        PROJECT,
        BUDGET,
        PLAN_CHANGE,
        OFFICIAL,
        POST,
        SUBSTITUTION,
        AUDIT_NOTE
    }

    /** What was asked for, read. */
    record Read(Selection selection, @Nullable Long since) {}

    /** Refused as {@code validation}, naming every parameter that is wrong, or {@code period-reversed}. */
    Read read() {
        var errors = new ArrayList<FieldError>();
        var read = new Read(new Selection(thing(errors), period(errors), null), (Long)
                value("since", since, new Kind.Whole(true), errors));
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return read;
    }

    /** What the form stands on before anything is chosen, too. */
    public About about() {
        var chosen = (About) value("of", of, new Kind.Choice(About.class), new ArrayList<>());
        if (chosen != null) {
            return chosen;
        }
        return isGiven(proposalId) ? About.PLAN_CHANGE : isGiven(projectId) ? About.PROJECT : About.EVERYTHING;
    }

    private @Nullable StreamId thing(List<FieldError> errors) {
        value("of", of, new Kind.Choice(About.class), errors);
        return switch (about()) {
            case EVERYTHING -> null;
            case PROJECT -> stream(ProjectEvent.STREAM, "projectId", projectId, errors);
            case BUDGET -> stream(BudgetEvent.STREAM, "projectId", projectId, errors);
            case PLAN_CHANGE -> stream(PlanChangeEvent.STREAM, "proposalId", proposalId, errors);
            case OFFICIAL -> stream(OfficialEvent.STREAM, "thingId", thingId, errors);
            case POST -> stream(PostEvent.STREAM, "thingId", thingId, errors);
            case SUBSTITUTION -> stream(SubstitutionEvent.STREAM, "thingId", thingId, errors);
            case AUDIT_NOTE -> stream(AuditNoteEvent.STREAM, "thingId", thingId, errors);
        };
    }

    private static @Nullable StreamId stream(String type, String name, @Nullable String text, List<FieldError> errors) {
        var id = (UUID) value(name, text, new Kind.Id(UUID.class), errors);
        if (id == null && !isGiven(text)) {
            errors.add(wrong(name, "required"));
        }
        return id == null ? null : new StreamId(type, id);
    }

    private @Nullable Period period(List<FieldError> errors) {
        var by = (Period.Clock) value("clock", clock, new Kind.Choice(Period.Clock.class), errors);
        var first = (LocalDate) value("from", from, new Kind.Day(), errors);
        var last = (LocalDate) value("until", until, new Kind.Day(), errors);
        if (first != null && last != null && last.isBefore(first)) {
            errors.add(wrong("until", "period-reversed"));
        }
        return first == null && last == null ? null : new Period(by == null ? Period.Clock.RECORDED : by, first, last);
    }

    private static @Nullable Object value(String name, @Nullable String text, Kind kind, List<FieldError> errors) {
        return text == null || text.isBlank()
                ? null
                : TextBinder.read(kind, text.strip(), code -> errors.add(wrong(name, code)));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static FieldError wrong(String name, String code) {
        return new FieldError("", code, Map.of("parameter", name));
    }
}
