package ee.rada.query.planchanges;

import ee.rada.kernel.Role;
import ee.rada.query.Flat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom a proposal waits now, and for whom it has waited.
 *
 * @param dueStep whose approval it waits for
 * @param waits all waits in order; the one that goes on has no end
 */
@Flat
record Waits(
        @Nullable Whom waitsOn,
        @Nullable Role dueStep,
        @Nullable Instant waitingSince,
        List<Wait> waits) {

    static final Waits NONE = new Waits(null, null, null, List.of());

    /** One wait; {@code step} is the approver's. */
    record Wait(
            Whom whom,
            @Nullable Role step,
            Instant since,
            @Nullable Instant until) {}

    /** From then on it waits for the approval of that step; for nobody where no step is left. */
    Waits onApprover(@Nullable Role step, Instant at) {
        return step == null ? onNobody(at) : on(Whom.APPROVER, step, at);
    }

    Waits onAuthor(Instant at) {
        return on(Whom.AUTHOR, null, at);
    }

    Waits onFunder(Instant at) {
        return on(Whom.FUNDER, null, at);
    }

    Waits onNobody(Instant at) {
        return new Waits(null, null, null, List.copyOf(ended(at)));
    }

    private Waits on(Whom whom, @Nullable Role step, Instant at) {
        var all = ended(at);
        all.add(new Wait(whom, step, at, null));
        return new Waits(whom, step, at, List.copyOf(all));
    }

    private List<Wait> ended(Instant at) {
        var all = new ArrayList<>(waits);
        if (!all.isEmpty() && all.getLast().until() == null) {
            Wait last = all.removeLast();
            all.add(new Wait(last.whom(), last.step(), last.since(), at));
        }
        return all;
    }
}
