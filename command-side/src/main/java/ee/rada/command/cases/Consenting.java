package ee.rada.command.cases;

import static ee.rada.command.Guards.fresh;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.kernel.Event;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.cases.CaseCommand.RecordConsent;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseEvent.ConsentRecorded;
import ee.rada.kernel.cases.CaseEvent.ConsentWithdrawn;
import ee.rada.kernel.cases.CaseEvent.ReferralRevoked;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.ConsentDecision;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.ReferralStatus;
import ee.rada.kernel.cases.RevocationCause;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records consents. What a client says is recorded whatever state his case is in, for he may take a consent back at any time. */
final class Consenting {

    private Consenting() {}

    static List<Event> record(CaseState state, RecordConsent c, Context context) {
        fresh(state.consents().have(c.consentId()), "/consentId");
        Partner partner = partner(c);
        Rules.requireHappened(c.at(), "/at", context);
        CaseEvent said = said(state, c, partner, context);
        var events = new ArrayList<Event>(List.of(said));
        events.addAll(revoked(state.evolve(said, By.himself(context.actor())), c.caseId(), context));
        return events;
    }

    private static @Nullable Partner partner(RecordConsent c) {
        if (c.kind() == ConsentKind.SHARE) {
            return Partner.of(c.partnerId(), c.partnerName());
        }
        refuseIfThere(c.partnerId(), "/partnerId");
        refuseIfThere(c.partnerName(), "/partnerName");
        return null;
    }

    private static void refuseIfThere(@Nullable Object value, String pointer) {
        if (value != null) {
            throw Refusal.fields(List.of(new FieldError(pointer, "not-allowed")));
        }
    }

    private static CaseEvent said(CaseState state, RecordConsent c, @Nullable Partner partner, Context context) {
        UUID partnerId = partner == null ? null : partner.id();
        String name = partner == null ? null : partner.name();
        var client = state.known().client();
        var evidence = Sealing.of(state, c.caseId(), context).as(CaseFields.evidence(c.consentId()), c.evidence());
        return c.decision() == ConsentDecision.GIVEN
                ? new ConsentRecorded(c.caseId(), client, c.consentId(), c.kind(), partnerId, name, c.at(), evidence)
                : new ConsentWithdrawn(c.caseId(), client, c.consentId(), c.kind(), partnerId, name, c.at(), evidence);
    }

    /** R2: the referrals that wait for a partner who may no longer be told anything, and rest on nothing but the consent. */
    static List<Event> revoked(CaseState state, CaseId caseId, Context context) {
        var events = new ArrayList<Event>();
        state.referrals().forEach((id, referral) -> {
            boolean waits = referral.status() == ReferralStatus.IN_PROGRESS;
            if (waits && referral.onConsent() && isWithdrawn(state, referral, context)) {
                events.add(new ReferralRevoked(
                        caseId, state.known().client(), id, RevocationCause.CONSENT_WITHDRAWN, null));
            }
        });
        return events;
    }

    private static boolean isWithdrawn(CaseState state, Referral referral, Context context) {
        return state.consents().at(context.now(), ConsentKind.SHARE, referral.partner()) == ConsentDecision.WITHDRAWN;
    }
}
