package ee.rada.command.planchanges;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.PlanChangeItem;
import java.util.List;
import java.util.Optional;

/** The versions of plan and budget that a proposal stands on. */
record Base(int planVersion, int budgetVersion) {

    static final Base NONE = new Base(0, 0);

    static Base of(Trunk trunk) {
        return new Base(trunk.planVersion(), trunk.budgetVersion());
    }

    boolean isCurrent(Trunk trunk) {
        return equals(of(trunk));
    }

    /** C3: what was proposed against an older version has to be rebased first. */
    void requireCurrent(Trunk trunk, List<PlanChangeItem> items) {
        staleness(trunk, items).ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** {@code stale-base} with the older and the current version of the plan, or where only that has moved, of the budget. */
    Optional<Refusal> staleness(Trunk trunk, List<PlanChangeItem> items) {
        if (isCurrent(trunk)) {
            return Optional.empty();
        }
        var touched = items.stream()
                .map(item -> Subject.of(item, trunk, this))
                .filter(Subject::changedSince)
                .map(subject -> subject.id().toString())
                .distinct()
                .toList();
        boolean plan = planVersion != trunk.planVersion();
        return Optional.of(new Refusal(ProblemCode.STALE_BASE)
                .with("base", plan ? planVersion : budgetVersion)
                .with("current", plan ? trunk.planVersion() : trunk.budgetVersion())
                .with("conflicts", touched));
    }
}
