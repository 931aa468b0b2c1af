package ee.rada.query.access;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;

/** Is the access log whole? Derives its chain again. */
public record CheckAccessLog() implements Query {

    /**
     * What was found.
     *
     * @param rows how many were found in order
     * @param dropped up to which row retention has dropped the log; 0 for none
     * @param firstBroken the first row that is missing or changed; 0 where none is
     * @param finding in words for an operator
     */
    public record Answer(boolean whole, long rows, long dropped, long firstBroken, String finding, long position) {}

    @Override
    public Topic topic() {
        return Topic.ACCESS_LOG;
    }
}
