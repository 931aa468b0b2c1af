package ee.rada.web.planchanges;

import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.query.projects.GetPlan;
import ee.rada.web.planchanges.Choosing.Chosen;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is asked for first where a deviation is to be answered: time for what is late, money for what costs too much or too little. */
final class Answering {

    private final FindDeviations.Item deviation;
    private final Ground ground;

    Answering(FindDeviations.Item deviation, Ground ground) {
        this.deviation = deviation;
        this.ground = ground;
    }

    /** Empty where nothing is left that it could be about. */
    Optional<Chosen> chosen() {
        var kind = kind();
        return ground.subject(kind, subject()).map(subject -> new Chosen(kind, subject));
    }

    /** What the form does not begin with, because it is the very thing that has to change. */
    Map<String, String> unknown() {
        return switch (deviation.kind()) {
            case LATE_START -> Map.of(ItemKind.PREFIX + "newStart", "");
            case LATE_END, SPI_LOW, NO_RECORD_30D -> Map.of(ItemKind.PREFIX + "newEnd", "");
            case CPI_LOW, OVERSPEND_RISK, UNDERSPEND -> Map.of();
        };
    }

    private ItemKind kind() {
        return switch (deviation.kind()) {
            case LATE_START, LATE_END, SPI_LOW, NO_RECORD_30D -> ItemKind.MOVE_ACTIVITY;
            case CPI_LOW, OVERSPEND_RISK, UNDERSPEND -> ItemKind.AMEND_LINE;
        };
    }

    private @Nullable String subject() {
        Optional<UUID> subject = switch (kind()) {
            case MOVE_ACTIVITY ->
                Optional.ofNullable(deviation.activityId()).or(this::firstToEnd).map(ActivityId::value);
            default -> lineWithRoom();
        };
        return subject.map(UUID::toString).orElse(null);
    }

    /** Of a project that is slow as a whole, the open activity that should have ended first. */
    private Optional<ActivityId> firstToEnd() {
        return ground.plan().activities().stream()
                .filter(Ground::isOpen)
                .min(Comparator.comparing(GetPlan.Activity::end, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(GetPlan.Activity::activityId);
    }

    /** Of a project that spends too little the line with the most left, else the one with the least. */
    private Optional<UUID> lineWithRoom() {
        Comparator<GetBudget.Line> byRoom =
                Comparator.comparingLong(line -> line.available().cents());
        Stream<GetBudget.Line> open = ground.budget().lines().stream().filter(line -> !line.closed());
        var found = deviation.kind() == DeviationKind.UNDERSPEND ? open.max(byRoom) : open.min(byRoom);
        return found.map(line -> line.lineId().value());
    }
}
