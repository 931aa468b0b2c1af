package ee.rada.command.cases;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.required;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Guards;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.cases.CaseCommand.CompleteReferral;
import ee.rada.kernel.cases.CaseCommand.MakeReferral;
import ee.rada.kernel.cases.CaseCommand.RecordReferralAnswer;
import ee.rada.kernel.cases.CaseCommand.RevokeReferral;
import ee.rada.kernel.cases.CaseEvent.ReferralAccepted;
import ee.rada.kernel.cases.CaseEvent.ReferralCompleted;
import ee.rada.kernel.cases.CaseEvent.ReferralMade;
import ee.rada.kernel.cases.CaseEvent.ReferralRejected;
import ee.rada.kernel.cases.CaseEvent.ReferralRevoked;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.cases.ConsentDecision;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.LegalBasisKind;
import ee.rada.kernel.cases.ReferralAnswer;
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.ReferralStatus;
import ee.rada.kernel.cases.RevocationCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Refers clients to partners, who are told no more than the client agrees to, or the law allows (R2). */
final class Referring {

    private Referring() {}

    static List<Event> make(CaseState state, MakeReferral c, Context context) {
        Rules.requireUnderWay(state);
        fresh(state.referrals().containsKey(c.referralId()), "/referralId");
        Instant at = Objects.requireNonNullElse(c.at(), context.now());
        Rules.requireInCase(state, at, "/at", context);
        Rules.requireService(state, at);
        Partner partner = Partner.of(c.partnerId(), c.partnerName());
        if (c.legalBasis() != null) {
            requireHolds(state, c.legalBasis().kind());
        } else if (!c.dataShared().isEmpty()) {
            requireConsent(state, partner, at);
        }
        var sealing = Sealing.of(state, c.caseId(), context);
        var made = new ReferralMade(
                c.caseId(),
                state.known().client(),
                c.referralId(),
                partner.id(),
                partner.name(),
                c.service(),
                c.dataShared().stream().distinct().sorted().toList(),
                at,
                Bases.sealed(c.legalBasis(), CaseFields.legalBasis(c.referralId()), sealing));
        var events = new ArrayList<Event>(List.of(made));
        // Recorded late, it may rest on a consent that is withdrawn by now.
        events.addAll(Consenting.revoked(state.evolve(made, By.himself(context.actor())), c.caseId(), context));
        return events;
    }

    /** OAS § 10 lets data be told of a case that is at high risk, which somebody must have found. */
    private static void requireHolds(CaseState state, LegalBasisKind kind) {
        if (kind == LegalBasisKind.HIGH_RISK && state.danger().since() == null) {
            throw Bases.missing("/legalBasis/kind");
        }
    }

    private static void requireConsent(CaseState state, Partner partner, Instant at) {
        ConsentDecision last = state.consents().at(at, ConsentKind.SHARE, partner.id());
        if (last == null) {
            throw new Refusal(ProblemCode.CONSENT_MISSING).at("/partnerId");
        }
        if (last == ConsentDecision.WITHDRAWN) {
            throw new Refusal(ProblemCode.CONSENT_WITHDRAWN).at("/partnerId");
        }
    }

    static List<Event> answer(CaseState state, RecordReferralAnswer c, Context context) {
        require(state, c.referralId(), ReferralStatus.IN_PROGRESS);
        var client = state.known().client();
        var sealing = Sealing.of(state, c.caseId(), context);
        String field = CaseFields.answer(c.referralId());
        if (c.answer() == ReferralAnswer.ACCEPTED) {
            return List.of(new ReferralAccepted(c.caseId(), client, c.referralId(), sealing.maybe(field, c.reason())));
        }
        String reason = required(c.reason(), "/reason");
        return List.of(new ReferralRejected(c.caseId(), client, c.referralId(), sealing.as(field, reason)));
    }

    static List<Event> complete(CaseState state, CompleteReferral c) {
        require(state, c.referralId(), ReferralStatus.ACCEPTED);
        return List.of(new ReferralCompleted(c.caseId(), state.known().client(), c.referralId()));
    }

    static List<Event> revoke(CaseState state, RevokeReferral c, Context context) {
        require(state, c.referralId(), ReferralStatus.IN_PROGRESS, ReferralStatus.ACCEPTED);
        var reason = Sealing.of(state, c.caseId(), context).as(CaseFields.revocation(c.referralId()), c.reason());
        return List.of(new ReferralRevoked(
                c.caseId(), state.known().client(), c.referralId(), RevocationCause.BY_HAND, reason));
    }

    private static void require(CaseState state, ReferralId id, ReferralStatus... allowed) {
        ReferralStatus status = found(state.referrals().get(id), "/referralId").status();
        if (!List.of(allowed).contains(status)) {
            throw Guards.illegal(status);
        }
    }
}
