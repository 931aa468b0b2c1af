package ee.rada.query.projects;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why activities are late on a day, and by how much. */
public record LateFigures(LocalDate today, Stories stories) {

    /** An activity that is late. */
    public record One(ProjectId projectId, String projectNumber, ActivityId activityId) {

        /** Of {@code project_id}, {@code project_number} and {@code activity_id}. */
        public static One of(ResultSet row) throws SQLException {
            return new One(
                    Found.id(row, "project_id", ProjectId::new),
                    row.getString("project_number"),
                    Found.id(row, "activity_id", ActivityId::new));
        }
    }

    /** How many these are: what made each project have so many of them. */
    public Explanation count(List<One> late) {
        SequencedMap<ProjectId, Set<ActivityId>> projects = new LinkedHashMap<>();
        var numbers = new LinkedHashMap<ProjectId, String>();
        for (One one : late) {
            projects.computeIfAbsent(one.projectId, _ -> new LinkedHashSet<>()).add(one.activityId);
            numbers.put(one.projectId, one.projectNumber);
        }
        var operands = new ArrayList<Operand>();
        projects.forEach((project, activities) -> operands.add(new Operand(
                OperandName.PROJECT,
                numbers.get(project),
                stories.of(project.value())
                        .count(then -> then.rows(ActivityRow.class, row -> activities.contains(row.activityId()))
                                .filter(row -> isLate(then, row))
                                .count()))));
        return Explanation.by(Formula.SUM, Unit.COUNT, null, operands);
    }

    /** From the day it should have ended, or else begun, until today. */
    public Explanation days(ProjectId project, ActivityId activity) {
        Story story = stories.of(project.value());
        return Explanation.by(
                Formula.DAYS_BETWEEN,
                Unit.DAYS,
                null,
                List.of(
                        Operand.of(OperandName.FROM, story.day(then -> due(then, project, activity))),
                        Operand.of(OperandName.TODAY, Explanation.given(today))));
    }

    /** How far one of them is. */
    public Explanation percent(ProjectId project, ActivityId activity) {
        return stories.of(project.value())
                .whole(
                        Unit.PERCENT,
                        then -> then.row(ActivityRow.class, project, activity)
                                .map(row -> row.progress().percentComplete())
                                .orElse(0));
    }

    private boolean isLate(Then then, ActivityRow row) {
        return ProjectFigures.isLate(then, row, today) || ProjectFigures.isNotStartedLate(then, row, today);
    }

    private @Nullable LocalDate due(Then then, ProjectId project, ActivityId activity) {
        Optional<ActivityRow> row = then.row(ActivityRow.class, project, activity);
        LocalDate end = row.map(one -> one.planned().endOn()).orElse(null);
        return end != null && end.isBefore(today)
                ? end
                : row.map(one -> one.planned().startOn()).orElse(null);
    }
}
