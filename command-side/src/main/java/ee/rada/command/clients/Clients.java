package ee.rada.command.clients;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.Guards;
import ee.rada.command.clients.ClientState.Proposal;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.PersonalCode;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.clients.ClientCommand;
import ee.rada.kernel.clients.ClientCommand.DestroyClientKey;
import ee.rada.kernel.clients.ClientCommand.LiftLegalHold;
import ee.rada.kernel.clients.ClientCommand.PlaceLegalHold;
import ee.rada.kernel.clients.ClientCommand.ProposeErasure;
import ee.rada.kernel.clients.ClientCommand.RegisterClient;
import ee.rada.kernel.clients.ClientCommand.VerifyErasure;
import ee.rada.kernel.clients.ClientCommand.WithdrawErasure;
import ee.rada.kernel.clients.ClientEvent;
import ee.rada.kernel.clients.ClientEvent.ClientKeyDestroyed;
import ee.rada.kernel.clients.ClientEvent.ClientRegistered;
import ee.rada.kernel.clients.ClientEvent.ErasureProposed;
import ee.rada.kernel.clients.ClientEvent.ErasureVerified;
import ee.rada.kernel.clients.ClientEvent.ErasureWithdrawn;
import ee.rada.kernel.clients.ClientEvent.LegalHoldLifted;
import ee.rada.kernel.clients.ClientEvent.LegalHoldPlaced;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.kernel.posts.OfficialId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Decides on clients. Whoever anything was sealed for is a client, registered or not; once erased he stays so, and nothing more is
 * written about him.
 */
public final class Clients implements Decider<ClientCommand, ClientState, ClientEvent> {

    private static final String CLIENT = "/clientRef";

    @Override
    public Class<ClientCommand> commands() {
        return ClientCommand.class;
    }

    @Override
    public boolean isAboutClients() {
        return true;
    }

    @Override
    public Class<ClientEvent> events() {
        return ClientEvent.class;
    }

    @Override
    public ClientState initial() {
        return ClientState.NONE;
    }

    @Override
    public ClientState evolve(ClientState state, ClientEvent event, By by) {
        return state.evolve(event, by);
    }

    /** Who has proposed an erasure does not decide on it, whatever post he or who acts in his place holds by then. */
    @Override
    public Set<OfficialId> hands(ClientState state, ClientCommand command, Context context) {
        Proposal proposal = state.proposal();
        return proposal == null ? Set.of() : proposal.persons();
    }

    @Override
    public List<ClientEvent> decide(ClientState state, ClientCommand command, Context context) {
        if (state.isErased() && !(command instanceof VerifyErasure)) {
            throw new Refusal(ProblemCode.CLIENT_ERASED);
        }
        return switch (command) {
            case RegisterClient c -> register(state, c, context);
            case PlaceLegalHold c -> hold(state, c, context);
            case LiftLegalHold c -> lift(state, c, context);
            case ProposeErasure c -> propose(state, c, context);
            case WithdrawErasure c -> {
                requireKnown(state, c, context);
                require(state, ErasureState.PROPOSED);
                yield List.of(new ErasureWithdrawn(c.clientRef()));
            }
            case DestroyClientKey c -> destroy(state, c, context);
            case VerifyErasure c -> verified(state, c);
        };
    }

    private static List<ClientEvent> register(ClientState state, RegisterClient c, Context context) {
        Guards.fresh(state.registered(), CLIENT);
        PersonalCode code = c.personalCode();
        SealedText sealedCode = null;
        if (code != null) {
            if (code.birthDate().isAfter(context.today())) {
                throw new Refusal(ProblemCode.ISIKUKOOD_INVALID).at("/personalCode");
            }
            claim(c, code, context.persons());
            sealedCode = seal(c, ClientEvent.PERSONAL_CODE, code.value(), context);
        }
        SealedText name = c.name() == null ? null : seal(c, ClientEvent.NAME, c.name(), context);
        return List.of(new ClientRegistered(c.clientRef(), name, sealedCode));
    }

    /** One person, one reference: or an erasure would leave a half of him. */
    private static void claim(RegisterClient c, PersonalCode code, Context.Persons persons) {
        UUID client = c.clientRef().value();
        UUID holder = persons.holderOf(code);
        if (holder != null && !holder.equals(client)) {
            throw new Refusal(ProblemCode.DUPLICATE_CLIENT)
                    .with("clientRef", holder)
                    .at("/personalCode");
        }
        persons.keep(client, code);
    }

    private static List<ClientEvent> hold(ClientState state, PlaceLegalHold c, Context context) {
        requireKnown(state, c, context);
        Guards.fresh(state.holds().containsKey(c.holdId()), "/holdId");
        if (c.until() != null && c.until().isBefore(context.today())) {
            throw new Refusal(ProblemCode.DATE_IN_PAST).at("/until");
        }
        SealedText reason = seal(c, ClientEvent.HOLD_REASON + c.holdId(), c.reason(), context);
        return List.of(new LegalHoldPlaced(c.clientRef(), c.holdId(), reason, c.until()));
    }

    private static List<ClientEvent> lift(ClientState state, LiftLegalHold c, Context context) {
        requireKnown(state, c, context);
        Guards.found(state.holds().get(c.holdId()), "/holdId");
        SealedText conclusion = seal(c, ClientEvent.CONCLUSION + c.holdId(), c.reason(), context);
        return List.of(new LegalHoldLifted(c.clientRef(), c.holdId(), conclusion));
    }

    private static List<ClientEvent> propose(ClientState state, ProposeErasure c, Context context) {
        requireKnown(state, c, context);
        require(state, ErasureState.NONE);
        requireUnheld(state, context);
        return List.of(new ErasureProposed(c.clientRef(), c.basis(), c.decisionDocId()));
    }

    /** What is decided on is what was proposed, not something else of the same name. */
    private static List<ClientEvent> destroy(ClientState state, DestroyClientKey c, Context context) {
        requireKnown(state, c, context);
        Proposal proposal = state.proposal();
        if (proposal == null) {
            throw Guards.illegal(state.erasure());
        }
        requireUnheld(state, context);
        var otherwise = new ArrayList<FieldError>();
        if (proposal.basis() != c.basis()) {
            otherwise.add(new FieldError("/basis", "not-as-proposed"));
        }
        if (!proposal.decisionDocId().equals(c.decisionDocId())) {
            otherwise.add(new FieldError("/decisionDocId", "not-as-proposed"));
        }
        if (!otherwise.isEmpty()) {
            throw Refusal.fields(otherwise);
        }
        return List.of(new ClientKeyDestroyed(c.clientRef(), c.basis(), c.decisionDocId()));
    }

    private static List<ClientEvent> verified(ClientState state, VerifyErasure c) {
        if (!state.isErased()) {
            throw Guards.illegal(state.erasure());
        }
        return List.of(
                new ErasureVerified(c.clientRef(), c.values(), c.tables(), c.rows(), c.files(), c.hits(), c.places()));
    }

    private static void requireKnown(ClientState state, ClientCommand c, Context context) {
        if (!state.registered() && !context.persons().isKnown(c.clientRef().value())) {
            throw new Refusal(ProblemCode.NOT_FOUND).at(CLIENT);
        }
    }

    private static void require(ClientState state, ErasureState expected) {
        if (state.erasure() != expected) {
            throw Guards.illegal(state.erasure());
        }
    }

    private static void requireUnheld(ClientState state, Context context) {
        if (state.isHeldOn(context.today())) {
            throw new Refusal(ProblemCode.LEGAL_HOLD);
        }
    }

    private static SealedText seal(ClientCommand c, String field, String text, Context context) {
        return context.seal().of(c.clientRef().value(), c.stream(), field, text);
    }
}
