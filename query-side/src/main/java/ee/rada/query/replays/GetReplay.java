package ee.rada.query.replays;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.query._axon.ReplayCheck;
import java.util.List;

/** What came of one replay, table by table; and where rows are not what the events say, which. Refused: {@code not-found}. */
public record GetReplay(long replayId) implements Query {

    /**
     * What is known of it.
     *
     * @param differences the first 300; the number of all is in {@code replay}
     * @param position how far the rows go that everybody reads
     */
    public record Answer(
            FindReplays.Item replay,
            List<ReplayCheck.TableResult> tables,
            List<ReplayCheck.Difference> differences,
            long position) {}

    @Override
    public Topic topic() {
        return Topic.REPLAY;
    }
}
