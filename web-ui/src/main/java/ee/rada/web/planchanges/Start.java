package ee.rada.web.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.web._pages.Paths;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a new proposal begins with, as the address says it.
 *
 * @param supersedes the ended proposal that it takes up again
 * @param deviationId the deviation that it answers
 */
record Start(
        ProjectId projectId,
        @Nullable ProposalId supersedes,
        @Nullable DeviationId deviationId,
        String back) {

    static Start of(Map<String, String> parameters) {
        var project = id(parameters, "projectId").map(ProjectId::new);
        var supersedes = id(parameters, "supersedes").map(ProposalId::new);
        return new Start(
                project.orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND)),
                supersedes.orElse(null),
                id(parameters, "deviationId").map(DeviationId::new).orElse(null),
                Paths.ours(parameters.get(DraftForms.BACK), "/projects/" + project.orElseThrow()));
    }

    /** The same, for the form to carry along. */
    Map<String, String> along() {
        var along = new LinkedHashMap<String, String>();
        along.put("projectId", projectId.toString());
        if (supersedes != null) {
            along.put("supersedes", supersedes.toString());
        }
        if (deviationId != null) {
            along.put("deviationId", deviationId.toString());
        }
        return along;
    }

    static Optional<UUID> id(Map<String, String> parameters, String name) {
        var text = parameters.getOrDefault(name, "");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
    }
}
