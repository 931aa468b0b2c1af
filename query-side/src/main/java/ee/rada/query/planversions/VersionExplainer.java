package ee.rada.query.planversions;

import ee.rada.query.planversions.GetPlanVersion.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why a version of plan and budget says how much it says. */
@Component
final class VersionExplainer implements Explainer<GetPlanVersion, Answer> {

    private final PlanVersionQueries queries;

    VersionExplainer(PlanVersionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetPlanVersion> question() {
        return GetPlanVersion.class;
    }

    @Override
    public Answer answer(GetPlanVersion question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetPlanVersion question, Answer answer, Stories stories, Figures figures) {
        var of = new VersionFigures(stories.of(question.projectId().value()), figures);
        int plan = answer.made().planVersion();
        int budget = answer.made().budgetVersion();
        figures.each("/activities", answer.activities(), (at, activity) -> of.planned(at, activity, plan));
        figures.each("/goals", answer.goals(), (at, goal) -> of.goal(at, goal, plan));
        figures.each("/lines", answer.lines(), (at, line) -> of.line(at, line, budget));
        for (int i = 0; i < answer.total().size(); i++) {
            String currency = answer.total().get(i).currency();
            figures.add("/total/" + i, answer, () -> of.total(currency, budget));
        }
    }
}
