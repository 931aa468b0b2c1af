package ee.rada.query.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.TotalFigures;
import ee.rada.query.planchanges.ProposalsThen;
import ee.rada.query.projects.GetProject.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Unit;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Why a project stands where it stands. */
@Component
final class ProjectExplainer implements Explainer<GetProject, Answer> {

    private final ProjectQueries queries;

    ProjectExplainer(ProjectQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetProject> question() {
        return GetProject.class;
    }

    @Override
    public Answer answer(GetProject question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetProject question, Answer answer, Stories stories, Figures figures) {
        ProjectId project = question.projectId();
        Story story = stories.of(project.value());
        var of = new ProjectFigures(project, story);
        var counts = answer.counts();
        figures.add("/counts/activities", counts, of::activities);
        figures.add("/counts/inProgress", counts, () -> of.in(ActivityState.IN_PROGRESS));
        figures.add("/counts/completed", counts, () -> of.in(ActivityState.COMPLETED));
        figures.add("/counts/cancelled", counts, () -> of.in(ActivityState.CANCELLED));
        figures.add("/counts/late", counts, () -> of.late(question.today()));
        figures.add("/counts/records", counts, of::records);
        figures.add("/counts/openPlanChanges", counts, () -> story.count(ProposalsThen::open));
        figures.add("/percentComplete", counts, of::percentComplete);
        TotalFigures.explain("/total", answer.total(), project, stories, figures);
        figures.each("/goals", answer.goals(), (at, goal) -> goal(at, project, goal, story, figures));
    }

    private static void goal(String at, ProjectId project, GetProject.Goal goal, Story story, Figures figures) {
        new IndicatorFigures(
                        story,
                        figures,
                        then -> then.row(GoalRow.class, project, goal.goalId()).map(GoalRow::indicator))
                .explain(at + "/indicator", goal.indicator());
        figures.add(
                at + "/lastValue",
                goal.lastValue(),
                () -> story.decimal(
                        Unit.QUANTITY,
                        then -> then.row(GoalRow.class, project, goal.goalId())
                                .map(GoalRow::lastValue)
                                .orElse(null)));
        for (int i = 0; i < goal.values().size(); i++) {
            int place = i;
            figures.add(
                    at + "/values/" + i + "/value",
                    goal.values().get(i),
                    () -> story.decimal(
                            Unit.QUANTITY,
                            then -> then.row(GoalValueRow.class, project, goal.goalId(), placeOf(story, goal, place))
                                    .map(GoalValueRow::value)
                                    .orElse(null)));
        }
    }

    /** Values are told by their periods, and kept by the order of their recording. */
    private static int placeOf(Story story, GetProject.Goal goal, int index) {
        return story.end()
                .rows(GoalValueRow.class, row -> row.goalId().equals(goal.goalId()))
                .sorted(Comparator.comparing(GoalValueRow::periodEnd).thenComparingInt(GoalValueRow::place))
                .skip(index)
                .findFirst()
                .orElseThrow()
                .place();
    }
}
