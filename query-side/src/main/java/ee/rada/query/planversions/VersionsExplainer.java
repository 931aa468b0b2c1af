package ee.rada.query.planversions;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of versions names them and counts nothing. */
@Component
final class VersionsExplainer extends WithoutFigures<FindPlanVersions, FindPlanVersions.Answer> {

    VersionsExplainer(PlanVersionQueries queries) {
        super(FindPlanVersions.class, queries::answer);
    }
}
