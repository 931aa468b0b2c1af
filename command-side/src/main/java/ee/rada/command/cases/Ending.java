package ee.rada.command.cases;

import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.posts.OfficialId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The closure that was asked for last.
 *
 * @param closedOn null until it is approved
 */
record Ending(
        ClosureReason reason,
        Set<OfficialId> askedBy,
        @Nullable LocalDate closedOn) {

    Ending on(LocalDate day) {
        return new Ending(reason, askedBy, day);
    }
}
