package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.HistoryReader;
import ee.rada.query._axon.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which changes were proposed, and what became of one. */
@Component
class PlanChangeQueries {

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final HistoryReader history;

    PlanChangeQueries(DataSource dataSource, StoredRows rows, HistoryReader history) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.history = history;
    }

    @QueryHandler
    FindPlanChanges.Answer answer(FindPlanChanges query) {
        int limit = Cursor.limit(query.limit());
        var found = jdbc.sql("""
                        select c.proposal_id, c.number, c.position, c.project_id, p.number as project_number,
                               p.title as project_title, c.title, c.state, c.due_step, c.waiting_since, c.drafted_by,
                               c.drafted_at, c.effective_from, c.change_cents, c.currency
                          from plan_change c join project p using (project_id)
                         where c.position < :before
                           and (:project::uuid is null or c.project_id = :project::uuid)
                           and (:state::text is null or c.state = :state)
                           and (:role::text is null or c.due_step = :role)
                         order by c.position desc limit :limit""")
                .param("before", query.before() == null ? Long.MAX_VALUE : query.before())
                .param(
                        "project",
                        query.projectId() == null ? null : query.projectId().toString())
                .param("state", query.state() == null ? null : query.state().name())
                .param(
                        "role",
                        query.waitingFor() == null ? null : query.waitingFor().name())
                .param("limit", limit + 1)
                .query((row, _) -> Map.entry(row.getLong("position"), item(row)))
                .list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindPlanChanges.Answer(
                page.stream().map(Map.Entry::getValue).toList(),
                more ? page.getLast().getKey() : null,
                rows.position());
    }

    private static FindPlanChanges.Item item(ResultSet row) throws SQLException {
        String dueStep = row.getString("due_step");
        OffsetDateTime since = row.getObject("waiting_since", OffsetDateTime.class);
        return new FindPlanChanges.Item(
                Found.id(row, "proposal_id", ProposalId::new),
                row.getString("number"),
                Found.id(row, "project_id", ProjectId::new),
                row.getString("project_number"),
                row.getString("project_title"),
                row.getString("title"),
                ProposalState.valueOf(row.getString("state")),
                dueStep == null ? null : Role.valueOf(dueStep),
                since == null ? null : since.toInstant(),
                Found.idOrNull(row, "drafted_by", OfficialId::new),
                Found.instant(row, "drafted_at"),
                Found.day(row, "effective_from"),
                Found.money(row.getObject("change_cents", Long.class), row.getString("currency")));
    }

    /** What the answer needs to know of the project and its lines. */
    private record Names(String projectNumber, String projectTitle, Map<UUID, String> codes, Map<UUID, String> titles) {

        String code(LineId line) {
            return codes.getOrDefault(line.value(), "");
        }

        String title(LineId line) {
            return titles.getOrDefault(line.value(), "");
        }
    }

    @QueryHandler
    GetPlanChange.Answer answer(GetPlanChange query) {
        PlanChangeRow row = rows.one(
                        PlanChangeRow.class,
                        "where proposal_id = ?",
                        query.proposalId().value())
                .orElseThrow(Found.nothing());
        Names names = names(row.projectId());
        var draft = row.draft();
        var approving = row.approving();
        var ending = row.ending();
        return new GetPlanChange.Answer(
                row.proposalId(),
                draft.number(),
                row.version(),
                row.projectId(),
                names.projectNumber(),
                names.projectTitle(),
                approving.state(),
                draft.title(),
                draft.rationale(),
                draft.reallocation(),
                draft.basePlanVersion(),
                draft.baseBudgetVersion(),
                approving.effectiveFrom(),
                draft.items().stream()
                        .map(item -> item(item, approving.impact(), names))
                        .toList(),
                approving.impact() == null ? null : impact(approving.impact(), names),
                approving.requiredApprovals(),
                approving.dueStep(),
                approving.waitingSince(),
                approving.approvals(),
                draft.draftedBy(),
                draft.draftedAt(),
                approving.hands(),
                ending.reason(),
                ending.endedBy(),
                ending.endedAt(),
                ending.failure(),
                ending.planVersion(),
                ending.budgetVersion(),
                history.after(query.proposalId().value(), 0, Cursor.MOST),
                rows.position());
    }

    private Names names(ProjectId project) {
        var codes = new HashMap<UUID, String>();
        var titles = new HashMap<UUID, String>();
        jdbc.sql("select line_id, code, title from budget_line where project_id = ?")
                .param(project.value())
                .query(row -> {
                    codes.put(row.getObject(1, UUID.class), row.getString(2));
                    titles.put(row.getObject(1, UUID.class), row.getString(3));
                });
        return jdbc.sql("select number, title from project where project_id = ?")
                .param(project.value())
                .query((row, _) -> new Names(row.getString(1), row.getString(2), codes, titles))
                .optional()
                .orElseThrow(Found.nothing());
    }

    private static GetPlanChange.Item item(PlanChangeItem item, @Nullable Impact impact, Names names) {
        String kind = item.getClass().getSimpleName();
        return switch (item) {
            case AmendLine i ->
                new GetPlanChange.Item(
                        kind,
                        i.lineId(),
                        names.code(i.lineId()),
                        names.title(i.lineId()),
                        i.year(),
                        before(i, impact),
                        i.newAmount());
            case AddLine i ->
                new GetPlanChange.Item(kind, i.lineId(), i.code(), i.title(), i.year(), null, i.amount());
            case CloseLine i ->
                new GetPlanChange.Item(
                        kind, i.lineId(), names.code(i.lineId()), names.title(i.lineId()), null, null, null);
            default -> new GetPlanChange.Item(kind, null, "", "", null, null, null);
        };
    }

    private static @Nullable Money before(AmendLine amend, @Nullable Impact impact) {
        return impact == null
                ? null
                : impact.lines().stream()
                        .filter(line -> line.lineId().equals(amend.lineId()))
                        .map(Impact.LineDelta::before)
                        .findFirst()
                        .orElse(null);
    }

    private static GetPlanChange.Impact impact(Impact impact, Names names) {
        List<GetPlanChange.LineImpact> lines = impact.lines().stream()
                .map(line -> new GetPlanChange.LineImpact(
                        line.lineId(),
                        names.code(line.lineId()),
                        line.year(),
                        line.before(),
                        line.after(),
                        line.after().minus(line.before())))
                .toList();
        return new GetPlanChange.Impact(
                lines,
                impact.totalBefore(),
                impact.totalAfter(),
                impact.totalAfter().minus(impact.totalBefore()));
    }
}
