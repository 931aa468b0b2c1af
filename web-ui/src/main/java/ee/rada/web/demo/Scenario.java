package ee.rada.web.demo;

import ee.rada.kernel.Region;
import java.util.List;

/** What an invented project is about. Months count from the project's first month, 0 being it; money is in whole euros. */
record Scenario(
        String code,
        String title,
        String aim,
        String funder,
        int firstMonth,
        int months,
        Ending ending,
        List<Line> lines,
        List<Work> works,
        List<Target> targets,
        List<String> stakeholders) {

    /** How far the project gets by today. */
    enum Ending {
        DRAFT,
        SUBMITTED,
        APPROVED,
        RUNNING,
        SUSPENDED,
        CLOSED
    }

    record Line(String code, String title, int euros) {}

    /**
     * A planned activity.
     *
     * @param pace done per planned, in percent: 100 is on time, less is late
     */
    record Work(
            String code,
            String title,
            Region region,
            int fromMonth,
            int toMonth,
            int euros,
            String line,
            int pace,
            String output,
            List<String> notes) {}

    /** A goal: reached by {@code reached} per cent of the time that has passed. */
    record Target(String title, String unit, int baseline, int target, int reached) {}
}
