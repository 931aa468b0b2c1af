package ee.rada.command.cases;

import ee.rada.command.Context;
import ee.rada.command.Guards;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.cases.ConsentDecision;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.time.LocalDate;

/** Rules that several decisions on cases share. */
final class Rules {

    private Rules() {}

    /** {@code illegal-transition} once somebody has asked to close the case, or it is closed. */
    static void requireUnderWay(CaseState state) {
        if (!state.status().isUnderWay()) {
            throw Guards.illegal(state.status());
        }
    }

    /** R1, as long as the client is helped: {@code consent-withdrawn} once he has taken it back, and no law lets the service go on. */
    static void requireService(CaseState state, Instant at) {
        boolean withdrawn = state.consents().at(at, ConsentKind.SERVICE, null) == ConsentDecision.WITHDRAWN;
        if (withdrawn && !state.known().hasLegalBasis()) {
            throw new Refusal(ProblemCode.CONSENT_WITHDRAWN).at("/caseId");
        }
    }

    /** R4: {@code no-such-official} unless he works in that region today. */
    static void requireWorker(OfficialId official, Region region, String pointer, Context context) {
        if (!context.posts().worksIn(official, region)) {
            throw new Refusal(ProblemCode.NO_SUCH_OFFICIAL).at(pointer);
        }
    }

    /** {@code unknown-region}: a case lies in one region. */
    static void requireOne(Region region, String pointer) {
        if (region.equals(Region.ALL)) {
            throw new Refusal(ProblemCode.UNKNOWN_REGION).at(pointer);
        }
    }

    /** {@code date-in-future}. */
    static void requireHappened(Instant at, String pointer, Context context) {
        if (at.isAfter(context.now())) {
            throw new Refusal(ProblemCode.DATE_IN_FUTURE).at(pointer);
        }
    }

    /** {@code date-in-future} or {@code before-case-opened}. */
    static void requireInCase(CaseState state, Instant at, String pointer, Context context) {
        requireHappened(at, pointer, context);
        requireSinceOpening(state, Tallinn.dayOf(at), pointer);
    }

    /** {@code date-in-future} or {@code before-case-opened}. */
    static void requireInCase(CaseState state, LocalDate day, String pointer, Context context) {
        Guards.notInFuture(day, context.today(), pointer);
        requireSinceOpening(state, day, pointer);
    }

    private static void requireSinceOpening(CaseState state, LocalDate day, String pointer) {
        LocalDate opened = state.known().openedOn();
        if (day.isBefore(opened)) {
            throw new Refusal(ProblemCode.BEFORE_CASE_OPENED)
                    .with("openedOn", opened)
                    .at(pointer);
        }
    }
}
