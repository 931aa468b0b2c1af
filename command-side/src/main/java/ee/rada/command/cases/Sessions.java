package ee.rada.command.cases;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;

import ee.rada.command.Context;
import ee.rada.command.Guards;
import ee.rada.kernel.Event;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.cases.CaseCommand.CorrectSession;
import ee.rada.kernel.cases.CaseCommand.RecordSession;
import ee.rada.kernel.cases.CaseEvent.SessionCorrected;
import ee.rada.kernel.cases.CaseEvent.SessionRecorded;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Records sessions. One that was held while the case was open may also be recorded, or put right, after it was closed. */
final class Sessions {

    private Sessions() {}

    static List<Event> record(CaseState state, RecordSession c, Context context) {
        fresh(state.sessions().containsKey(c.sessionId()), "/sessionId");
        requireTime(state, c.at(), context);
        OfficialId official = Objects.requireNonNullElse(c.officialId(), context.actor());
        requireKnown(official, context);
        var note = Sealing.of(state, c.caseId(), context).maybe(CaseFields.note(c.sessionId()), c.note());
        return List.of(new SessionRecorded(
                c.caseId(),
                state.known().client(),
                c.sessionId(),
                c.at(),
                c.channel(),
                c.durationMin(),
                official,
                note));
    }

    static List<Event> correct(CaseState state, CorrectSession c, Context context) {
        OfficialId before = found(state.sessions().get(c.sessionId()), "/sessionId");
        requireTime(state, c.at(), context);
        OfficialId official = Objects.requireNonNullElse(c.officialId(), before);
        requireKnown(official, context);
        var sealing = Sealing.of(state, c.caseId(), context);
        return List.of(new SessionCorrected(
                c.caseId(),
                state.known().client(),
                c.sessionId(),
                c.at(),
                c.channel(),
                c.durationMin(),
                official,
                sealing.maybe(CaseFields.note(c.sessionId()), c.note()),
                sealing.as(CaseFields.correction(c.sessionId()), c.reason())));
    }

    private static void requireTime(CaseState state, Instant at, Context context) {
        Rules.requireInCase(state, at, "/at", context);
        Rules.requireService(state, at);
        LocalDate closedOn = state.closedOn();
        if (closedOn != null && Tallinn.dayOf(at).isAfter(closedOn)) {
            throw Guards.illegal(state.status());
        }
    }

    private static void requireKnown(OfficialId official, Context context) {
        found(context.posts().knows(official) ? official : null, "/officialId");
    }
}
