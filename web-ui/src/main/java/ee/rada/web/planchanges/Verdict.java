package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.ProposalId;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What somebody says to a proposal whose step is his. */
enum Verdict {
    APPROVE("approve-plan-change") {
        @Override
        PlanChangeCommand on(ProposalId proposal, String words) {
            return new ApprovePlanChange(proposal, null, words.isEmpty() ? null : words);
        }
    },
    REJECT("reject-plan-change") {
        @Override
        PlanChangeCommand on(ProposalId proposal, String words) {
            return new RejectPlanChange(proposal, null, words);
        }
    };

    private final String command;

    Verdict(String command) {
        this.command = command;
    }

    /** The name of the command that says so. */
    String command() {
        return command;
    }

    /**
     * The command that says so.
     *
     * @param words the comment or the reason
     */
    abstract PlanChangeCommand on(ProposalId proposal, String words);

    static Optional<Verdict> named(@Nullable String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
