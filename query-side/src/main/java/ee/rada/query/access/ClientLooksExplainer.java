package ee.rada.query.access;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** Looks are no events. */
@Component
final class ClientLooksExplainer extends WithoutFigures<FindClientLooks, FindClientLooks.Answer> {

    ClientLooksExplainer(AccessQueries queries) {
        super(FindClientLooks.class, queries::answer);
    }
}
