package ee.rada.kernel.planchanges;

import static java.time.temporal.ChronoUnit.DAYS;

import ee.rada.kernel.planchanges.Impact.Late;
import ee.rada.kernel.planchanges.Impact.Why;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.LinkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the open work of a plan that is late or without room. */
public final class Lateness {

    private static final Comparator<Task> BY_CODE = Comparator.comparing(Task::code);

    private Lateness() {}

    /**
     * An activity, as far as its days go.
     *
     * @param open whether it is neither done nor taken off the plan
     */
    public record Task(ActivityId id, String code, LocalDate start, LocalDate end, boolean open) {}

    /** One activity depends on another. */
    public record Link(ActivityId from, ActivityId to, LinkType type, int lagDays) {}

    /**
     * All of it, by the codes of the activities; one of them may be without room for several reasons.
     *
     * @param projectEnd null where the project has none
     */
    public static List<Late> of(List<Task> tasks, List<Link> links, @Nullable LocalDate projectEnd, LocalDate today) {
        Map<ActivityId, Task> byId = tasks.stream().collect(Collectors.toMap(Task::id, Function.identity()));
        var all = new ArrayList<Late>();
        tasks.stream().filter(Task::open).sorted(BY_CODE).forEach(task -> {
            add(all, task, Why.IN_THE_PAST, DAYS.between(task.end(), today));
            add(all, task, Why.PREDECESSOR, behindPredecessors(task, links, byId));
            add(all, task, Why.PROJECT_END, projectEnd == null ? 0 : DAYS.between(projectEnd, task.end()));
        });
        return List.copyOf(all);
    }

    /** What is late, or later, after a change of the plan and was not before it. */
    public static List<Late> caused(List<Late> before, List<Late> after) {
        return after.stream()
                .filter(late -> before.stream().noneMatch(known -> isAsLate(known, late)))
                .toList();
    }

    private static boolean isAsLate(Late known, Late late) {
        return known.activityId().equals(late.activityId()) && known.why() == late.why() && known.days() >= late.days();
    }

    private static void add(List<Late> all, Task task, Why why, long days) {
        if (days > 0) {
            all.add(new Late(task.id(), why, days));
        }
    }

    private static long behindPredecessors(Task task, List<Link> links, Map<ActivityId, Task> byId) {
        return links.stream()
                .filter(link -> link.to().equals(task.id()))
                .mapToLong(link -> missing(byId.get(link.from()), task, link))
                .max()
                .orElse(0);
    }

    /** By how many days the earlier activity, as long as it is open, leaves the later one too little room. */
    private static long missing(@Nullable Task from, Task to, Link link) {
        if (from == null || !from.open()) {
            return 0;
        }
        long days = switch (link.type()) {
            case FS -> DAYS.between(to.start(), from.end());
            case SS -> DAYS.between(to.start(), from.start());
            case FF -> DAYS.between(to.end(), from.end());
            case SF -> DAYS.between(to.end(), from.start());
        };
        return days + link.lagDays();
    }
}
