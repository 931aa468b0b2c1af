package ee.rada.query.access;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** Looks are no events. */
@Component
final class LooksExplainer extends WithoutFigures<FindLooks, FindLooks.Answer> {

    LooksExplainer(AccessQueries queries) {
        super(FindLooks.class, queries::answer);
    }
}
