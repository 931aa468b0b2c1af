package ee.rada.query.deadletters;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** What waits has made no figure yet. */
@Component
final class DeadLettersExplainer extends WithoutFigures<FindDeadLetters, FindDeadLetters.Answer> {

    DeadLettersExplainer(DeadLetterQueries queries) {
        super(FindDeadLetters.class, queries::answer);
    }
}
