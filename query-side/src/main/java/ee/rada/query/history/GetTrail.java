package ee.rada.query.history;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import java.time.LocalDate;
import java.util.List;

/** How much happened on each day of a year? By the day on which it was true, which may lie ahead; days are those of Europe/Tallinn. */
public record GetTrail(int year) implements Query {

    /**
     * The year, day by day.
     *
     * @param days only those on which something happened, in order
     */
    public record Answer(int year, List<Day> days, long position) {}

    public record Day(LocalDate date, long events) {}

    @Override
    public Topic topic() {
        return Topic.DESK;
    }
}
