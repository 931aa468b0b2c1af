package ee.rada.command.cases;

import ee.rada.kernel.cases.StepId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The steps of the action plan as it stands; none before one was agreed. */
record Steps(Set<StepId> all, Set<StepId> done) {

    static final Steps NONE = new Steps(Set.of(), Set.of());

    Steps agreed(List<StepId> steps) {
        var agreed = Set.copyOf(steps);
        var still = new HashSet<>(done);
        still.retainAll(agreed);
        return new Steps(agreed, Set.copyOf(still));
    }

    Steps completed(StepId step) {
        var more = new HashSet<>(done);
        more.add(step);
        return new Steps(all, Set.copyOf(more));
    }

    boolean areDone() {
        return done.containsAll(all);
    }
}
