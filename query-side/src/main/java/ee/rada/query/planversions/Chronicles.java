package ee.rada.query.planversions;

import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.Json;
import ee.rada.query.Origin;
import ee.rada.query.Origins;
import ee.rada.query.planversions.Course.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads chronicles. A project has tens of versions and hundreds of things in them, so each is read as a whole. */
@Component
class Chronicles {

    private final JdbcClient jdbc;
    private final Origins origins;
    private final Revisions revisions;

    Chronicles(DataSource dataSource, Origins origins, Revisions revisions) {
        this.jdbc = JdbcClient.create(dataSource);
        this.origins = origins;
        this.revisions = revisions;
    }

    private record Head(String number, String title) {}

    /** Refused with {@code not-found} when there is no such project. */
    Chronicle of(ProjectId project) {
        Head head = jdbc.sql("select number, title from project where project_id = ?")
                .param(project.value())
                .query((row, _) -> new Head(row.getString("number"), row.getString("title")))
                .optional()
                .orElseThrow(Found.nothing());
        Map<ProposalId, Origin> proposals = origins.of(project);
        return new Chronicle(
                head.number,
                head.title,
                revisions.of(project, proposals),
                activities(project),
                goals(project),
                lines(project),
                ends(project),
                proposals);
    }

    private Course<Planned> activities(ProjectId project) {
        return new Course<>(jdbc.sql("""
                        select v.*, o.title as responsible_post
                          from activity_version v left join post o on o.post_id = v.responsible_post_id
                         where v.project_id = ? order by v.version, v.place""")
                .param(project.value())
                .query((row, _) -> step(row, "activity_id", planned(row)))
                .list());
    }

    private static Planned planned(ResultSet row) throws SQLException {
        return new Planned(
                Found.id(row, "activity_id", ActivityId::new),
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
                row.getBoolean("milestone"),
                row.getBoolean("cancelled"));
    }

    private Course<Goal> goals(ProjectId project) {
        return new Course<>(jdbc.sql("select * from goal_version where project_id = ? order by version, place")
                .param(project.value())
                .query((row, _) -> step(
                        row,
                        "goal_id",
                        new Goal(
                                Found.id(row, "goal_id", GoalId::new),
                                row.getString("title"),
                                Json.read(row.getString("indicator"), Indicator.class))))
                .list());
    }

    private Course<Line> lines(ProjectId project) {
        return new Course<>(jdbc.sql("select * from line_step where project_id = ? order by version, step, place")
                .param(project.value())
                .query((row, _) -> step(
                        row,
                        "line_id",
                        new Line(
                                Found.id(row, "line_id", LineId::new),
                                row.getString("code"),
                                row.getString("title"),
                                row.getInt("year"),
                                new Money(row.getLong("cents"), row.getString("currency")),
                                row.getBoolean("closed"))))
                .list());
    }

    private static <V> Step<V> step(ResultSet row, String subject, V value) throws SQLException {
        return new Step<>(
                row.getObject(subject, UUID.class),
                row.getInt("version"),
                value,
                Found.idOrNull(row, "proposal_id", ProposalId::new));
    }

    private NavigableMap<Integer, LocalDate> ends(ProjectId project) {
        var ends = new TreeMap<Integer, LocalDate>();
        jdbc.sql("select version, period_end from plan_version where project_id = ? and period_end is not null")
                .param(project.value())
                .query(row -> {
                    ends.put(row.getInt("version"), row.getObject("period_end", LocalDate.class));
                });
        return ends;
    }
}
