package ee.rada.command.projects;

import ee.rada.command.By;
import ee.rada.command.Revision;
import ee.rada.kernel.Money;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.ProjectEvent.ProjectChanged;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectStatus;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a project stands in its life, whose it is and when it runs; an imported project may lack any of its days.
 *
 * @param funderConsent whether its funder decides on every change of the plan
 * @param submitters everybody who ever submitted it for approval
 * @param planFrom from when the plan in force holds; null for the original, which holds from the start
 */
public record Life(
        boolean exists,
        ProjectStatus status,
        String currency,
        @Nullable PostId owner,
        boolean funderConsent,
        Set<OfficialId> submitters,
        int planVersion,
        @Nullable LocalDate planFrom,
        Period period,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd) {

    static final Life NONE =
            new Life(false, ProjectStatus.DRAFT, Money.EUR, null, false, Set.of(), 0, null, Period.UNKNOWN, null, null);

    /**
     * When a project is to run and its money may be spent.
     *
     * @param revision the plan version that last moved its end
     */
    public record Period(
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            @Nullable LocalDate eligibleFrom,
            @Nullable LocalDate eligibleUntil,
            Revision revision) {

        static final Period UNKNOWN = new Period(null, null, null, null, Revision.ORIGINAL);

        /** As a file has it: the money may be spent while the project is to run, unless the file has that the wrong way round. */
        static Period found(@Nullable LocalDate start, @Nullable LocalDate end) {
            boolean inOrder = start == null || end == null || !end.isBefore(start);
            return new Period(start, end, inOrder ? start : null, inOrder ? end : null, Revision.ORIGINAL);
        }

        Period changed(ProjectChanged e) {
            return new Period(
                    e.periodStart() == null ? start : e.periodStart(),
                    e.periodEnd() == null ? end : e.periodEnd(),
                    e.eligibilityStart() == null ? eligibleFrom : e.eligibilityStart(),
                    e.eligibilityEnd() == null ? eligibleUntil : e.eligibilityEnd(),
                    revision);
        }

        Period until(LocalDate newEnd, Revision by) {
            return new Period(start, newEnd, eligibleFrom, eligibleUntil, by);
        }
    }

    static Life registered(ProjectRegistered e) {
        var period =
                new Period(e.periodStart(), e.periodEnd(), e.eligibilityStart(), e.eligibilityEnd(), Revision.ORIGINAL);
        return new Life(
                true,
                ProjectStatus.DRAFT,
                e.currency(),
                e.ownerPostId(),
                e.funderConsent(),
                Set.of(),
                0,
                null,
                period,
                null,
                null);
    }

    Life imported(ImportedProject found) {
        var days = Period.found(found.periodStart(), found.periodEnd());
        return new Life(
                true,
                found.status(),
                found.currency(),
                owner,
                false,
                submitters,
                1,
                null,
                days,
                found.actualStart(),
                found.actualEnd());
    }

    /** What a later file tells; its plan is not asked, and no file takes a plan back into drafting. */
    Life toldAgain(ImportedProject found) {
        var next = found.status() == ProjectStatus.DRAFT ? status : found.status();
        return running(next, found.actualStart(), found.actualEnd());
    }

    public @Nullable LocalDate start() {
        return period.start;
    }

    public @Nullable LocalDate end() {
        return period.end;
    }

    public @Nullable LocalDate eligibleFrom() {
        return period.eligibleFrom;
    }

    public @Nullable LocalDate eligibleUntil() {
        return period.eligibleUntil;
    }

    Life changed(ProjectChanged e) {
        return planned(status, submitters, planVersion, planFrom, period.changed(e));
    }

    Life in(ProjectStatus next) {
        return running(next, actualStart, actualEnd);
    }

    Life running(ProjectStatus next, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Life(
                exists, next, currency, owner, funderConsent, submitters, planVersion, planFrom, period, from, until);
    }

    Life submittedBy(By by) {
        var all = new HashSet<>(submitters);
        all.addAll(by.persons());
        return planned(ProjectStatus.SUBMITTED, Set.copyOf(all), planVersion, planFrom, period);
    }

    Life approved(int version) {
        return planned(ProjectStatus.APPROVED, submitters, version, planFrom, period);
    }

    Life revised(int version, LocalDate from, Period days) {
        return planned(status, submitters, version, from, days);
    }

    /** The first day on which somebody can have looked at the plan in force; one that is to hold later counts today already. */
    @Nullable
    LocalDate inForceSince(LocalDate today) {
        LocalDate since = planFrom == null ? period.start : planFrom;
        return since == null || since.isBefore(today) ? since : today;
    }

    private Life planned(
            ProjectStatus next, Set<OfficialId> persons, int version, @Nullable LocalDate from, Period days) {
        return new Life(
                exists, next, currency, owner, funderConsent, persons, version, from, days, actualStart, actualEnd);
    }
}
