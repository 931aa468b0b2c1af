package ee.rada.query.projects;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Region;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.ProjectEvent.ProjectChanged;
import ee.rada.kernel.projects.ProjectEvent.ProjectImported;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.Numbers;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.query.projects.ActivityRow.Planned;
import ee.rada.query.projects.ProjectRow.Facts;
import ee.rada.query.projects.ProjectRow.Standing;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project is, as it was registered here or as another system's file describes it. */
final class ProjectFacts {

    private static final String KIND = "PR";

    private ProjectFacts() {}

    static void register(Rows rows, ProjectRegistered e, Recorded recorded) {
        var facts = new Facts(
                e.code(),
                e.title(),
                e.aim(),
                e.periodStart(),
                e.periodEnd(),
                e.funder(),
                e.funderConsent(),
                e.participants(),
                e.ownerPostId(),
                e.eligibilityStart(),
                e.eligibilityEnd(),
                e.accessClass(),
                e.accessBasis(),
                e.accessUntil(),
                e.currency(),
                null,
                null);
        var standing = new Standing(ProjectStatus.DRAFT, recorded.recordedAt(), null, null, null, 0, List.of(), null);
        rows.add(new ProjectRow(
                e.projectId(),
                Numbers.next(rows, KIND, recorded),
                recorded.recordedAt(),
                facts,
                standing,
                recorded.version(),
                recorded.recordedAt()));
        rows.add(PlanRow.empty(e.projectId()));
    }

    static void change(Rows rows, ProjectChanged e) {
        ProjectRow row = rows.require(ProjectRow.class, e.projectId());
        Facts was = row.facts();
        rows.put(row.with(new Facts(
                or(e.code(), was.code()),
                or(e.title(), was.title()),
                e.aim() == null ? was.aim() : e.aim(),
                e.periodStart() == null ? was.periodStart() : e.periodStart(),
                e.periodEnd() == null ? was.periodEnd() : e.periodEnd(),
                e.funder() == null ? was.funder() : e.funder(),
                was.funderConsent(),
                was.participants(),
                was.ownerPostId(),
                e.eligibilityStart() == null ? was.eligibilityStart() : e.eligibilityStart(),
                e.eligibilityEnd() == null ? was.eligibilityEnd() : e.eligibilityEnd(),
                was.accessClass(),
                was.accessBasis(),
                was.accessUntil(),
                was.currency(),
                was.identifier(),
                was.importId())));
    }

    /** Takes what the file says for what is; a file that came again replaces what an earlier one said, but no plan that is approved. */
    static void take(Rows rows, ProjectImported e, Recorded recorded) {
        ProjectRow row = rows.get(ProjectRow.class, e.projectId());
        if (row == null || row.standing().state() == ProjectStatus.DRAFT) {
            bring(rows, e, row, recorded);
        } else {
            tell(rows, e.project(), row, recorded);
        }
    }

    private static void bring(Rows rows, ProjectImported e, @Nullable ProjectRow row, Recorded recorded) {
        ImportedProject found = e.project();
        int version = row == null ? 1 : Math.max(1, row.standing().planVersion());
        rows.put(new ProjectRow(
                e.projectId(),
                row == null ? Numbers.next(rows, KIND, recorded) : row.number(),
                row == null ? recorded.recordedAt() : row.registeredAt(),
                facts(e, found),
                new Standing(
                        found.status(),
                        row == null || row.standing().state() != found.status()
                                ? recorded.recordedAt()
                                : row.standing().stateSince(),
                        null,
                        found.actualStart(),
                        found.actualEnd(),
                        version,
                        row == null ? List.of() : row.standing().submitters(),
                        null),
                recorded.version(),
                recorded.recordedAt()));
        if (row == null) {
            rows.add(PlanRow.empty(e.projectId()));
        }
        takeActivity(rows, e, found, version);
        found.goals().forEach(goal -> Goals.take(rows, e.projectId(), goal, version));
        if (row == null) {
            rows.put(PlanVersionRow.imported(
                    rows.require(ProjectRow.class, e.projectId()), version, e.importId(), recorded));
        }
    }

    /** What a later file tells, but for its plan; no file takes a plan back into drafting. */
    private static void tell(Rows rows, ImportedProject found, ProjectRow row, Recorded recorded) {
        Facts was = row.facts();
        Standing stood = row.standing();
        ProjectStatus state = found.status() == ProjectStatus.DRAFT ? stood.state() : found.status();
        var facts = new Facts(
                was.code(),
                found.title(),
                found.aim(),
                was.periodStart(),
                was.periodEnd(),
                found.funder(),
                was.funderConsent(),
                found.participants(),
                was.ownerPostId(),
                was.eligibilityStart(),
                was.eligibilityEnd(),
                was.accessClass(),
                was.accessBasis(),
                was.accessUntil(),
                was.currency(),
                was.identifier(),
                was.importId());
        var standing = new Standing(
                state,
                state == stood.state() ? stood.stateSince() : recorded.recordedAt(),
                state == stood.state() ? stood.stateReason() : null,
                found.actualStart(),
                found.actualEnd(),
                stood.planVersion(),
                stood.submitters(),
                stood.finalReport());
        rows.put(row.with(facts).with(standing).after(recorded));
        found.goals().forEach(goal -> Goals.tell(rows, row.projectId(), goal));
    }

    private static Facts facts(ProjectImported e, ImportedProject found) {
        boolean inOrder = found.periodStart() == null
                || found.periodEnd() == null
                || !found.periodEnd().isBefore(found.periodStart());
        return new Facts(
                found.identifier(),
                found.title(),
                found.aim(),
                found.periodStart(),
                found.periodEnd(),
                found.funder(),
                false,
                found.participants(),
                null,
                inOrder ? found.periodStart() : null,
                inOrder ? found.periodEnd() : null,
                AccessClass.PUBLIC,
                null,
                null,
                found.currency(),
                found.identifier(),
                e.importId());
    }

    /** The one activity that stands for the whole of an imported project. */
    private static void takeActivity(Rows rows, ProjectImported e, ImportedProject found, int version) {
        ActivityRow known = rows.get(ActivityRow.class, e.projectId(), found.activityId());
        var planned = new Planned(
                "1",
                found.title(),
                first(found.periodStart(), found.actualStart()),
                first(found.periodEnd(), found.actualEnd()),
                null,
                Region.ALL,
                null,
                found.currency(),
                null,
                null,
                null,
                false);
        if (known != null) {
            keep(rows, known.with(planned), version);
            return;
        }
        PlanRow plan = rows.require(PlanRow.class, e.projectId());
        keep(rows, ActivityRow.planned(e.projectId(), found.activityId(), plan.places(), planned), version);
        rows.put(plan.plus(found.activityId()));
    }

    private static void keep(Rows rows, ActivityRow activity, int version) {
        rows.put(activity);
        rows.put(ActivityVersionRow.of(activity, version));
    }

    static void extend(Rows rows, ProjectId project, LocalDate end) {
        ProjectRow row = rows.require(ProjectRow.class, project);
        Facts was = row.facts();
        rows.put(row.with(new Facts(
                was.code(),
                was.title(),
                was.aim(),
                was.periodStart(),
                end,
                was.funder(),
                was.funderConsent(),
                was.participants(),
                was.ownerPostId(),
                was.eligibilityStart(),
                was.eligibilityEnd(),
                was.accessClass(),
                was.accessBasis(),
                was.accessUntil(),
                was.currency(),
                was.identifier(),
                was.importId())));
    }

    private static @Nullable LocalDate first(@Nullable LocalDate wanted, @Nullable LocalDate otherwise) {
        return wanted == null ? otherwise : wanted;
    }

    private static String or(@Nullable String changed, String was) {
        return changed == null ? was : changed;
    }
}
