package ee.rada.query.planversions;

import ee.rada.query.planversions.GetActivity.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why an activity moved as often and as far as it did. */
@Component
final class ActivityExplainer implements Explainer<GetActivity, Answer> {

    private final PlanVersionQueries queries;

    ActivityExplainer(PlanVersionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetActivity> question() {
        return GetActivity.class;
    }

    @Override
    public Answer answer(GetActivity question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetActivity question, Answer answer, Stories stories, Figures figures) {
        var of = new VersionFigures(stories.of(question.projectId().value()), figures);
        var activity = question.activityId();
        List<GetActivity.Step> steps = answer.steps();
        int first = steps.getFirst().planVersion();
        int last = steps.getLast().planVersion();
        of.planned("/now", answer.now(), last);
        figures.add("/moves", answer, () -> of.moves(activity, last));
        figures.add("/workingDays", answer, () -> of.moved(activity, first, last));
        for (int i = 0; i < steps.size(); i++) {
            GetActivity.Step step = steps.get(i);
            int version = step.planVersion();
            int before = i == 0 ? 0 : steps.get(i - 1).planVersion();
            String at = "/steps/" + i;
            of.planned(at + "/before", step.before(), before);
            of.planned(at + "/after", step.after(), version);
            figures.add(at + "/move/nth", step.move(), () -> of.moves(activity, version));
            figures.add(at + "/move/workingDays", step.move(), () -> of.moved(activity, before, version));
        }
    }
}
