package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.Origin;
import ee.rada.query.Origins;
import ee.rada.query._axon.StoredRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How one budget line became what it is: original, then step by step. */
@Component
class LineLedger {

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final Origins origins;

    LineLedger(DataSource dataSource, StoredRows rows, Origins origins) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.origins = origins;
    }

    @QueryHandler
    GetBudgetLine.Answer answer(GetBudgetLine query) {
        ProjectId project = query.projectId();
        BudgetLineRow line = rows.one(
                        BudgetLineRow.class,
                        "where project_id = ? and line_id = ?",
                        project.value(),
                        query.lineId().value())
                .orElseThrow(Found.nothing());
        Map<ProposalId, Origin> proposals = origins.of(project);
        String[] names = jdbc.sql("select number, title from project where project_id = ?")
                .param(project.value())
                .query((row, _) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        return new GetBudgetLine.Answer(
                project,
                names[0],
                names[1],
                BudgetQueries.line(line, proposals),
                steps(query, proposals),
                rows.position());
    }

    private List<GetBudgetLine.Step> steps(GetBudgetLine query, Map<ProposalId, Origin> proposals) {
        Map<Integer, BudgetVersionRow> versions =
                rows
                        .find(
                                BudgetVersionRow.class,
                                "where project_id = ?",
                                query.projectId().value())
                        .stream()
                        .collect(Collectors.toMap(BudgetVersionRow::version, Function.identity()));
        var steps = new ArrayList<GetBudgetLine.Step>();
        Money before = null;
        for (LineStepRow row : rows.find(
                LineStepRow.class,
                "where project_id = ? and line_id = ? order by step",
                query.projectId().value(),
                query.lineId().value())) {
            var step = step(row, before, versions.get(row.version()), proposals);
            before = step.amount();
            steps.add(step);
        }
        return List.copyOf(steps);
    }

    private static GetBudgetLine.Step step(
            LineStepRow row,
            @Nullable Money before,
            @Nullable BudgetVersionRow version,
            Map<ProposalId, Origin> proposals) {
        var amount = new Money(row.cents(), row.currency());
        BudgetVersionRow decided = row.importId() == null ? version : null;
        return new GetBudgetLine.Step(
                row.kind(),
                row.version(),
                amount,
                change(before, amount),
                row.effectiveFrom(),
                row.recordedAt(),
                row.proposalId() == null ? null : proposals.get(row.proposalId()),
                row.importId(),
                decided == null ? null : decided.actor(),
                decided == null ? null : decided.actingPost(),
                decided == null ? null : decided.onBehalfOf());
    }

    private static @Nullable Money change(@Nullable Money before, Money after) {
        return before == null || !before.currency().equals(after.currency()) ? null : after.minus(before);
    }
}
