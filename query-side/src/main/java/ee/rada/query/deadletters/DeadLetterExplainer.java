package ee.rada.query.deadletters;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** What waits has made no figure yet. */
@Component
final class DeadLetterExplainer extends WithoutFigures<GetDeadLetter, GetDeadLetter.Answer> {

    DeadLetterExplainer(DeadLetterQueries queries) {
        super(GetDeadLetter.class, queries::answer);
    }
}
