package ee.rada.command.deadletters;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.ADMINISTRATOR;
import static ee.rada.command.Decisions.desk;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.RATIONALE_TOO_SHORT;

import ee.rada.kernel.deadletters.DeadLetterCommand.DiscardDeadLetter;
import ee.rada.kernel.deadletters.DeadLetterCommand.RetryDeadLetter;
import ee.rada.kernel.deadletters.DeadLetterEvent.DeadLetterDiscarded;
import ee.rada.kernel.deadletters.DeadLetterEvent.DeadLetterRetried;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What was decided about an event that could not be folded is on record. */
class DeadLettersTest {

    private static final UUID THING = new UUID(0, 1);
    private static final String WHY = "Recorded by a program that was wrong.";

    @Test
    void it_is_tried_as_often_as_somebody_wants() {
        var tried = new DeadLetterRetried(7, THING);

        desk().when(as(ADMINISTRATOR), new RetryDeadLetter(7, THING)).expectEvents(tried);
        desk().given(tried)
                .when(as(ADMINISTRATOR), new RetryDeadLetter(7, THING))
                .expectEvents(tried);
    }

    @Test
    void it_is_discarded_once() {
        var discarded = new DeadLetterDiscarded(7, THING, WHY);

        desk().when(as(ADMINISTRATOR), new DiscardDeadLetter(7, THING, WHY)).expectEvents(discarded);
        desk().given(discarded)
                .when(as(ADMINISTRATOR), new DiscardDeadLetter(7, THING, WHY))
                .expectNoEvents();
        desk().given(discarded)
                .when(as(ADMINISTRATOR), new RetryDeadLetter(7, THING))
                .expectRefusal(ILLEGAL_TRANSITION);
    }

    @Test
    void a_reason_is_given_in_at_least_twenty_characters() {
        desk().when(as(ADMINISTRATOR), new DiscardDeadLetter(7, THING, "Wrong."))
                .expectRefusal(RATIONALE_TOO_SHORT, "/reason", Map.of("min", 20));
    }
}
