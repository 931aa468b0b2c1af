package ee.rada.query.posts;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of officials counts nothing. */
@Component
final class OfficialsExplainer extends WithoutFigures<FindOfficials, FindOfficials.Answer> {

    OfficialsExplainer(PostQueries queries) {
        super(FindOfficials.class, queries::answer);
    }
}
