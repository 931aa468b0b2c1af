package ee.rada.query.planchanges;

import ee.rada.kernel.WorkingDays;
import ee.rada.query.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts how long proposals wait, in working days of Tallinn. */
final class Waiting {

    private Waiting() {}

    /** The waits with their lengths; the one that goes on lasts until today. */
    static List<GetPlanChange.Waited> counted(List<Waits.Wait> waits, LocalDate today) {
        return waits.stream().map(wait -> counted(wait, today)).toList();
    }

    private static GetPlanChange.Waited counted(Waits.Wait wait, LocalDate today) {
        Instant until = wait.until();
        LocalDate last = until == null ? today : day(until);
        int days = Math.max(0, WorkingDays.between(day(wait.since()), last));
        return new GetPlanChange.Waited(wait.whom(), wait.step(), wait.since(), until, days);
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Recorded.TALLINN);
    }
}
