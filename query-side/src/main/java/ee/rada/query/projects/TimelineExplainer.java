package ee.rada.query.projects;

import ee.rada.query.projects.GetTimeline.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Unit;
import org.springframework.stereotype.Component;

/** Why the bars and entries of a timeline say how much they say. */
@Component
final class TimelineExplainer implements Explainer<GetTimeline, Answer> {

    private final PlanQueries queries;

    TimelineExplainer(PlanQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetTimeline> question() {
        return GetTimeline.class;
    }

    @Override
    public Answer answer(GetTimeline question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetTimeline question, Answer answer, Stories stories, Figures figures) {
        Story story = stories.of(question.projectId().value());
        var of = new ActivityFigures(question.projectId(), story, figures);
        figures.each(
                "/activities",
                answer.activities(),
                (at, activity) -> of.percent(at + "/percentComplete", activity.activityId()));
        figures.each("/entries", answer.entries(), (at, entry) -> {
            var record = entry.recordId();
            figures.add(
                    at + "/percentComplete",
                    entry.percentComplete(),
                    () -> story.whole(
                            Unit.PERCENT,
                            then -> record == null
                                    ? 0
                                    : then.row(ActivityRecordRow.class, question.projectId(), record)
                                            .map(row -> row.said().percentComplete())
                                            .orElse(0)));
        });
    }
}
