package ee.rada.query.regions;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of regions counts nothing. */
@Component
final class RegionsExplainer extends WithoutFigures<FindRegions, FindRegions.Answer> {

    RegionsExplainer(RegionQueries queries) {
        super(FindRegions.class, queries::answer);
    }
}
