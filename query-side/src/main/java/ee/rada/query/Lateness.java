package ee.rada.query;

import ee.rada.kernel.projects.ProjectStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an activity counts as late. Only where a plan binds: a draft, a suspended, closed or cancelled project has nothing late. The
 * view {@code open_activity} and the function {@code late_activity} in {@code view.sql} says the same to lists; a test holds the two together.
 */
public final class Lateness {

    private static final Set<ProjectStatus> BINDING =
            EnumSet.of(ProjectStatus.APPROVED, ProjectStatus.IMPLEMENTATION, ProjectStatus.FINALISATION);

    private Lateness() {}

    /** Past its end, and neither done nor given up. */
    public static boolean isLate(ProjectStatus project, boolean open, @Nullable LocalDate end, LocalDate today) {
        return BINDING.contains(project) && open && end != null && end.isBefore(today);
    }

    /** Past its start, and nothing recorded yet. */
    public static boolean isNotStartedLate(
            ProjectStatus project, boolean planned, @Nullable LocalDate start, LocalDate today) {
        return BINDING.contains(project) && planned && start != null && start.isBefore(today);
    }
}
