package ee.rada.query.desk;

import ee.rada.kernel.Policy;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.Recorded;
import ee.rada.query._axon.StoredRows;
import ee.rada.query.projects.LateFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits, is late, or has changed, seen from one official's desk. */
@Component
class DeskQueries {

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final StoredRows rows;

    DeskQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    private record Post(UUID id, Role role, Region region) {}

    @QueryHandler
    GetDesk.Answer answer(GetDesk query) {
        List<Post> posts = posts(query.posts());
        var late = late(posts, query.today());
        return new GetDesk.Answer(
                waiting(query, posts, true),
                waiting(query, posts, false),
                late.stream().map(Map.Entry::getValue).toList(),
                late.isEmpty() ? 0 : late.getFirst().getKey(),
                unconfirmed(posts, query.today()),
                changed(query.today()),
                rows.position());
    }

    private List<Post> posts(List<PostId> held) {
        return jdbc.sql("select post_id, role, region from post where post_id = any(?)")
                .param(held.stream().map(PostId::value).toArray(UUID[]::new))
                .query((row, _) -> new Post(
                        row.getObject(1, UUID.class), Role.valueOf(row.getString(2)), Region.of(row.getString(3))))
                .list();
    }

    /** Mine are those that one of my posts decides and in which I have no hand; others' those that I began or that are mine to run. */
    private List<GetDesk.Waiting> waiting(GetDesk query, List<Post> posts, boolean mine) {
        return jdbc.sql("""
                        select * from (
                            select 'PROJECT' as kind, p.project_id as id, p.number, p.title, p.project_id,
                                   p.title as project_title, :approver as step, p.state_since as since,
                                   :mayApprove and not p.submitters @> to_jsonb(:me::text)
                                       and p.owner_post_id <> all(:posts) as mine,
                                   p.submitters @> to_jsonb(:me::text) or p.owner_post_id = any(:posts) as begun
                              from project p
                             where p.state = 'SUBMITTED'
                            union all
                            select 'PLAN_CHANGE', c.proposal_id, c.number, c.title, c.project_id, p.title, c.due_step,
                                   c.waiting_since,
                                   c.due_step = any(:roles) and not c.hands @> to_jsonb(:me::text)
                                       and c.base_plan_version >= p.plan_version
                                       and c.base_budget_version >= coalesce(
                                           (select b.budget_version from budget b where b.project_id = c.project_id), 0)
                                       and not c.approvals @> jsonb_build_array(jsonb_build_object('actor', :me::text)),
                                   c.hands @> to_jsonb(:me::text) or coalesce(p.owner_post_id = any(:posts), false)
                              from plan_change c join project p using (project_id)
                             where c.due_step is not null) w
                         where case when :mine then w.mine else w.begun and not w.mine end
                         order by since, number limit :limit""")
                .param("me", query.official().toString())
                .param("posts", posts.stream().map(Post::id).toArray(UUID[]::new))
                .param("roles", posts.stream().map(post -> post.role.name()).toArray(String[]::new))
                .param("approver", Role.UNIT_HEAD.name())
                .param(
                        "mayApprove",
                        posts.stream()
                                .anyMatch(
                                        post -> Policy.of(ApproveProject.class).allows(post.role)))
                .param("mine", mine)
                .param("limit", MOST)
                .query((row, _) -> waiting(row, query.today()))
                .list();
    }

    private static GetDesk.Waiting waiting(ResultSet row, LocalDate today) throws SQLException {
        Instant since = Found.instant(row, "since");
        return new GetDesk.Waiting(
                GetDesk.Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                Found.id(row, "project_id", ProjectId::new),
                row.getString("project_title"),
                Role.valueOf(row.getString("step")),
                since,
                Math.max(
                        0,
                        today.toEpochDay()
                                - LocalDate.ofInstant(since, Recorded.TALLINN).toEpochDay()));
    }

    /** The heads of the service and the unit see everything; others what lies in their region or on their posts. */
    private static final String SEEN =
            ":everything or l.region = any(:regions) or l.responsible_post_id = any(:posts) or l.owner_post_id = any(:posts)";

    private List<Map.Entry<Integer, GetDesk.Late>> late(List<Post> posts, LocalDate today) {
        return jdbc.sql("""
                        select l.*, l.responsible_post_id = any(:posts) or coalesce(l.owner_post_id = any(:posts), false)
                                   as mine,
                               count(*) over () as in_all
                          from late_activity(:today) l
                         where\s""" + SEEN + " order by l.due, l.project_number, l.place limit :limit")
                .params(sight(posts, today))
                .param("limit", MOST)
                .query((row, _) -> Map.entry(row.getInt("in_all"), late(row, today)))
                .list();
    }

    /** Everything late that the asker sees, however much. */
    List<LateFigures.One> allLate(GetDesk query) {
        return jdbc.sql("select l.* from late_activity(:today) l where " + SEEN + " order by l.project_number, l.place")
                .params(sight(posts(query.posts()), query.today()))
                .query((row, _) -> LateFigures.One.of(row))
                .list();
    }

    private static Map<String, Object> sight(List<Post> posts, LocalDate today) {
        return Map.of(
                "today",
                today,
                "posts",
                posts.stream().map(Post::id).toArray(UUID[]::new),
                "everything",
                posts.stream().anyMatch(post -> post.role == Role.SERVICE_HEAD || post.role == Role.UNIT_HEAD),
                "regions",
                posts.stream()
                        .filter(post -> !post.region.equals(Region.ALL))
                        .map(post -> post.region.code())
                        .toArray(String[]::new));
    }

    private static GetDesk.Late late(ResultSet row, LocalDate today) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        return new GetDesk.Late(
                Found.id(row, "project_id", ProjectId::new),
                row.getString("project_number"),
                row.getString("project_title"),
                Found.id(row, "activity_id", ActivityId::new),
                row.getString("code"),
                row.getString("title"),
                due,
                Math.toIntExact(today.toEpochDay() - due.toEpochDay()),
                row.getInt("percent_complete"),
                Region.of(row.getString("region")),
                row.getBoolean("mine"));
    }

    /** Plans of the projects that are mine, which nobody has confirmed for a month. */
    private List<GetDesk.Unconfirmed> unconfirmed(List<Post> posts, LocalDate today) {
        return jdbc.sql("""
                        select project_id, number, title, since, due_on from plan_confirmation_due
                         where owner_post_id = any(:posts) and due_on < :today
                         order by due_on, number limit :limit""")
                .param("posts", posts.stream().map(Post::id).toArray(UUID[]::new))
                .param("today", today)
                .param("limit", MOST)
                .query((row, _) -> new GetDesk.Unconfirmed(
                        Found.id(row, "project_id", ProjectId::new),
                        row.getString("number"),
                        row.getString("title"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("due_on", LocalDate.class)))
                .list();
    }

    /** Of the last few thousand events only: a day on which a million were imported must not make every desk wait. */
    private List<GetDesk.Changed> changed(LocalDate today) {
        return jdbc.sql("""
                        select p.project_id, p.number, p.title, c.events, e.type, e.recorded_at,
                               (e.metadata ->> 'actor')::uuid as actor
                          from (select h.thing_id, count(*) as events, max(h.position) as last_position
                                  from history h
                                 where h.position > (select position - 5000 from position)
                                   and h.position > (select store.position_before(:since))
                                 group by h.thing_id) c
                          join project p on p.project_id = c.thing_id
                          join store.event e on e.position = c.last_position
                         order by c.last_position desc limit :limit""")
                .param("since", sinceYesterday(today))
                .param("limit", MOST)
                .query((row, _) -> new GetDesk.Changed(
                        Found.id(row, "project_id", ProjectId::new),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("type"),
                        row.getLong("events"),
                        Found.instant(row, "recorded_at"),
                        Found.idOrNull(row, "actor", OfficialId::new)))
                .list();
    }

    /** Which events a project's change is made of. */
    Set<Long> changedAt(ProjectId project, LocalDate today) {
        return new HashSet<>(jdbc.sql("""
                        select position from history
                         where thing_id = :project and position > (select position - 5000 from position)
                           and position > (select store.position_before(:since))""")
                .param("project", project.value())
                .param("since", sinceYesterday(today))
                .query(Long.class)
                .list());
    }

    private static OffsetDateTime sinceYesterday(LocalDate today) {
        return today.minusDays(1).atStartOfDay(Recorded.TALLINN).toInstant().atOffset(ZoneOffset.UTC);
    }
}
