package ee.rada.query.earnedvalue;

import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import ee.rada.query.earnedvalue.GetEarnedValue.Answer;
import ee.rada.query.earnedvalue.PlannedWork.Terms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a project's work is worth. */
@Component
class EarnedValueQueries {

    private final JdbcClient jdbc;
    private final StoredRows rows;

    EarnedValueQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    private record Project(String number, String title, String currency, long version, int planVersion) {}

    @QueryHandler
    Answer answer(GetEarnedValue query) {
        var day = query.day() == null ? query.today() : query.day();
        if (day.isAfter(query.today())) {
            throw new Refusal(ProblemCode.DATE_IN_FUTURE).at("/day");
        }
        ProjectId id = query.projectId();
        Project project = project(id);
        var measuring = new Measuring(
                works(id, project),
                spent(id, project.currency),
                Money.zero(project.currency),
                project.planVersion > 0,
                day);
        return new Answer(
                id,
                project.number,
                project.title,
                project.currency,
                day,
                project.version,
                project.planVersion,
                measuring.plan(),
                measuring.baseline(),
                measuring.revised(),
                measuring.finish(),
                measuring.activities(),
                measuring.curve(),
                rows.position());
    }

    private Project project(ProjectId id) {
        return jdbc.sql("select number, title, currency, version, plan_version from project where project_id = ?")
                .param(id.value())
                .query((row, _) -> new Project(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("currency"),
                        row.getLong("version"),
                        row.getInt("plan_version")))
                .optional()
                .orElseThrow(Found.nothing());
    }

    /** In the order of the plan. */
    private List<PlannedWork> works(ProjectId id, Project project) {
        var progress = progress(id);
        return jdbc.sql("""
                        select activity_id, code, title, state <> 'CANCELLED' as in_plan,
                               planned_cents, start_on, end_on, baseline_cents, baseline_start, baseline_end
                          from activity where project_id = ? and currency = ?
                         order by start_on nulls last, place""")
                .params(id.value(), project.currency)
                .query((row, _) -> {
                    var activity = Found.id(row, "activity_id", ActivityId::new);
                    return new PlannedWork(
                            activity,
                            row.getString("code"),
                            row.getString("title"),
                            row.getBoolean("in_plan")
                                    ? terms(row, "planned_cents", "start_on", "end_on", project.currency)
                                    : null,
                            row.getObject("baseline_cents") == null
                                    ? null
                                    : terms(row, "baseline_cents", "baseline_start", "baseline_end", project.currency),
                            PlannedWork.rising(progress.getOrDefault(activity.value(), Map.of())));
                })
                .list();
    }

    private static Terms terms(ResultSet row, String cents, String start, String end, String currency)
            throws SQLException {
        return new Terms(new Money(row.getLong(cents), currency), Found.day(row, start), Found.day(row, end));
    }

    private NavigableMap<LocalDate, Long> spent(ProjectId id, String currency) {
        var sums = new TreeMap<LocalDate, Long>();
        jdbc.sql("select day, spent_cents from spent_by_day where project_id = ? and currency = ?")
                .params(id.value(), currency)
                .query(row -> {
                    sums.put(row.getObject("day", LocalDate.class), row.getLong("spent_cents"));
                });
        return sums;
    }

    /** How far each activity was by the days of its records, as they were corrected; all of it on the day it was completed. */
    private Map<UUID, Map<LocalDate, Integer>> progress(ProjectId id) {
        var progress = new HashMap<UUID, Map<LocalDate, Integer>>();
        jdbc.sql("""
                        select activity_id, work_date as on_day, max(percent_complete) as percent
                          from activity_record where project_id = :project group by activity_id, work_date
                        union all
                        select activity_id, actual_end, percent_complete
                          from activity where project_id = :project and actual_end is not null""").param("project", id.value()).query(row -> {
            progress.computeIfAbsent(row.getObject("activity_id", UUID.class), _ -> new HashMap<>())
                    .merge(row.getObject("on_day", LocalDate.class), row.getInt("percent"), Math::max);
        });
        return progress;
    }
}
