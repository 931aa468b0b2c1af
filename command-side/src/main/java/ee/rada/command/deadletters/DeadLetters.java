package ee.rada.command.deadletters;

import static ee.rada.command.Guards.rationale;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.deadletters.DeadLetterCommand;
import ee.rada.kernel.deadletters.DeadLetterCommand.DiscardDeadLetter;
import ee.rada.kernel.deadletters.DeadLetterCommand.RetryDeadLetter;
import ee.rada.kernel.deadletters.DeadLetterEvent;
import ee.rada.kernel.deadletters.DeadLetterEvent.DeadLetterDiscarded;
import ee.rada.kernel.deadletters.DeadLetterEvent.DeadLetterRetried;
import java.util.List;

/**
 * Puts on record what was decided about events that could not be folded: any number of tries, and then perhaps that one is left out. Whether such an event
 * is parked the rows know and not the history; who sends the command has looked there.
 */
public final class DeadLetters implements Decider<DeadLetterCommand, DeadLetterState, DeadLetterEvent> {

    @Override
    public Class<DeadLetterCommand> commands() {
        return DeadLetterCommand.class;
    }

    @Override
    public Class<DeadLetterEvent> events() {
        return DeadLetterEvent.class;
    }

    @Override
    public DeadLetterState initial() {
        return new DeadLetterState(false);
    }

    @Override
    public DeadLetterState evolve(DeadLetterState state, DeadLetterEvent event, By by) {
        return switch (event) {
            case DeadLetterRetried _ -> state;
            case DeadLetterDiscarded _ -> new DeadLetterState(true);
        };
    }

    @Override
    public List<DeadLetterEvent> decide(DeadLetterState state, DeadLetterCommand command, Context context) {
        return switch (command) {
            case RetryDeadLetter c -> {
                if (state.discarded()) {
                    throw new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("state", "discarded");
                }
                yield List.of(new DeadLetterRetried(c.position(), c.thing()));
            }
            case DiscardDeadLetter c -> {
                rationale(c.reason(), "/reason");
                yield state.discarded()
                        ? List.of()
                        : List.of(new DeadLetterDiscarded(c.position(), c.thing(), c.reason()));
            }
        };
    }
}
