package ee.rada.query.substitutions;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of events counts nothing. */
@Component
final class ActsExplainer extends WithoutFigures<FindActsOnBehalf, FindActsOnBehalf.Answer> {

    ActsExplainer(SubstitutionQueries queries) {
        super(FindActsOnBehalf.class, queries::answer);
    }
}
