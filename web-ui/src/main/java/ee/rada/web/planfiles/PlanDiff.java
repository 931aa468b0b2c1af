package ee.rada.web.planfiles;

import ee.rada.kernel.Codes;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeResponsible;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.projects.GetPlan;
import ee.rada.web.planfiles.RowDiff.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds a plan from a file against the live plan, row by row: an activity is known by its code, and what the file leaves empty stays
 * as it is.
 */
final class PlanDiff {

    /** What the live plan has, and what names in the file mean. */
    record Live(GetPlan.Answer plan, String currency, Map<String, PostId> posts, Map<String, LineId> lines) {}

    private final PlanFile file;
    private final Live live;
    private final Function<PlanRow, ActivityId> newIds;
    private final boolean cancelMissing;
    private final Map<String, GetPlan.Activity> known = new HashMap<>();
    private final List<RowDiff> rows = new ArrayList<>();
    private final List<CellFault> faults;

    private PlanDiff(PlanFile file, Live live, Function<PlanRow, ActivityId> newIds, boolean cancelMissing) {
        this.file = file;
        this.live = live;
        this.newIds = newIds;
        this.cancelMissing = cancelMissing;
        this.faults = new ArrayList<>(file.faults());
        live.plan.activities().forEach(activity -> known.put(Codes.key(activity.code()), activity));
    }

    /**
     * The differences.
     *
     * @param newIds what an activity that is not there yet will be called
     * @param cancelMissing whether an activity that the file leaves out is to be cancelled
     */
    static PlanDiff of(PlanFile file, Live live, Function<PlanRow, ActivityId> newIds, boolean cancelMissing) {
        var diff = new PlanDiff(file, live, newIds, cancelMissing);
        file.rows().forEach(diff::hold);
        diff.missing();
        return diff;
    }

    PlanFile file() {
        return file;
    }

    /** The live plan that the file was held against. */
    GetPlan.Answer plan() {
        return live.plan;
    }

    List<RowDiff> rows() {
        return List.copyOf(rows);
    }

    List<CellFault> faults() {
        return List.copyOf(faults);
    }

    /** What a proposal would ask for, in the order of the rows. */
    List<PlanChangeItem> items() {
        return rows.stream().flatMap(row -> row.items().stream()).toList();
    }

    private void hold(PlanRow row) {
        GetPlan.Activity activity = known.get(Codes.key(row.code()));
        rows.add(activity == null ? added(row) : compared(row, activity));
    }

    private RowDiff compared(PlanRow row, GetPlan.Activity activity) {
        var changes = new ArrayList<RowChange>();
        var items = new ArrayList<PlanChangeItem>();
        days(row, activity, changes, items);
        compare(PlanColumn.COST, activity.plannedCost(), money(row.cost()), changes)
                .ifPresent(cost -> items.add(new ChangeCost(activity.activityId(), cost)));
        compare(PlanColumn.OUTPUT, activity.expectedOutput(), row.output(), changes)
                .ifPresent(output -> items.add(new ChangeOutput(activity.activityId(), output)));
        if (compare(PlanColumn.RESPONSIBLE, activity.responsiblePost(), row.responsible(), changes)
                .isPresent()) {
            post(row).ifPresent(post -> items.add(new ChangeResponsible(activity.activityId(), post)));
        }
        fixed(row, activity);
        return new RowDiff(
                row.line(),
                changes.isEmpty() ? Kind.SAME : Kind.CHANGED,
                row.code(),
                activity.title(),
                List.copyOf(changes),
                List.copyOf(items));
    }

    private static void days(
            PlanRow row, GetPlan.Activity activity, List<RowChange> changes, List<PlanChangeItem> items) {
        LocalDate start = row.start() == null ? activity.start() : row.start();
        LocalDate end = row.end() == null ? activity.end() : row.end();
        compare(PlanColumn.START, activity.start(), start, changes);
        compare(PlanColumn.END, activity.end(), end, changes);
        boolean moved = !Objects.equals(start, activity.start()) || !Objects.equals(end, activity.end());
        if (moved && start != null && end != null) {
            items.add(new MoveActivity(activity.activityId(), start, end));
        }
    }

    /** What no proposal can change is a fault, so that nobody believes it was taken over. */
    private void fixed(PlanRow row, GetPlan.Activity activity) {
        fixed(row, PlanColumn.TITLE, row.title(), activity.title());
        fixed(row, PlanColumn.REGION, row.region(), activity.region());
        fixed(row, PlanColumn.LINE, row.budgetLine(), activity.budgetLineCode());
        fixed(row, PlanColumn.MILESTONE, row.milestone(), activity.milestone());
        BigDecimal weight = activity.weight();
        fixed(
                row,
                PlanColumn.WEIGHT,
                row.weight() == null ? null : row.weight().stripTrailingZeros(),
                weight == null ? null : weight.stripTrailingZeros());
    }

    private void fixed(PlanRow row, PlanColumn column, @Nullable Object asked, @Nullable Object stands) {
        if (asked != null && !asked.equals(stands)) {
            fault(row, column, "not-changeable");
        }
    }

    private RowDiff added(PlanRow row) {
        require(row, PlanColumn.TITLE, row.title());
        require(row, PlanColumn.START, row.start());
        require(row, PlanColumn.END, row.end());
        var items = row.title() == null || row.start() == null || row.end() == null
                ? List.<PlanChangeItem>of()
                : List.<PlanChangeItem>of(addition(row, row.title(), row.start(), row.end()));
        var changes = new ArrayList<RowChange>();
        compare(PlanColumn.START, null, row.start(), changes);
        compare(PlanColumn.END, null, row.end(), changes);
        compare(PlanColumn.COST, null, money(row.cost()), changes);
        return new RowDiff(
                row.line(), Kind.NEW, row.code(), row.title() == null ? "" : row.title(), List.copyOf(changes), items);
    }

    private AddActivity addition(PlanRow row, String title, LocalDate start, LocalDate end) {
        return new AddActivity(
                newIds.apply(row),
                row.code(),
                title,
                start,
                end,
                post(row).orElse(null),
                row.region() == null ? Region.ALL : row.region(),
                new Money(row.cost() == null ? 0 : row.cost().movePointRight(2).longValueExact(), live.currency),
                line(row).orElse(null),
                row.weight(),
                row.output() == null ? title : row.output(),
                Boolean.TRUE.equals(row.milestone()));
    }

    private void missing() {
        var codes = new HashSet<String>();
        file.rows().forEach(row -> codes.add(Codes.key(row.code())));
        for (GetPlan.Activity activity : live.plan.activities()) {
            if (!codes.contains(Codes.key(activity.code())) && isOpen(activity)) {
                rows.add(new RowDiff(
                        0,
                        Kind.MISSING,
                        activity.code(),
                        activity.title(),
                        List.of(),
                        cancelMissing ? List.of(new CancelActivity(activity.activityId())) : List.of()));
            }
        }
    }

    private static boolean isOpen(GetPlan.Activity activity) {
        return switch (activity.state()) {
            case PLANNED, IN_PROGRESS -> true;
            case COMPLETED, CANCELLED -> false;
        };
    }

    private Optional<PostId> post(PlanRow row) {
        return named(row, PlanColumn.RESPONSIBLE, row.responsible(), live.posts, "unknown-post");
    }

    private Optional<LineId> line(PlanRow row) {
        return named(row, PlanColumn.LINE, row.budgetLine(), live.lines, "unknown-line");
    }

    private <T> Optional<T> named(
            PlanRow row, PlanColumn column, @Nullable String name, Map<String, T> all, String code) {
        if (name == null) {
            return Optional.empty();
        }
        T found = all.get(name);
        if (found == null) {
            fault(row, column, code);
        }
        return Optional.ofNullable(found);
    }

    private void require(PlanRow row, PlanColumn column, @Nullable Object value) {
        if (value == null && !row.cells().containsKey(column)) {
            Cell code = row.cells().get(PlanColumn.CODE);
            if (code != null) {
                faults.add(file.fault(
                        PlanColumn.CODE, code, "missing-" + column.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private void fault(PlanRow row, PlanColumn column, String code) {
        Cell cell = row.cells().get(column);
        if (cell != null) {
            faults.add(file.fault(column, cell, code));
        }
    }

    private @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : new Money(amount.movePointRight(2).longValueExact(), live.currency);
    }

    /** What the file says, where it says something else. */
    private static <T> Optional<T> compare(
            PlanColumn column, @Nullable T before, @Nullable T after, List<RowChange> changes) {
        if (after == null || after.equals(before)) {
            return Optional.empty();
        }
        changes.add(new RowChange(column, before, after));
        return Optional.of(after);
    }
}
