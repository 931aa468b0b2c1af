package ee.rada.web.imports;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.ExportProjects;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import java.util.Optional;

/** Looks up what is here already of a project that a file brings. */
record Known(Asking asking, Caller caller) {

    Optional<ExportProjects.Item> of(ProjectId project) {
        try {
            var question = new ExportProjects(project, null, 1);
            return asking.ask(caller, question, ExportProjects.Answer.class).items().stream()
                    .findFirst();
        } catch (Refusal refusal) {
            if (refusal.code() == ProblemCode.NOT_FOUND) return Optional.empty();
            throw refusal;
        }
    }
}
