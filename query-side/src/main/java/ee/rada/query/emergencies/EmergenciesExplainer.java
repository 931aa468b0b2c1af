package ee.rada.query.emergencies;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A list of emergencies counts nothing. */
@Component
final class EmergenciesExplainer extends WithoutFigures<FindEmergencies, FindEmergencies.Answer> {

    EmergenciesExplainer(EmergencyQueries queries) {
        super(FindEmergencies.class, queries::answer);
    }
}
