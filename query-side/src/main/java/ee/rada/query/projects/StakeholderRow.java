package ee.rada.query.projects;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.query.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A party whose involvement a project needs, and how it was involved. */
@Table(value = "stakeholder", key = 2)
record StakeholderRow(
        ProjectId projectId,
        StakeholderId stakeholderId,
        long position,
        String name,
        String need,
        @Nullable LocalDate byWhen,
        List<GetProject.Involvement> involvements) {

    StakeholderRow involved(LocalDate date, String how) {
        var more = new ArrayList<>(involvements);
        more.add(new GetProject.Involvement(date, how));
        return new StakeholderRow(projectId, stakeholderId, position, name, need, byWhen, List.copyOf(more));
    }
}
