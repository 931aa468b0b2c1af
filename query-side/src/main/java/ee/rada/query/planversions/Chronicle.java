package ee.rada.query.planversions;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.query.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that a project's plan and budget ever were.
 *
 * @param ends when the project was to end, by version of the plan
 * @param origins the applied proposals
 */
record Chronicle(
        String number,
        String title,
        List<Revision> revisions,
        Course<Planned> activities,
        Course<Goal> goals,
        Course<Line> lines,
        NavigableMap<Integer, LocalDate> ends,
        Map<ProposalId, Origin> origins) {

    /** The revision with that number, or null. */
    @Nullable
    Revision revision(int number) {
        return number < 1 || number > revisions.size() ? null : revisions.get(number - 1);
    }

    @Nullable
    LocalDate endIn(int planVersion) {
        var end = ends.floorEntry(planVersion);
        return end == null ? null : end.getValue();
    }

    List<Origin> origins(List<ProposalId> proposals) {
        return proposals.stream().map(origins::get).filter(Objects::nonNull).toList();
    }
}
