package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How did a budget line become what it is? Refused with {@code not-found} when there is no such line. */
public record GetBudgetLine(ProjectId projectId, LineId lineId) implements Query {

    /**
     * A line with its ledger. Each step is what the line may cost in all from there on; steps are never added up.
     *
     * @param steps in order, the last is what it may cost now; none before the project is approved
     */
    public record Answer(
            ProjectId projectId, String number, String title, GetBudget.Line line, List<Step> steps, long position) {}

    /**
     * A step.
     *
     * @param change what it may cost more than before; null for the first, and where the currency is another
     * @param by the proposal; null for what was approved or imported
     * @param importId the file that brought it
     * @param decidedBy who approved the project, or gave the last answer that applied the proposal
     */
    public record Step(
            LineStep kind,
            int budgetVersion,
            Money amount,
            @Nullable Money change,
            LocalDate effectiveFrom,
            Instant recordedAt,
            @Nullable Origin by,
            @Nullable ImportId importId,
            @Nullable OfficialId decidedBy,
            @Nullable PostId decidedIn,
            @Nullable OfficialId onBehalfOf) {}

    @Override
    public Topic topic() {
        return Topic.BUDGETS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}
