package ee.rada.query.replays;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of replays tells of work of the service itself, which no event recorded. */
@Component
final class ReplaysExplainer extends WithoutFigures<FindReplays, FindReplays.Answer> {

    ReplaysExplainer(ReplayQueries queries) {
        super(FindReplays.class, queries::answer);
    }
}
