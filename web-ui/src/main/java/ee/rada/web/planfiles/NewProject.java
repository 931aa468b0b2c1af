package ee.rada.web.planfiles;

import ee.rada.kernel.Command;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.LinkActivities;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.web.commands.StableIds;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A plan that becomes the draft of a new project. All ids are made of the project's code and the file's content, so that whoever brings
 * the same in twice gets one project.
 *
 * @param sha256 of the file
 */
record NewProject(String code, String title, String aim, String sha256, PlanFile file) {

    ProjectId projectId() {
        return StableIds.project("plan-file/" + sha256 + "/" + code);
    }

    /** What keeps it from becoming a project, beside what could not be read. */
    List<CellFault> faults() {
        var faults = new ArrayList<CellFault>();
        for (PlanRow row : file.rows()) {
            Cell at = row.cells().get(PlanColumn.CODE);
            if (at != null && row.start() == null && !row.cells().containsKey(PlanColumn.START)) {
                faults.add(file.fault(PlanColumn.CODE, at, "missing-start"));
            }
            Cell leading = row.cells().get(PlanColumn.PREDECESSORS);
            if (leading != null && leadsTo(row.code(), row.code(), new HashSet<>())) {
                faults.add(file.fault(PlanColumn.PREDECESSORS, leading, "dependency-cycle"));
            }
        }
        return List.copyOf(faults);
    }

    private boolean leadsTo(String from, String to, Set<String> seen) {
        return file.rows().stream()
                .filter(row -> row.code().equals(from))
                .flatMap(row -> row.predecessors().stream())
                .map(PlanRow.Dependency::code)
                .anyMatch(before -> before.equals(to) || (seen.add(before) && leadsTo(before, to, seen)));
    }

    /** In the order in which they are to be sent. */
    List<Command> commands() {
        var commands = new ArrayList<Command>();
        commands.add(new RegisterProject(
                projectId(), code, title, aim, first(), last(), null, null, null, null, null, null, null, null, null));
        file.rows().forEach(row -> commands.add(activity(row)));
        for (PlanRow row : file.rows()) {
            for (var before : row.predecessors()) {
                commands.add(new LinkActivities(
                        projectId(), id(before.code()), id(row.code()), before.type(), before.lagDays()));
            }
        }
        return List.copyOf(commands);
    }

    /** The first day of any activity; the project begins with it. */
    LocalDate first() {
        return file.rows().stream()
                .map(PlanRow::start)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    LocalDate last() {
        return file.rows().stream()
                .map(NewProject::end)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    private AddPlannedActivity activity(PlanRow row) {
        String named = Objects.requireNonNullElse(row.title(), row.code());
        return new AddPlannedActivity(
                projectId(),
                id(row.code()),
                row.code(),
                grouped(row.group(), named),
                Objects.requireNonNull(row.start()),
                Objects.requireNonNull(end(row)),
                null,
                row.region() == null ? Region.ALL : row.region(),
                new Money(row.cost() == null ? 0 : row.cost().movePointRight(2).longValueExact(), Money.EUR),
                null,
                row.weight(),
                row.output() == null ? named : row.output(),
                Boolean.TRUE.equals(row.milestone()));
    }

    /** Under its group, where both together are no longer than a title may be. */
    private static String grouped(@Nullable String group, String title) {
        var whole = group + ": " + title;
        return group == null || whole.length() > PlanFileReader.TITLE_LENGTH ? title : whole;
    }

    /** A milestone needs no end of its own. */
    private static @Nullable LocalDate end(PlanRow row) {
        return row.end() == null ? row.start() : row.end();
    }

    private ActivityId id(String activityCode) {
        return new ActivityId(StableIds.of("plan-file-activity", projectId(), activityCode));
    }
}
