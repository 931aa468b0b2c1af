package ee.rada.query.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.FindLate.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why so many activities are late, and each by so many days. */
@Component
final class LateExplainer implements Explainer<FindLate, Answer> {

    private final PlanQueries queries;

    LateExplainer(PlanQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindLate> question() {
        return FindLate.class;
    }

    @Override
    public Answer answer(FindLate question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindLate question, Answer answer, Stories stories, Figures figures) {
        var late = new LateFigures(question.today(), stories);
        figures.add("/count", answer, () -> late.count(queries.allLate(question)));
        figures.each("/items", answer.items(), (at, item) -> {
            ProjectId project = item.projectId();
            var activity = new ActivityFigures(project, stories.of(project.value()), figures);
            figures.add(at + "/daysLate", item, () -> late.days(project, item.activityId()));
            activity.percent(at + "/percentComplete", item.activityId());
        });
    }
}
