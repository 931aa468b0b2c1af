package ee.rada.query.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.TotalFigures;
import ee.rada.query.projects.FindProjects.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why the projects of a list stand where they stand. */
@Component
final class ProjectsExplainer implements Explainer<FindProjects, Answer> {

    private final ProjectQueries queries;

    ProjectsExplainer(ProjectQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindProjects> question() {
        return FindProjects.class;
    }

    @Override
    public Answer answer(FindProjects question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindProjects question, Answer answer, Stories stories, Figures figures) {
        figures.each("/items", answer.items(), (at, item) -> {
            ProjectId project = item.projectId();
            var of = new ProjectFigures(project, stories.of(project.value()));
            figures.add(at + "/activities", item, of::activities);
            figures.add(at + "/completed", item, () -> of.in(ActivityState.COMPLETED));
            figures.add(at + "/late", item, () -> of.late(question.today()));
            figures.add(at + "/percentComplete", item, of::percentComplete);
            TotalFigures.explain(at + "/total", item.total(), project, stories, figures);
        });
    }
}
