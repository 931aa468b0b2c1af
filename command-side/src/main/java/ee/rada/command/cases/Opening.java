package ee.rada.command.cases;

import static ee.rada.command.Guards.fresh;
import static ee.rada.command.Guards.notInFuture;

import ee.rada.command.Context;
import ee.rada.command.Guards;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseCommand.AssignCase;
import ee.rada.kernel.cases.CaseCommand.OpenCase;
import ee.rada.kernel.cases.CaseCommand.ReopenCase;
import ee.rada.kernel.cases.CaseEvent.CaseAssigned;
import ee.rada.kernel.cases.CaseEvent.CaseOpened;
import ee.rada.kernel.cases.CaseEvent.CaseReopened;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.cases.ClientCasesEvent;
import ee.rada.kernel.cases.ClientCasesEvent.CaseListed;
import ee.rada.kernel.cases.GivenConsent;
import ee.rada.kernel.cases.SealedBasis;
import ee.rada.kernel.cases.SealedConsent;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.posts.OfficialId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Opens cases, and opens them again. Whether the client has another one is read from his own stream, which every opening writes: of two at
 * once the second is judged again and sees the first.
 */
final class Opening {

    private final ClientCases clientCases;

    Opening(ClientCases clientCases) {
        this.clientCases = clientCases;
    }

    List<Event> open(CaseState state, OpenCase c, Context context) {
        fresh(state.held() != null, "/caseId");
        Rules.requireOne(c.region(), "/region");
        requireContact(c.fromContactId(), context);
        LocalDate openedOn = Objects.requireNonNullElse(c.openedOn(), context.today());
        notInFuture(openedOn, context.today(), "/openedOn");
        OfficialId responsible = Objects.requireNonNullElse(c.responsibleOfficialId(), context.actor());
        Rules.requireWorker(responsible, c.region(), "/responsibleOfficialId", context);
        requireOnly(c.clientRef(), c.caseId(), c.region(), c.duplicateReason(), context);
        var sealing = new Sealing(context.seal(), c.clientRef(), c.caseId());
        SealedConsent consent = consent(c.consentForService(), sealing, context);
        SealedBasis basis = Bases.sealed(c.legalBasis(), CaseFields.LEGAL_BASIS, sealing);
        if (consent == null && basis == null) {
            throw new Refusal(ProblemCode.CONSENT_MISSING).at("/consentForService");
        }
        return List.of(
                new CaseOpened(
                        c.caseId(),
                        c.clientRef(),
                        c.fromContactId(),
                        c.source(),
                        consent,
                        basis,
                        c.region(),
                        responsible,
                        openedOn,
                        sealing.maybe(CaseFields.DUPLICATE_REASON, c.duplicateReason())),
                new CaseListed(c.clientRef(), c.caseId(), c.region()));
    }

    /** {@code not-found}: a case grows out of a contact that there was. */
    private static void requireContact(@Nullable ContactId contact, Context context) {
        if (contact != null && !context.past().knows(contact.value())) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/fromContactId");
        }
    }

    /** R1. What was not given is none. */
    private static @Nullable SealedConsent consent(@Nullable GivenConsent given, Sealing sealing, Context context) {
        if (given == null || !given.given()) {
            return null;
        }
        Rules.requireHappened(given.at(), "/consentForService/at", context);
        return new SealedConsent(given.at(), sealing.as(CaseFields.CONSENT_FOR_SERVICE, given.how()));
    }

    /** {@code duplicate-open-case}: a second open case of a client in a region needs a reason. */
    void requireOnly(ClientRef client, CaseId caseId, Region region, @Nullable String reason, Context context) {
        var cases = context.read(clientCases, ClientCasesEvent.stream(client));
        List<CaseId> others = cases.othersIn(region, caseId);
        if (reason == null && !others.isEmpty()) {
            throw new Refusal(ProblemCode.DUPLICATE_OPEN_CASE)
                    .with("caseId", others.getFirst().toString())
                    .at("/duplicateReason");
        }
    }

    static List<Event> assign(CaseState state, AssignCase c, Context context) {
        Held held = state.known();
        if (state.status() == CaseStatus.CLOSED) {
            throw Guards.illegal(state.status());
        }
        if (held.responsible().equals(c.responsibleOfficialId())) {
            return List.of();
        }
        Rules.requireWorker(c.responsibleOfficialId(), held.region(), "/responsibleOfficialId", context);
        return List.of(new CaseAssigned(c.caseId(), held.client(), c.responsibleOfficialId()));
    }

    /** R1 and R4 hold as for a new case. Its reason is also the reason for a second one. */
    static List<Event> reopen(CaseState state, ReopenCase c, Context context) {
        Held held = state.known();
        if (state.status() != CaseStatus.CLOSED) {
            throw Guards.illegal(state.status());
        }
        Rules.requireService(state, context.now());
        OfficialId responsible = Objects.requireNonNullElse(c.responsibleOfficialId(), held.responsible());
        Rules.requireWorker(responsible, held.region(), "/responsibleOfficialId", context);
        var reason = Sealing.of(state, c.caseId(), context).as(CaseFields.REOPENING, c.reason());
        return List.of(
                new CaseReopened(c.caseId(), held.client(), responsible, reason),
                new CaseListed(held.client(), c.caseId(), held.region()));
    }
}
