package ee.rada.query.replays;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A replay is work of the service itself, which no event recorded. */
@Component
final class ReplayExplainer extends WithoutFigures<GetReplay, GetReplay.Answer> {

    ReplayExplainer(ReplayQueries queries) {
        super(GetReplay.class, queries::answer);
    }
}
