package ee.rada.web._automation;

import java.time.LocalDate;

/**
 * Something that is to be done once for each day. It may run many times for one day and in several processes at once: what it sends has
 * ids made of what it is about ({@link ServiceDesk}), so that only the first counts.
 */
public interface DailyJob {

    /** What it is called in the log. */
    String name();

    /** Does what that day asks for and was not done yet; a failure is tried again soon. */
    void run(LocalDate today);
}
