package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.planchanges.Names.Name;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up what proposals speak of: what it is called, what it was in a version, and who has changed it since. */
@Component
class Subjects {

    /**
     * A subject that has changed since a version.
     *
     * @param changedBy the proposal that did it last; null where something else did
     */
    record Change(UUID subject, @Nullable ProposalId changedBy) {}

    private final JdbcClient jdbc;

    Subjects(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The names of those parts and posts; what {@code items} would add is called as they say. */
    Names names(ProjectId project, Collection<UUID> subjects, Collection<UUID> posts, List<PlanChangeItem> items) {
        var known = new HashMap<UUID, Name>();
        jdbc.sql("""
                        select activity_id as id, code, title, 0 as year from activity
                         where project_id = :project and activity_id = any(:ids)
                        union all
                        select line_id, code, title, year from budget_line
                         where project_id = :project and line_id = any(:ids)
                        union all
                        select goal_id, '', title, 0 from goal where project_id = :project and goal_id = any(:ids)""")
                .param("project", project.value())
                .param("ids", array(subjects))
                .query(row -> {
                    known.put(
                            row.getObject("id", UUID.class),
                            new Name(row.getString("code"), row.getString("title"), row.getInt("year")));
                });
        var titles = new HashMap<UUID, String>();
        jdbc.sql("select post_id, title from post where post_id = any(?)")
                .param(array(posts))
                .query(row -> {
                    titles.put(row.getObject(1, UUID.class), row.getString(2));
                });
        return new Names(project, known, titles, items);
    }

    /** What those parts were in those versions of plan and budget. */
    BaseValues base(ProjectId project, Collection<UUID> subjects, int planVersion, int budgetVersion) {
        return new BaseValues(
                activities(project, subjects, planVersion),
                lines(project, subjects, budgetVersion),
                targets(project, subjects, planVersion),
                jdbc.sql("""
                                select period_end from plan_version where project_id = ? and version <= ?
                                 order by version desc limit 1""")
                        .params(project.value(), planVersion)
                        .query((row, _) -> Optional.ofNullable(Found.day(row, "period_end")))
                        .optional()
                        .flatMap(Function.identity())
                        .orElse(null));
    }

    private Map<UUID, ProposedItem.Activity> activities(ProjectId project, Collection<UUID> subjects, int version) {
        var found = new HashMap<UUID, ProposedItem.Activity>();
        jdbc.sql("""
                        select distinct on (v.activity_id) v.*, o.title as responsible_post
                          from activity_version v left join post o on o.post_id = v.responsible_post_id
                         where v.project_id = ? and v.activity_id = any(?) and v.version <= ?
                         order by v.activity_id, v.version desc""").params(project.value(), array(subjects), version).query(row -> {
            found.put(row.getObject("activity_id", UUID.class), activity(row));
        });
        return found;
    }

    private static ProposedItem.Activity activity(ResultSet row) throws SQLException {
        return new ProposedItem.Activity(
                row.getString("code"),
                row.getString("title"),
                Found.day(row, "start_on"),
                Found.day(row, "end_on"),
                Found.idOrNull(row, "responsible_post_id", PostId::new),
                row.getString("responsible_post"),
                Region.of(row.getString("region")),
                Found.money(row.getObject("planned_cents", Long.class), row.getString("currency")),
                Found.idOrNull(row, "budget_line_id", LineId::new),
                row.getBigDecimal("weight"),
                row.getString("expected_output"),
                row.getBoolean("milestone"));
    }

    private Map<UUID, Money> lines(ProjectId project, Collection<UUID> subjects, int version) {
        var found = new HashMap<UUID, Money>();
        jdbc.sql("""
                        select distinct on (line_id) line_id, cents, currency from line_step
                         where project_id = ? and line_id = any(?) and version <= ?
                         order by line_id, step desc""").params(project.value(), array(subjects), version).query(row -> {
            found.put(row.getObject(1, UUID.class), new Money(row.getLong(2), row.getString(3)));
        });
        return found;
    }

    private Map<UUID, BigDecimal> targets(ProjectId project, Collection<UUID> subjects, int version) {
        var found = new HashMap<UUID, BigDecimal>();
        jdbc.sql("""
                        select distinct on (goal_id) goal_id, (indicator ->> 'target')::numeric as target
                          from goal_version
                         where project_id = ? and goal_id = any(?) and version <= ?
                         order by goal_id, version desc""").params(project.value(), array(subjects), version).query(row -> {
            BigDecimal target = row.getBigDecimal("target");
            if (target != null) {
                found.put(row.getObject("goal_id", UUID.class), target);
            }
        });
        return found;
    }

    /** Which of those parts have changed after those versions, and who changed each last. For the project it is its end that counts. */
    List<Change> changedSince(ProjectId project, Collection<UUID> subjects, int planVersion, int budgetVersion) {
        return jdbc.sql("""
                        (select distinct on (activity_id) activity_id as id, proposal_id from activity_version
                          where project_id = :project and activity_id = any(:ids) and version > :plan
                          order by activity_id, version desc)
                        union all
                        (select distinct on (goal_id) goal_id, proposal_id from goal_version
                          where project_id = :project and goal_id = any(:ids) and version > :plan
                          order by goal_id, version desc)
                        union all
                        (select distinct on (line_id) line_id, proposal_id from line_step
                          where project_id = :project and line_id = any(:ids) and version > :budget
                          order by line_id, step desc)
                        union all
                        (select project_id, proposal_id
                           from (select v.*, lag(v.period_end) over (order by v.version) as end_before
                                   from plan_version v where v.project_id = :project) v
                          where project_id = any(:ids) and version > :plan and period_end is distinct from end_before
                          order by version desc limit 1)""")
                .param("project", project.value())
                .param("ids", array(subjects))
                .param("plan", planVersion)
                .param("budget", budgetVersion)
                .query((row, _) -> new Change(
                        row.getObject("id", UUID.class), Found.idOrNull(row, "proposal_id", ProposalId::new)))
                .list();
    }

    private static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
