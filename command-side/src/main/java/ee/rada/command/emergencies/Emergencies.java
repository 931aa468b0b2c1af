package ee.rada.command.emergencies;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.Guards;
import ee.rada.command.cases.CaseState;
import ee.rada.command.cases.Cases;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.emergencies.EmergencyCommand;
import ee.rada.kernel.emergencies.EmergencyCommand.BreakTheGlass;
import ee.rada.kernel.emergencies.EmergencyCommand.ReviewEmergencyAccess;
import ee.rada.kernel.emergencies.EmergencyEvent;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessReviewed;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessUsed;
import ee.rada.kernel.posts.OfficialId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides on emergencies: whoever may know of a case can say that he must read it; who looks into that is another. */
public final class Emergencies implements Decider<EmergencyCommand, EmergencyState, EmergencyEvent> {

    private final Cases cases;

    public Emergencies(Cases cases) {
        this.cases = cases;
    }

    @Override
    public Class<EmergencyCommand> commands() {
        return EmergencyCommand.class;
    }

    @Override
    public Class<EmergencyEvent> events() {
        return EmergencyEvent.class;
    }

    @Override
    public EmergencyState initial() {
        return EmergencyState.NONE;
    }

    @Override
    public EmergencyState evolve(EmergencyState state, EmergencyEvent event, By by) {
        return state.evolve(event, by);
    }

    @Override
    public Set<OfficialId> hands(EmergencyState state, EmergencyCommand command, Context context) {
        return state.usedBy();
    }

    @Override
    public @Nullable Region where(EmergencyState state, EmergencyCommand command, Context context) {
        return command instanceof BreakTheGlass c ? caseOf(c.caseId(), context).region() : Region.ALL;
    }

    @Override
    public @Nullable Refusal concealed(EmergencyCommand command) {
        return command instanceof BreakTheGlass ? noSuchCase() : null;
    }

    @Override
    public List<EmergencyEvent> decide(EmergencyState state, EmergencyCommand command, Context context) {
        return switch (command) {
            case BreakTheGlass c -> use(state, c, context);
            case ReviewEmergencyAccess c -> review(state, c, context);
        };
    }

    private List<EmergencyEvent> use(EmergencyState state, BreakTheGlass c, Context context) {
        ClientRef client = caseOf(c.caseId(), context).client();
        if (client == null) {
            throw noSuchCase();
        }
        Guards.fresh(state.caseId() != null, "/emergencyId");
        SealedText reason = context.seal().of(client.value(), c.stream(), EmergencyEvent.REASON, c.reason());
        return List.of(new EmergencyAccessUsed(c.emergencyId(), c.caseId(), client, reason));
    }

    private static List<EmergencyEvent> review(EmergencyState state, ReviewEmergencyAccess c, Context context) {
        CaseId of = Guards.found(state.caseId(), "/emergencyId");
        ClientRef client = Guards.found(state.client(), "/emergencyId");
        if (state.reviewed()) {
            throw new Refusal(ProblemCode.ALREADY_DECIDED);
        }
        SealedText finding = context.seal().of(client.value(), c.stream(), EmergencyEvent.FINDING, c.finding());
        return List.of(new EmergencyAccessReviewed(c.emergencyId(), of, client, finding));
    }

    private CaseState caseOf(CaseId id, Context context) {
        return context.read(cases, CaseEvent.stream(id));
    }

    private static Refusal noSuchCase() {
        return new Refusal(ProblemCode.NOT_FOUND).at("/caseId");
    }
}
