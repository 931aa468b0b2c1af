package ee.rada.query.history;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of events names them and counts nothing. */
@Component
final class StepsExplainer extends WithoutFigures<FindSteps, FindSteps.Answer> {

    StepsExplainer(HistoryQueries queries) {
        super(FindSteps.class, queries::answer);
    }
}
