package ee.rada.query.projects;

import ee.rada.kernel.Region;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Lateness;
import ee.rada.query.Origin;
import ee.rada.query.Origins;
import ee.rada.query._axon.StoredRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is planned, what happened, and what is late. */
@Component
class PlanQueries {

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final Origins origins;

    PlanQueries(DataSource dataSource, StoredRows rows, Origins origins) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.origins = origins;
    }

    @QueryHandler
    GetPlan.Answer answer(GetPlan query) {
        ProjectRow project = project(query.projectId());
        PlanRow plan = plan(query.projectId());
        Map<ProposalId, Origin> proposals = origins.of(query.projectId());
        Map<UUID, String> posts = names("select post_id, title from post");
        Map<UUID, String> lines = names(
                "select line_id, code from budget_line where project_id = ?",
                query.projectId().value());
        return new GetPlan.Answer(
                project.projectId(),
                project.number(),
                project.facts().title(),
                project.standing().state(),
                query.version() == null ? project.standing().planVersion() : query.version(),
                project.version(),
                (query.version() == null ? activities(query.projectId()) : activities(project, query.version()))
                        .stream()
                                .map(row -> planned(row, project, plan, posts, lines, proposals, query.today()))
                                .toList(),
                rows.position());
    }

    private static GetPlan.Activity planned(
            ActivityRow row,
            ProjectRow project,
            PlanRow plan,
            Map<UUID, String> posts,
            Map<UUID, String> lines,
            Map<ProposalId, Origin> proposals,
            LocalDate today) {
        var planned = row.planned();
        var progress = row.progress();
        return new GetPlan.Activity(
                row.activityId(),
                planned.code(),
                planned.title(),
                planned.startOn(),
                planned.endOn(),
                row.baseline().baselineStart(),
                row.baseline().baselineEnd(),
                Found.money(row.baseline().baselineCents(), planned.currency()),
                progress.actualStart(),
                progress.actualEnd(),
                planned.responsiblePostId(),
                planned.responsiblePostId() == null
                        ? null
                        : posts.get(planned.responsiblePostId().value()),
                planned.region(),
                Found.money(planned.plannedCents(), planned.currency()),
                planned.budgetLineId(),
                planned.budgetLineId() == null
                        ? null
                        : lines.get(planned.budgetLineId().value()),
                planned.weight(),
                planned.expectedOutput(),
                progress.output(),
                planned.milestone(),
                progress.state(),
                progress.percentComplete(),
                isLate(row, project, today),
                isNotStartedLate(row, project, today),
                plan.links().stream()
                        .filter(link -> link.to().equals(row.activityId()))
                        .map(link -> new GetPlan.Link(link.from(), link.type(), link.lagDays()))
                        .toList(),
                row.revisedBy() == null ? null : proposals.get(row.revisedBy()));
    }

    @QueryHandler
    GetTimeline.Answer answer(GetTimeline query) {
        int limit = Cursor.limit(query.limit(), Cursor.MOST_OF_A_HISTORY);
        ProjectRow project = project(query.projectId());
        PlanRow plan = plan(query.projectId());
        List<GetTimeline.Entry> found = entries(query, limit + 1);
        boolean more = found.size() > limit;
        List<GetTimeline.Entry> entries = more ? found.subList(0, limit) : found;
        return new GetTimeline.Answer(
                project.projectId(),
                project.number(),
                project.facts().title(),
                project.standing().state(),
                project.standing().planVersion(),
                project.version(),
                project.facts().periodStart(),
                project.facts().periodEnd(),
                activities(query.projectId()).stream()
                        .map(row -> bar(row, project, plan, query.today()))
                        .toList(),
                entries,
                more ? Cursor.of(entries.getLast().position()) : null,
                rows.position());
    }

    private static GetTimeline.Activity bar(ActivityRow row, ProjectRow project, PlanRow plan, LocalDate today) {
        return new GetTimeline.Activity(
                row.activityId(),
                row.planned().code(),
                row.planned().title(),
                row.planned().startOn(),
                row.planned().endOn(),
                row.baseline().baselineStart(),
                row.baseline().baselineEnd(),
                row.progress().actualStart(),
                row.progress().actualEnd(),
                row.progress().state(),
                row.progress().percentComplete(),
                row.planned().milestone(),
                isLate(row, project, today),
                isNotStartedLate(row, project, today),
                plan.links().stream()
                        .filter(link -> link.to().equals(row.activityId()))
                        .map(PlanRow.Link::from)
                        .toList());
    }

    /** Records and steps each come in the order of their position; the latest of both make the page. */
    private List<GetTimeline.Entry> entries(GetTimeline query, int limit) {
        return jdbc.sql("""
                        select e.*, a.code as activity_code, a.title as activity_title,
                               c.number as proposal_number, c.title as proposal_title
                          from ((select project_id, position, null::uuid as event_id, 'ActivityRecorded' as type,
                                        work_date as on_day, recorded_at, actor, acting_post, activity_id, null::uuid as proposal_id,
                                        record_id, percent_complete, description as text
                                   from activity_record
                                  where project_id = :project and position < :before
                                  order by position desc limit :limit)
                                union all
                                (select project_id, position, event_id, type, on_day, recorded_at, actor, acting_post,
                                        activity_id, proposal_id, null, null, text
                                   from project_step
                                  where project_id = :project and position < :before
                                  order by position desc limit :limit)) e
                          left join activity a on a.project_id = e.project_id and a.activity_id = e.activity_id
                          left join plan_change c on c.proposal_id = e.proposal_id
                         order by e.position desc limit :limit""")
                .param("project", query.projectId().value())
                .param("before", query.before() == null ? Long.MAX_VALUE : query.before())
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    private static GetTimeline.Entry entry(ResultSet row) throws SQLException {
        return new GetTimeline.Entry(
                row.getLong("position"),
                row.getString("type"),
                row.getObject("on_day", LocalDate.class),
                Found.instant(row, "recorded_at"),
                Found.idOrNull(row, "actor", OfficialId::new),
                Found.idOrNull(row, "acting_post", PostId::new),
                Found.idOrNull(row, "activity_id", ActivityId::new),
                row.getString("activity_code"),
                row.getString("activity_title"),
                Found.idOrNull(row, "proposal_id", ProposalId::new),
                row.getString("proposal_number"),
                row.getString("proposal_title"),
                Found.idOrNull(row, "record_id", RecordId::new),
                row.getObject("percent_complete", Integer.class),
                row.getString("text"));
    }

    @QueryHandler
    FindRecords.Answer answer(FindRecords query) {
        int limit = Cursor.limit(query.limit());
        project(query.projectId());
        Map<UUID, ActivityRow> activities = new HashMap<>();
        activities(query.projectId())
                .forEach(row -> activities.put(row.activityId().value(), row));
        List<ActivityRecordRow> found = rows.find(
                ActivityRecordRow.class,
                """
                where project_id = ? and (?::uuid is null or activity_id = ?::uuid) and position < ?
                order by position desc limit ?""",
                query.projectId().value(),
                text(query.activityId()),
                text(query.activityId()),
                query.before() == null ? Long.MAX_VALUE : query.before(),
                limit + 1);
        boolean more = found.size() > limit;
        List<ActivityRecordRow> page = more ? found.subList(0, limit) : found;
        return new FindRecords.Answer(
                page.stream()
                        .map(row -> item(row, activities.get(row.activityId().value())))
                        .toList(),
                more ? Cursor.of(page.getLast().position()) : null,
                rows.position());
    }

    private static FindRecords.Item item(ActivityRecordRow row, @Nullable ActivityRow activity) {
        return new FindRecords.Item(
                row.recordId(),
                row.activityId(),
                activity == null ? "" : activity.planned().code(),
                activity == null ? "" : activity.planned().title(),
                row.said().workDate(),
                row.said().description(),
                row.said().percentComplete(),
                row.said().hours(),
                row.said().participants(),
                row.said().evidence(),
                row.outsidePeriodReason(),
                row.actor(),
                row.actingPost(),
                row.recordedAt(),
                row.position(),
                row.corrections());
    }

    @QueryHandler
    FindLate.Answer answer(FindLate query) {
        int limit = Cursor.limit(query.limit());
        var found = jdbc.sql("""
                        select l.*, o.title as responsible_post, count(*) over () as in_all
                          from late_activity(:today) l
                          left join post o on o.post_id = l.responsible_post_id
                         where :region::text is null or l.region in (:region, 'ALL')
                         order by l.due, l.project_number, l.place limit :limit""")
                .param("today", query.today())
                .param("region", query.region() == null ? null : query.region().code())
                .param("limit", limit)
                .query((row, _) -> Map.entry(row.getInt("in_all"), late(row, query.today())))
                .list();
        return new FindLate.Answer(
                found.stream().map(Map.Entry::getValue).toList(),
                found.isEmpty() ? 0 : found.getFirst().getKey(),
                rows.position());
    }

    /** Everything that is late, however much. */
    List<LateFigures.One> allLate(FindLate query) {
        return jdbc.sql("""
                        select project_id, project_number, activity_id from late_activity(:today) l
                         where :region::text is null or l.region in (:region, 'ALL')
                         order by l.project_number, l.place""")
                .param("today", query.today())
                .param("region", query.region() == null ? null : query.region().code())
                .query((row, _) -> LateFigures.One.of(row))
                .list();
    }

    private static FindLate.Item late(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        return new FindLate.Item(
                Found.id(row, "project_id", ProjectId::new),
                row.getString("project_number"),
                row.getString("project_title"),
                Found.id(row, "activity_id", ActivityId::new),
                row.getString("code"),
                row.getString("title"),
                FindLate.Kind.valueOf(row.getString("kind")),
                due,
                Math.toIntExact(today.toEpochDay() - due.toEpochDay()),
                row.getInt("percent_complete"),
                Region.of(row.getString("region")),
                Found.idOrNull(row, "responsible_post_id", PostId::new),
                row.getString("responsible_post"));
    }

    private ProjectRow project(ProjectId id) {
        return rows.one(ProjectRow.class, "where project_id = ?", id.value()).orElseThrow(Found.nothing());
    }

    private PlanRow plan(ProjectId id) {
        return rows.one(PlanRow.class, "where project_id = ?", id.value()).orElseThrow(Found.nothing());
    }

    private List<ActivityRow> activities(ProjectId id) {
        return rows.find(ActivityRow.class, "where project_id = ? order by start_on nulls last, place", id.value());
    }

    /** The activities as a version had them, with what was done on them until now. */
    private List<ActivityRow> activities(ProjectRow project, int version) {
        if (version < 1 || version > project.standing().planVersion()) {
            throw Found.nothing().get();
        }
        var now = new HashMap<ActivityId, ActivityRow>();
        activities(project.projectId()).forEach(row -> now.put(row.activityId(), row));
        var then = new LinkedHashMap<ActivityId, ActivityRow>();
        rows.find(
                        ActivityVersionRow.class,
                        "where project_id = ? and version <= ? order by version",
                        project.projectId().value(),
                        version)
                .forEach(row -> then.put(
                        row.activityId(),
                        Objects.requireNonNull(now.get(row.activityId())).as(row)));
        return then.values().stream()
                .sorted(Comparator.comparing(
                                (ActivityRow row) -> row.planned().startOn(),
                                Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparingInt(ActivityRow::place))
                .toList();
    }

    private Map<UUID, String> names(String sql, Object... params) {
        var names = new HashMap<UUID, String>();
        jdbc.sql(sql).params(List.of(params)).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }

    private static boolean isLate(ActivityRow row, ProjectRow project, LocalDate today) {
        return Lateness.isLate(
                project.standing().state(),
                row.progress().state() == ActivityState.PLANNED
                        || row.progress().state() == ActivityState.IN_PROGRESS,
                row.planned().endOn(),
                today);
    }

    private static boolean isNotStartedLate(ActivityRow row, ProjectRow project, LocalDate today) {
        return Lateness.isNotStartedLate(
                project.standing().state(),
                row.progress().state() == ActivityState.PLANNED,
                row.planned().startOn(),
                today);
    }

    private static @Nullable String text(@Nullable ActivityId id) {
        return id == null ? null : id.toString();
    }
}
