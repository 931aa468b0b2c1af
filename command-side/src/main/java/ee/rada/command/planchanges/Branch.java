package ee.rada.command.planchanges;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A proposal on the plan and the budget in force. Drafts, submissions, rebases and applications all go through it; they differ only in
 * which findings they bear.
 *
 * @param after plan and budget as they would be
 */
record Branch(Trunk trunk, Changes changes, Trunk after, List<Finding> findings) {

    /** Refused by the first rule that not even a draft may break. */
    Branch asDraft() {
        refuseBy(Finding::inDraft);
        return this;
    }

    /** Refused by the first rule that is broken. */
    Branch withoutBreach() {
        refuseBy(Finding::inDraft);
        refuseBy(_ -> true);
        return this;
    }

    Optional<Finding> findingOn(int item) {
        return findings.stream().filter(finding -> finding.item() == item).findFirst();
    }

    private void refuseBy(Predicate<Finding> which) {
        findings.stream().filter(which).findFirst().ifPresent(finding -> {
            throw finding.refusal();
        });
    }
}
