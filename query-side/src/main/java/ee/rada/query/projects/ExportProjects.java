package ee.rada.query.projects;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.Participant;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything about projects that another system may take over, in the order of their ids; ask again with {@code next} until it is null.
 *
 * @param projectId only that one
 * @param after the {@code next} of the page before
 * @param limit at most 100
 */
public record ExportProjects(
        @Nullable ProjectId projectId, @Nullable ProjectId after, int limit) implements Query {

    public record Answer(List<Item> items, @Nullable ProjectId next, long position) {}

    /**
     * A project with all its figures.
     *
     * @param identifier the other system's own name of an imported project
     * @param importId the import that brought its plan
     */
    public record Item(
            ProjectId projectId,
            String number,
            @Nullable String identifier,
            @Nullable ImportId importId,
            String code,
            String title,
            @Nullable String aim,
            ProjectStatus state,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            @Nullable String funder,
            AccessClass accessClass,
            String currency,
            Instant changedAt,
            List<Participant> participants,
            List<Goal> goals,
            List<Line> lines,
            List<Entry> entries) {}

    public record Goal(GoalId goalId, String title, GoalKind kind, Indicator indicator, List<Value> values) {}

    public record Value(@Nullable LocalDate periodStart, LocalDate periodEnd, BigDecimal value) {}

    /**
     * A budget line.
     *
     * @param revised the amount after amendments, null while there is none; it may be all that an imported line has
     */
    public record Line(
            LineId lineId,
            String code,
            String title,
            int year,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable Money original,
            @Nullable Money revised) {}

    /** A reversed entry comes twice: as it was, and once more with the sign turned, on the day of the reversal. */
    public record Entry(
            EntryId entryId,
            boolean reversal,
            EntryKind kind,
            Money amount,
            @Nullable LocalDate date,
            @Nullable String counterparty,
            @Nullable String documentRef) {}

    @Override
    public Topic topic() {
        return Topic.EXPORTS;
    }

    @Override
    public @Nullable UUID thing() {
        return projectId == null ? null : projectId.value();
    }
}
