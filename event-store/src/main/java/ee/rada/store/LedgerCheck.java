package ee.rada.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Derives the whole ledger again from what is stored: every position is there, no row differs from its leaf hash, time never goes
 * back, and the tree over all rows is the one in the head. May run while others append: it checks up to the head that it saw.
 */
public final class LedgerCheck {

    /**
     * What was found.
     *
     * @param events how many events were looked at
     * @param firstWrong the position of the first event that is missing or changed; 0 where no single event is to blame
     * @param finding in words for an operator
     */
    public record Result(boolean sound, long events, long firstWrong, String finding) {}

    private final Ledger ledger;

    public LedgerCheck(DataSource dataSource) {
        this.ledger = new Ledger(dataSource);
    }

    public Result run() {
        LedgerHead head = ledger.head();
        Walk walk = new Walk();
        ledger.read(0, head.position(), walk::step);
        return walk.result(head);
    }

    private static final class Walk {

        private final List<Result> wrong = new ArrayList<>();
        private Frontier frontier = Frontier.empty();
        private Instant last = Instant.EPOCH;

        void step(StoredEvent event) {
            if (!wrong.isEmpty()) {
                return;
            }
            long expected = frontier.size() + 1;
            if (event.position() != expected) {
                blame(expected, "is missing");
            } else if (!event.leafHash().equals(LeafHash.of(event.json()))) {
                blame(expected, "differs from its leaf hash");
            } else if (event.recordedAt().isBefore(last)) {
                blame(expected, "was recorded before the one ahead of it");
            }
            last = event.recordedAt();
            frontier = frontier.append(event.leafHash());
        }

        Result result(LedgerHead head) {
            if (wrong.isEmpty() && frontier.size() < head.position()) {
                blame(frontier.size() + 1, "is missing");
            }
            if (!wrong.isEmpty()) {
                return wrong.getFirst();
            }
            if (!frontier.equals(head.frontier()) || !frontier.root().equals(head.root())) {
                return new Result(false, frontier.size(), 0, "The tree over all events is not the one in the head");
            }
            return new Result(true, frontier.size(), 0, "Sound: " + frontier.size() + " events, root " + head.root());
        }

        private void blame(long position, String why) {
            wrong.add(new Result(false, frontier.size(), position, "Event " + position + " " + why));
        }
    }
}
