package ee.rada.command.projects;

import ee.rada.command.By;
import ee.rada.kernel.Money;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
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
 * @param submitters everybody who ever submitted it for approval
 */
public record Life(
        boolean exists,
        ProjectStatus status,
        String currency,
        @Nullable PostId owner,
        Set<OfficialId> submitters,
        int planVersion,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate eligibleFrom,
        @Nullable LocalDate eligibleUntil,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualEnd) {

    static final Life NONE =
            new Life(false, ProjectStatus.DRAFT, Money.EUR, null, Set.of(), 0, null, null, null, null, null, null);

    static Life registered(ProjectRegistered e) {
        return new Life(
                true,
                ProjectStatus.DRAFT,
                e.currency(),
                e.ownerPostId(),
                Set.of(),
                0,
                e.periodStart(),
                e.periodEnd(),
                e.eligibilityStart(),
                e.eligibilityEnd(),
                null,
                null);
    }

    Life changed(ProjectChanged e) {
        return new Life(
                exists,
                status,
                currency,
                owner,
                submitters,
                planVersion,
                e.periodStart() == null ? start : e.periodStart(),
                e.periodEnd() == null ? end : e.periodEnd(),
                e.eligibilityStart() == null ? eligibleFrom : e.eligibilityStart(),
                e.eligibilityEnd() == null ? eligibleUntil : e.eligibilityEnd(),
                actualStart,
                actualEnd);
    }

    Life in(ProjectStatus next) {
        return running(next, actualStart, actualEnd);
    }

    Life running(ProjectStatus next, @Nullable LocalDate from, @Nullable LocalDate until) {
        return new Life(
                exists,
                next,
                currency,
                owner,
                submitters,
                planVersion,
                start,
                end,
                eligibleFrom,
                eligibleUntil,
                from,
                until);
    }

    Life submittedBy(By by) {
        var all = new HashSet<>(submitters);
        all.addAll(by.persons());
        return planned(ProjectStatus.SUBMITTED, Set.copyOf(all), planVersion);
    }

    Life approved(int version) {
        return planned(ProjectStatus.APPROVED, submitters, version);
    }

    private Life planned(ProjectStatus next, Set<OfficialId> persons, int version) {
        return new Life(
                exists,
                next,
                currency,
                owner,
                persons,
                version,
                start,
                end,
                eligibleFrom,
                eligibleUntil,
                actualStart,
                actualEnd);
    }
}
