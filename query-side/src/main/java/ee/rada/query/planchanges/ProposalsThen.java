package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.Recorded;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a project's proposals were after an event, for features whose figures stand on them. */
public final class ProposalsThen {

    private ProposalsThen() {}

    /** How many had not come to an end. */
    public static long open(Then then) {
        return then.rows(PlanChangeRow.class)
                .map(row -> row.approving().state())
                .filter(state -> state != ProposalState.APPLIED
                        && state != ProposalState.REJECTED
                        && state != ProposalState.WITHDRAWN)
                .count();
    }

    /** The day since which a proposal waits for whom it waits. */
    public static Explanation waitingSince(Story story, UUID proposal) {
        return story.day(then -> then.row(PlanChangeRow.class, new ProposalId(proposal))
                .flatMap(row -> Optional.ofNullable(row.waiting().waitingSince()))
                .map(since -> LocalDate.ofInstant(since, Recorded.TALLINN))
                .orElse(null));
    }
}
