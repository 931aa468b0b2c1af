package ee.rada.command.planchanges;

import ee.rada.command.By;
import ee.rada.kernel.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The approvals that a proposal needs, and those it has.
 *
 * @param required the posts that are asked, in this order; nobody while it is a draft
 * @param given who gave the approvals so far, in the same order
 * @param funderDecides whether the funder is asked after them
 */
record Votes(List<Role> required, List<By> given, boolean funderDecides) {

    static final Votes NONE = new Votes(List.of(), List.of(), false);

    static Votes asked(List<Role> required, boolean funderDecides) {
        return new Votes(required, List.of(), funderDecides);
    }

    Votes givenBy(By approver) {
        var more = new ArrayList<>(given);
        more.add(approver);
        return new Votes(required, List.copyOf(more), funderDecides);
    }

    /** The step that waits for a decision; null when none is left. */
    @Nullable
    Role due() {
        return given.size() < required.size() ? required.get(given.size()) : null;
    }

    boolean isGiven(Role step) {
        int place = required.indexOf(step);
        return place >= 0 && place < given.size();
    }

    /** Whether nobody has approved yet. */
    boolean isOpen() {
        return given.isEmpty();
    }

    /** Whether the same person, himself or by a substitute, is behind an approval that was given already. */
    boolean isApprovedBy(By by) {
        return given.stream().anyMatch(by::sharesAPersonWith);
    }

    boolean lacksOnlyOne() {
        return given.size() + 1 == required.size();
    }
}
