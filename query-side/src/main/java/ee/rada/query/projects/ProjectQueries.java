package ee.rada.query.projects;

import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Json;
import ee.rada.query.Total;
import ee.rada.query._axon.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which projects there are, and what one of them is. */
@Component
class ProjectQueries {

    private final JdbcClient jdbc;
    private final StoredRows rows;

    ProjectQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    FindProjects.Answer answer(FindProjects query) {
        int limit = Cursor.limit(query.limit());
        List<String> after = Cursor.read(query.after(), 2);
        var found = jdbc.sql(query.order() == FindProjects.Order.NUMBER ? BY_NUMBER : BY_TITLE)
                .param("q", Found.pattern(query.q()))
                .param("state", query.state() == null ? null : query.state().name())
                .param("late", query.late())
                .param("today", query.today())
                .param("value", after.isEmpty() ? null : after.get(0))
                .param("id", after.isEmpty() ? null : after.get(1))
                .param("limit", limit + 1)
                .query((row, _) -> item(row))
                .list();
        boolean more = found.size() > limit;
        List<FindProjects.Item> items = more ? found.subList(0, limit) : found;
        return new FindProjects.Answer(items, more ? cursor(items.getLast(), query.order()) : null, rows.position());
    }

    private static final String ITEM = """
            select p.project_id, p.number, p.code, p.title, p.state, p.period_start, p.period_end, p.funder, p.owner_post_id,
                   o.title as owner_post, p.changed_at, a.activities, a.completed, a.percent_complete,
                   (select count(*) from open_activity l
                     where l.project_id = p.project_id
                       and l.end_on < :today) as late,
                   (select coalesce(json_agg(json_build_object('currency', t.currency, 'original', t.original_cents,
                             'current', t.current_cents, 'committed', t.committed_cents, 'spent', t.spent_cents,
                             'received', t.received_cents) order by t.currency <> p.currency, t.currency), '[]')
                      from project_total t where t.project_id = p.project_id) as total
              from project p
              left join post o on o.post_id = p.owner_post_id
             cross join lateral (
                   select count(*) as activities, count(*) filter (where state = 'COMPLETED') as completed,
                          coalesce(floor(sum(percent_complete * share) / nullif(sum(share), 0)), 0) as percent_complete
                     from activity_share
                    where project_id = p.project_id) a
             where (:q::text is null or p.number ilike :q or p.code ilike :q or p.title ilike :q or p.identifier ilike :q)
               and (:state::text is null or p.state = :state)
               and (not :late or exists (select 1 from open_activity l
                     where l.project_id = p.project_id
                       and l.end_on < :today))
            """;

    private static final String BY_NUMBER = ITEM + """
               and (:value::text is null or (p.number, p.project_id) > (:value, :id::uuid))
             order by p.number, p.project_id limit :limit""";

    private static final String BY_TITLE = ITEM + """
               and (:value::text is null
                    or (p.title collate "et-x-icu", p.project_id) > (:value collate "et-x-icu", :id::uuid))
             order by p.title collate "et-x-icu", p.project_id limit :limit""";

    private record Cents(String currency, long original, long current, long committed, long spent, long received) {

        Total total() {
            return Total.of(currency, original, current, committed, spent, received);
        }
    }

    private static FindProjects.Item item(ResultSet row) throws SQLException {
        return new FindProjects.Item(
                Found.id(row, "project_id", ProjectId::new),
                row.getString("number"),
                row.getString("code"),
                row.getString("title"),
                ProjectStatus.valueOf(row.getString("state")),
                Found.day(row, "period_start"),
                Found.day(row, "period_end"),
                row.getString("funder"),
                Found.idOrNull(row, "owner_post_id", PostId::new),
                row.getString("owner_post"),
                row.getInt("activities"),
                row.getInt("completed"),
                row.getInt("late"),
                row.getInt("percent_complete"),
                Json.list(row.getString("total"), Cents.class).stream()
                        .map(Cents::total)
                        .toList(),
                Found.instant(row, "changed_at"));
    }

    private static String cursor(FindProjects.Item last, FindProjects.Order order) {
        return Cursor.of(
                order == FindProjects.Order.NUMBER ? last.number() : last.title(),
                last.projectId().toString());
    }

    @QueryHandler
    GetProject.Answer answer(GetProject query) {
        ProjectRow project = rows.one(
                        ProjectRow.class,
                        "where project_id = ?",
                        query.projectId().value())
                .orElseThrow(Found.nothing());
        var facts = project.facts();
        var standing = project.standing();
        Sums sums = sums(query.projectId(), query.today());
        return new GetProject.Answer(
                project.projectId(),
                project.number(),
                facts.code(),
                facts.title(),
                facts.aim(),
                standing.state(),
                standing.stateSince(),
                standing.stateReason(),
                facts.periodStart(),
                facts.periodEnd(),
                standing.actualStart(),
                standing.actualEnd(),
                facts.funder(),
                facts.funderConsent(),
                facts.participants(),
                facts.ownerPostId(),
                sums.ownerPost(),
                facts.eligibilityStart(),
                facts.eligibilityEnd(),
                facts.accessClass(),
                facts.accessBasis(),
                facts.accessUntil(),
                facts.currency(),
                facts.identifier(),
                facts.importId(),
                standing.finalReport(),
                standing.planVersion(),
                sums.budgetVersion(),
                confirmation(query),
                project.version(),
                goals(query.projectId()),
                stakeholders(query.projectId(), query.today()),
                sums.counts(),
                sums.percentComplete(),
                totals(query.projectId(), facts.currency()),
                standing.submitters().isEmpty() ? null : standing.submitters().getLast(),
                project.registeredAt(),
                project.changedAt(),
                rows.position());
    }

    private GetProject.@Nullable PlanConfirmation confirmation(GetProject query) {
        GetProject.Confirmed last = confirmed(query.projectId());
        return jdbc.sql("select since, due_on from plan_confirmation_due where project_id = ?")
                .param(query.projectId().value())
                .query((row, _) -> {
                    var due = row.getObject("due_on", LocalDate.class);
                    return new GetProject.PlanConfirmation(
                            row.getObject("since", LocalDate.class), due, due.isBefore(query.today()), last);
                })
                .optional()
                .orElse(null);
    }

    private GetProject.@Nullable Confirmed confirmed(ProjectId project) {
        return rows.one(
                        PlanConfirmationRow.class,
                        "where project_id = ? order by as_of desc, position desc limit 1",
                        project.value())
                .map(row -> new GetProject.Confirmed(
                        row.asOf(),
                        row.planVersion(),
                        row.comment(),
                        row.actor(),
                        row.actingPost(),
                        row.onBehalfOf(),
                        row.recordedAt()))
                .orElse(null);
    }

    private record Sums(@Nullable String ownerPost, int budgetVersion, int percentComplete, GetProject.Counts counts) {}

    private Sums sums(ProjectId project, LocalDate today) {
        return jdbc.sql("""
                        select (select o.title from post o where o.post_id = p.owner_post_id) as owner_post,
                               coalesce((select b.budget_version from budget b where b.project_id = p.project_id), 0)
                                   as budget_version,
                               (select count(*) from open_activity l
                                 where l.project_id = p.project_id
                                   and l.end_on < :today) as late,
                               (select count(*) from plan_change c
                                 where c.project_id = p.project_id
                                   and c.state not in ('APPLIED', 'REJECTED', 'WITHDRAWN')) as open_plan_changes,
                               (select count(*) from activity g
                                 where g.project_id = p.project_id and g.state = 'CANCELLED') as cancelled,
                               a.*
                          from project p
                         cross join lateral (
                               select count(*) as activities,
                                      count(*) filter (where state = 'IN_PROGRESS') as in_progress,
                                      count(*) filter (where state = 'COMPLETED') as completed,
                                      coalesce(sum(records), 0) as records,
                                      coalesce(floor(sum(percent_complete * share) / nullif(sum(share), 0)), 0)
                                          as percent_complete
                                 from activity_share
                                where project_id = p.project_id) a
                         where p.project_id = :project""")
                .param("project", project.value())
                .param("today", today)
                .query((row, _) -> new Sums(
                        row.getString("owner_post"),
                        row.getInt("budget_version"),
                        row.getInt("percent_complete"),
                        new GetProject.Counts(
                                row.getInt("activities"),
                                row.getInt("in_progress"),
                                row.getInt("completed"),
                                row.getInt("cancelled"),
                                row.getInt("late"),
                                row.getLong("records"),
                                row.getInt("open_plan_changes"))))
                .single();
    }

    private List<GetProject.Goal> goals(ProjectId project) {
        var values = rows.find(
                GoalValueRow.class, "where project_id = ? order by goal_id, period_end, place", project.value());
        return rows.find(GoalRow.class, "where project_id = ? order by place", project.value()).stream()
                .map(goal -> new GetProject.Goal(
                        goal.goalId(),
                        goal.title(),
                        goal.kind(),
                        goal.indicator(),
                        goal.lastValue(),
                        goal.lastValueOn(),
                        values.stream()
                                .filter(value -> value.goalId().equals(goal.goalId()))
                                .map(value -> new GetProject.Value(
                                        value.periodStart(), value.periodEnd(), value.value(), value.source()))
                                .toList()))
                .toList();
    }

    private List<GetProject.Stakeholder> stakeholders(ProjectId project, LocalDate today) {
        return rows.find(StakeholderRow.class, "where project_id = ? order by position", project.value()).stream()
                .map(row -> new GetProject.Stakeholder(
                        row.stakeholderId(),
                        row.name(),
                        row.need(),
                        row.byWhen(),
                        row.byWhen() != null
                                && row.byWhen().isBefore(today)
                                && row.involvements().isEmpty(),
                        row.involvements()))
                .toList();
    }

    private List<Total> totals(ProjectId project, String currency) {
        return jdbc.sql("""
                        select currency, original_cents, current_cents, committed_cents, spent_cents, received_cents
                          from project_total where project_id = ? order by currency <> ?, currency""")
                .params(project.value(), currency)
                .query((row, _) -> Total.of(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }
}
