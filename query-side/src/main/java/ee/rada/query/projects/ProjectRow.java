package ee.rada.query.projects;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.Participant;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.Flat;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project: what it is and where it stands. */
@Table("project")
record ProjectRow(
        ProjectId projectId,
        String number,
        Instant registeredAt,
        Facts facts,
        Standing standing,
        long version,
        Instant changedAt) {

    /** What it is. */
    @Flat
    record Facts(
            String code,
            String title,
            @Nullable String aim,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable String funder,
            boolean funderConsent,
            List<Participant> participants,
            @Nullable PostId ownerPostId,
            @Nullable LocalDate eligibilityStart,
            @Nullable LocalDate eligibilityEnd,
            AccessClass accessClass,
            @Nullable String accessBasis,
            @Nullable LocalDate accessUntil,
            String currency,
            @Nullable String identifier,
            @Nullable ImportId importId) {}

    /** Where it stands. {@code submitters} are all who ever submitted it, the last one last. */
    @Flat
    record Standing(
            ProjectStatus state,
            Instant stateSince,
            @Nullable String stateReason,
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            int planVersion,
            List<OfficialId> submitters,
            @Nullable String finalReport) {

        Standing in(ProjectStatus next, @Nullable String reason, Recorded recorded) {
            return new Standing(
                    next, recorded.recordedAt(), reason, actualStart, actualEnd, planVersion, submitters, finalReport);
        }

        /** By him, and in whose place he did it: neither may approve it. */
        Standing submittedBy(@Nullable OfficialId official, @Nullable OfficialId onBehalfOf) {
            var all = new LinkedHashSet<>(submitters);
            Stream.of(onBehalfOf, official).flatMap(Stream::ofNullable).forEach(person -> {
                all.remove(person);
                all.add(person);
            });
            return new Standing(
                    state, stateSince, stateReason, actualStart, actualEnd, planVersion, List.copyOf(all), finalReport);
        }

        Standing withPlan(int version) {
            return new Standing(
                    state, stateSince, stateReason, actualStart, actualEnd, version, submitters, finalReport);
        }

        Standing started(@Nullable LocalDate on) {
            return new Standing(state, stateSince, stateReason, on, actualEnd, planVersion, submitters, finalReport);
        }

        Standing ended(@Nullable LocalDate on) {
            return new Standing(state, stateSince, stateReason, actualStart, on, planVersion, submitters, finalReport);
        }

        Standing reported(String document) {
            return new Standing(
                    state, stateSince, stateReason, actualStart, actualEnd, planVersion, submitters, document);
        }
    }

    ProjectRow after(Recorded recorded) {
        return new ProjectRow(
                projectId, number, registeredAt, facts, standing, recorded.version(), recorded.recordedAt());
    }

    ProjectRow with(Facts changed) {
        return new ProjectRow(projectId, number, registeredAt, changed, standing, version, changedAt);
    }

    ProjectRow with(Standing changed) {
        return new ProjectRow(projectId, number, registeredAt, facts, changed, version, changedAt);
    }
}
