package ee.rada.query.cases;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long a client waits for the first session. */
final class Waiting {

    private Waiting() {}

    /** The day on which the waiting ended, or that of today. */
    static LocalDate until(@Nullable LocalDate firstSession, @Nullable LocalDate closed, LocalDate today) {
        if (firstSession != null) {
            return firstSession;
        }
        return closed == null ? today : closed;
    }

    /** None, where the session came before the contact was written down. */
    static int days(LocalDate since, @Nullable LocalDate firstSession, @Nullable LocalDate closed, LocalDate today) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(since, until(firstSession, closed, today))));
    }
}
