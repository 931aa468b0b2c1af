package ee.rada.query.projects;

import ee.rada.query.projects.GetPlan.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why the activities of a plan cost what they cost and are as far as they are. */
@Component
final class PlanExplainer implements Explainer<GetPlan, Answer> {

    private final PlanQueries queries;

    PlanExplainer(PlanQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetPlan> question() {
        return GetPlan.class;
    }

    @Override
    public Answer answer(GetPlan question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetPlan question, Answer answer, Stories stories, Figures figures) {
        var of = new ActivityFigures(
                question.projectId(), stories.of(question.projectId().value()), figures);
        figures.each(
                "/activities", answer.activities(), (at, activity) -> of.explain(at, activity, question.version()));
    }
}
