package ee.rada.query.access;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** Looks are no events. */
@Component
final class AccessLogCheckExplainer extends WithoutFigures<CheckAccessLog, CheckAccessLog.Answer> {

    AccessLogCheckExplainer(AccessQueries queries) {
        super(CheckAccessLog.class, queries::answer);
    }
}
