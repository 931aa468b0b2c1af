package ee.rada.web.commands;

import ee.rada.kernel.Command;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.deadletters.DeadLetterCommand;
import ee.rada.query.deadletters.DeadLetterQueries;
import ee.rada.store.Ledger;
import org.springframework.stereotype.Component;

/** Lets no command through about an event that is not parked. */
@Component
final class DeadLetterCheck {

    private final DeadLetterQueries letters;
    private final Ledger ledger;

    DeadLetterCheck(DeadLetterQueries letters, Ledger ledger) {
        this.letters = letters;
        this.ledger = ledger;
    }

    /** Refused as {@code not-found}. Where something was decided before, the history knows the answer: it may be a repetition. */
    void check(Command command) {
        if (command instanceof DeadLetterCommand letter
                && !letters.isParked(letter.position(), letter.thing())
                && ledger.version(letter.stream()) == 0) {
            throw new Refusal(ProblemCode.NOT_FOUND).at("/position");
        }
    }
}
