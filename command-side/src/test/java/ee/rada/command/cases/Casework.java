package ee.rada.command.cases;

import static ee.rada.command.Cast.OTHER_WORKER_POHJA;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;

import ee.rada.command.Acting;
import ee.rada.command.Decisions;
import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.cases.CaseCommand.MakeReferral;
import ee.rada.kernel.cases.CaseCommand.RecordSession;
import ee.rada.kernel.cases.CaseEvent.CaseActionPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.CaseClosed;
import ee.rada.kernel.cases.CaseEvent.CaseClosureRequested;
import ee.rada.kernel.cases.CaseEvent.CaseOpened;
import ee.rada.kernel.cases.CaseEvent.CaseStepCompleted;
import ee.rada.kernel.cases.CaseEvent.CaseTransferDeclined;
import ee.rada.kernel.cases.CaseEvent.CaseTransferRequested;
import ee.rada.kernel.cases.CaseEvent.ConsentRecorded;
import ee.rada.kernel.cases.CaseEvent.ConsentWithdrawn;
import ee.rada.kernel.cases.CaseEvent.ReferralMade;
import ee.rada.kernel.cases.CaseEvent.SessionRecorded;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseSource;
import ee.rada.kernel.cases.ClientCasesEvent.CaseListed;
import ee.rada.kernel.cases.ClientCasesEvent.CaseUnlisted;
import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.cases.ConsentId;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.LegalBasis;
import ee.rada.kernel.cases.LegalBasisKind;
import ee.rada.kernel.cases.Need;
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.SealedBasis;
import ee.rada.kernel.cases.SealedConsent;
import ee.rada.kernel.cases.SealedStep;
import ee.rada.kernel.cases.SessionChannel;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.cases.SharedData;
import ee.rada.kernel.cases.StepId;
import ee.rada.kernel.cases.TransferId;
import ee.rada.kernel.clients.ClientRef;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in Põhja, opened on 1 June 2026 with the client's consent; "today" is 15 June, noon. */
public final class Casework {

    static final ClientRef CLIENT = new ClientRef(new UUID(20, 1));
    static final CaseId CASE = new CaseId(new UUID(21, 1));
    static final CaseId OTHER_CASE = new CaseId(new UUID(21, 2));
    static final ConsentId CONSENT = new ConsentId(new UUID(22, 1));
    static final ConsentId OTHER_CONSENT = new ConsentId(new UUID(22, 2));
    static final ReferralId REFERRAL = new ReferralId(new UUID(23, 1));
    static final SessionId SESSION = new SessionId(new UUID(24, 1));
    static final StepId STEP = new StepId(new UUID(25, 1));
    static final StepId OTHER_STEP = new StepId(new UUID(25, 2));
    static final TransferId TRANSFER = new TransferId(new UUID(26, 1));
    static final UUID PARTNER = new UUID(27, 1);
    static final UUID OTHER_PARTNER = new UUID(27, 2);
    static final LocalDate OPENED = LocalDate.of(2026, 6, 1);

    private Casework() {}

    /** A moment of today, as the clock in Tallinn shows it. */
    static Instant at(String time) {
        return at(Acting.TODAY, time);
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(Tallinn.ZONE).toInstant();
    }

    static SealedText sealed(String text) {
        return new SealedText(CLIENT.value(), "sealed " + text);
    }

    /** The case is there, and in its client's list. */
    static Decisions caseOpened() {
        return desk().givenBy(WORKER_POHJA, opened(), new CaseListed(CLIENT, CASE, Region.of("POHJA")));
    }

    static CaseOpened opened() {
        return opened(new SealedConsent(at(OPENED, "09:00"), sealed("in writing")), null);
    }

    static CaseOpened openedByLaw() {
        return opened(null, new SealedBasis(LegalBasisKind.CHILD, sealed("he is nine")));
    }

    private static CaseOpened opened(@Nullable SealedConsent consent, @Nullable SealedBasis basis) {
        return new CaseOpened(
                CASE,
                CLIENT,
                null,
                CaseSource.POLICE,
                consent,
                basis,
                Region.of("POHJA"),
                WORKER_POHJA.official(),
                OPENED,
                null);
    }

    static Event[] closed() {
        return new Event[] {
            closureRequested(), new CaseClosed(CASE, CLIENT, ClosureReason.MOVED, OPENED.plusDays(9)), unlisted()
        };
    }

    static CaseClosureRequested closureRequested() {
        return new CaseClosureRequested(CASE, CLIENT, ClosureReason.MOVED, sealed("He lives in Tartu now."));
    }

    static CaseUnlisted unlisted() {
        return new CaseUnlisted(CLIENT, CASE);
    }

    static CaseAssessed assessed(RiskLevel level) {
        return new CaseAssessed(CASE, CLIENT, List.of(Need.SAFETY), null, null, level, LocalDate.of(2026, 6, 12));
    }

    static CaseActionPlanAgreed planned(StepId... steps) {
        var sealedSteps = List.of(steps).stream()
                .map(step -> new SealedStep(step, sealed("a flat"), sealed("client"), LocalDate.of(2026, 7, 1)))
                .toList();
        return new CaseActionPlanAgreed(CASE, CLIENT, sealedSteps);
    }

    static SessionRecorded sessionHeld() {
        return new SessionRecorded(
                CASE,
                CLIENT,
                SESSION,
                at(OPENED, "14:00"),
                SessionChannel.PHONE,
                30,
                OTHER_WORKER_POHJA.official(),
                sealed("He slept."));
    }

    static RecordSession recordSession(Instant at) {
        return new RecordSession(CASE, SESSION, at, SessionChannel.PHONE, 30, null, "He slept.");
    }

    static ConsentRecorded shareGiven(Instant at) {
        return new ConsentRecorded(
                CASE, CLIENT, CONSENT, ConsentKind.SHARE, PARTNER, "Naiste tugikeskus", at, sealed("in writing"));
    }

    static ConsentWithdrawn shareWithdrawn(Instant at) {
        return new ConsentWithdrawn(
                CASE, CLIENT, OTHER_CONSENT, ConsentKind.SHARE, PARTNER, "Naiste tugikeskus", at, sealed("by phone"));
    }

    static ConsentWithdrawn serviceWithdrawn(Instant at) {
        return new ConsentWithdrawn(
                CASE, CLIENT, OTHER_CONSENT, ConsentKind.SERVICE, null, null, at, sealed("by phone"));
    }

    static MakeReferral makeReferral(@Nullable Instant at, @Nullable LegalBasis basis, SharedData... told) {
        return new MakeReferral(CASE, REFERRAL, PARTNER, "Naiste tugikeskus", "shelter", List.of(told), at, basis);
    }

    static ReferralMade referralMade(Instant at, SharedData... told) {
        return new ReferralMade(
                CASE, CLIENT, REFERRAL, PARTNER, "Naiste tugikeskus", "shelter", List.of(told), at, null);
    }

    static CaseTransferRequested transferRequested() {
        return new CaseTransferRequested(
                CASE, CLIENT, TRANSFER, Region.of("POHJA"), Region.REMOTE, sealed("He moves a lot."));
    }

    /** Something of everything, up to the closure. */
    public static List<Event> history() {
        return List.of(
                opened(),
                new CaseListed(CLIENT, CASE, Region.of("POHJA")),
                assessed(RiskLevel.HIGH),
                shareGiven(at("08:00")),
                planned(STEP, OTHER_STEP),
                new CaseStepCompleted(CASE, CLIENT, STEP, OPENED),
                sessionHeld(),
                referralMade(at("09:00"), SharedData.NAME),
                shareWithdrawn(at("10:00")),
                transferRequested(),
                new CaseTransferDeclined(CASE, CLIENT, TRANSFER, Region.REMOTE, sealed("Nobody has time.")),
                closureRequested(),
                new CaseClosed(CASE, CLIENT, ClosureReason.MOVED, OPENED.plusDays(9)));
    }
}
