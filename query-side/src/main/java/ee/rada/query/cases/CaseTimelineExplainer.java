package ee.rada.query.cases;

import ee.rada.query.why.WithoutFigures;
import org.springframework.stereotype.Component;

/** A timeline tells events and counts nothing. */
@Component
final class CaseTimelineExplainer extends WithoutFigures<FindCaseTimeline, FindCaseTimeline.Answer> {

    CaseTimelineExplainer(CaseFile file) {
        super(FindCaseTimeline.class, file::answer);
    }
}
