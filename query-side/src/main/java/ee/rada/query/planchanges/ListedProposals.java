package ee.rada.query.planchanges;

import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads proposals as lists show them. */
final class ListedProposals {

    /** Whether it is open and plan or budget have moved on since the versions that it stands on. */
    static final String STALE = """
            (c.state not in ('APPLIED', 'REJECTED', 'WITHDRAWN')
              and (c.base_plan_version < p.plan_version
                   or c.base_budget_version < coalesce(
                       (select t.budget_version from budget t where t.project_id = c.project_id), 0)))""";

    /** A stale proposal waits for its author, who has to rebase it before anybody can approve it. */
    static final String WAITS_ON =
            "(case when c.waits_on = 'APPROVER' and " + STALE + " then 'AUTHOR' else c.waits_on end)";

    /** The step that is due; none while the proposal waits for somebody else. */
    static final String DUE_STEP = "(case when not " + STALE + " then c.due_step end)";

    /** Lists put the value that they sort by in the place of {@code :sort_key}, and take {@code today}. */
    static final String SELECT =
            """
            select c.proposal_id, c.number, c.position, c.project_id, p.number as project_number,
                   p.title as project_title, c.title, c.rationale, c.state, c.cause, {waits_on} as waits_on,
                   {due_step} as due_step, c.waiting_since, c.waits, c.drafted_by, c.drafted_for, c.drafted_at,
                   c.submitted_by, c.submitted_for, c.submitted_at, c.decisions, c.failure,
                   c.effective_from, c.change_cents, c.moved_cents, c.currency, c.days_moved, c.ended_by, c.ended_at,
                   c.reason,
                   (select jsonb_agg(i.item -> 'kind' order by i.place)
                      from jsonb_array_elements(c.items) with ordinality as i(item, place)) as kinds,
                   {stale} as stale,
                   c.due_step is not null and not {stale}
                       and is_undecidable(c.due_step, c.hands, c.approvals, :today) as undecidable,
                   :sort_key as key
              from plan_change c
              join project p using (project_id)
            """.replace("{waits_on}", WAITS_ON).replace("{due_step}", DUE_STEP).replace("{stale}", STALE);

    private ListedProposals() {}

    static FindPlanChanges.Item item(ResultSet row, LocalDate today) throws SQLException {
        String kinds = row.getString("kinds");
        List<String> each = kinds == null ? List.of() : Json.list(kinds, String.class);
        var waits = Waiting.counted(Json.list(row.getString("waits"), Waits.Wait.class), today);
        String currency = row.getString("currency");
        String failure = row.getString("failure");
        return new FindPlanChanges.Item(
                Found.id(row, "proposal_id", ProposalId::new),
                row.getString("number"),
                Found.id(row, "project_id", ProjectId::new),
                row.getString("project_number"),
                row.getString("project_title"),
                row.getString("title"),
                row.getString("rationale"),
                ProposalState.valueOf(row.getString("state")),
                constant(row, "cause", ChangeCause.class),
                each.stream().distinct().toList(),
                each.size(),
                constant(row, "waits_on", Whom.class),
                constant(row, "due_step", Role.class),
                instant(row, "waiting_since"),
                row.getBoolean("undecidable"),
                waits,
                waits.stream().mapToInt(GetPlanChange.Waited::workingDays).sum(),
                Found.idOrNull(row, "drafted_by", OfficialId::new),
                Found.idOrNull(row, "drafted_for", OfficialId::new),
                Found.instant(row, "drafted_at"),
                Found.idOrNull(row, "submitted_by", OfficialId::new),
                Found.idOrNull(row, "submitted_for", OfficialId::new),
                instant(row, "submitted_at"),
                Json.list(row.getString("decisions"), Decision.class),
                Found.day(row, "effective_from"),
                Found.money(row.getObject("change_cents", Long.class), currency),
                Found.money(row.getObject("moved_cents", Long.class), currency),
                row.getInt("days_moved"),
                row.getBoolean("stale"),
                Found.idOrNull(row, "ended_by", OfficialId::new),
                instant(row, "ended_at"),
                failure == null ? null : Json.read(failure, GetPlanChange.Failure.class),
                row.getString("reason"));
    }

    private static <E extends Enum<E>> @Nullable E constant(ResultSet row, String column, Class<E> type)
            throws SQLException {
        String name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
