package ee.rada.command.planchanges;

import static java.time.temporal.ChronoUnit.DAYS;

import ee.rada.command.projects.Plan.Link;
import ee.rada.command.projects.PlannedActivity;
import ee.rada.kernel.planchanges.Impact.Late;
import ee.rada.kernel.planchanges.Impact.Why;
import ee.rada.kernel.projects.ActivityId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;

/** Finds the open work that a branch would make late, or later than it is. */
final class Lateness {

    private static final Comparator<Entry<ActivityId, PlannedActivity>> BY_CODE =
            Comparator.comparing(entry -> entry.getValue().code());

    private Lateness() {}

    static List<Late> causedBy(Branch branch) {
        List<Late> before = of(branch.trunk());
        return of(branch.after()).stream()
                .filter(late -> before.stream().noneMatch(known -> isAsLate(known, late)))
                .toList();
    }

    private static boolean isAsLate(Late known, Late late) {
        return known.activityId().equals(late.activityId()) && known.why() == late.why() && known.days() >= late.days();
    }

    private static List<Late> of(Trunk trunk) {
        var all = new ArrayList<Late>();
        trunk.plan().activities().entrySet().stream()
                .filter(entry -> entry.getValue().open())
                .sorted(BY_CODE)
                .forEach(entry -> {
                    ActivityId id = entry.getKey();
                    LocalDate end = entry.getValue().end();
                    add(all, id, Why.IN_THE_PAST, DAYS.between(end, trunk.today()));
                    add(all, id, Why.PREDECESSOR, behindPredecessors(trunk, id));
                    add(all, id, Why.PROJECT_END, afterProject(trunk.life().end(), end));
                });
        return all;
    }

    private static void add(List<Late> all, ActivityId id, Why why, long days) {
        if (days > 0) {
            all.add(new Late(id, why, days));
        }
    }

    private static long behindPredecessors(Trunk trunk, ActivityId id) {
        return trunk.plan().links().stream()
                .filter(link -> link.to().equals(id))
                .mapToLong(link -> missing(trunk, link))
                .max()
                .orElse(0);
    }

    /** By how many days the earlier activity, as long as it is open, leaves the later one too little room. */
    private static long missing(Trunk trunk, Link link) {
        PlannedActivity from = trunk.plan().activities().get(link.from());
        PlannedActivity to = trunk.plan().activities().get(link.to());
        if (from == null || to == null || !from.open()) {
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

    private static long afterProject(@Nullable LocalDate projectEnd, LocalDate end) {
        return projectEnd == null ? 0 : DAYS.between(projectEnd, end);
    }
}
