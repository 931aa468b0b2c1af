package ee.rada.command.posts;

import static ee.rada.command.Guards.fresh;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialCommand;
import ee.rada.kernel.posts.OfficialCommand.DeactivateOfficial;
import ee.rada.kernel.posts.OfficialCommand.RegisterOfficial;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import java.util.List;

/** Decides on officials: the persons behind the posts. */
public final class Officials implements Decider<OfficialCommand, OfficialState, OfficialEvent> {

    @Override
    public Class<OfficialCommand> commands() {
        return OfficialCommand.class;
    }

    @Override
    public Class<OfficialEvent> events() {
        return OfficialEvent.class;
    }

    @Override
    public OfficialState initial() {
        return OfficialState.NONE;
    }

    @Override
    public OfficialState evolve(OfficialState state, OfficialEvent event, By by) {
        return state.evolve(event);
    }

    @Override
    public List<OfficialEvent> decide(OfficialState state, OfficialCommand command, Context context) {
        return switch (command) {
            case RegisterOfficial c -> {
                fresh(state.exists(), "/officialId");
                var name = context.seal().of(c.officialId().value(), c.stream(), OfficialEvent.NAME, c.name());
                yield List.of(new OfficialRegistered(c.officialId(), name));
            }
            case DeactivateOfficial c -> {
                if (!state.exists()) {
                    throw new Refusal(ProblemCode.NOT_FOUND).at("/officialId");
                }
                yield state.active() ? List.of(new OfficialDeactivated(c.officialId(), c.reason())) : List.of();
            }
        };
    }
}
