package ee.rada.web.exports.logs;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.StreamId;
import ee.rada.query.Recorded;
import ee.rada.query.history.HistoryPositions;
import ee.rada.store.Ledger;
import ee.rada.web._api.Asking;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Opens logs of the stored events. Who may read them is asked before. */
@Component
public final class EventLogs {

    private final Ledger ledger;
    private final HistoryPositions history;
    private final Asking asking;

    EventLogs(Ledger ledger, HistoryPositions history, Asking asking) {
        this.ledger = ledger;
        this.history = history;
        this.asking = asking;
    }

    /** How many events there are now. */
    public long size() {
        return ledger.head().position();
    }

    /**
     * A log of those of the first so many events that are chosen. Refused: {@code not-found} where there is no such thing,
     * {@code not-caught-up} while its history is not known up to there.
     */
    public EventLog open(Selection selection, long size) {
        StreamId thing = selection.thing();
        if (thing != null && ledger.version(thing) == 0) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        asking.awaitPosition(size);
        Period period = selection.period();
        // What was recorded when is told by positions; when it was true, only by each event.
        boolean isByPosition = period != null && period.clock() == Period.Clock.RECORDED;
        LocalDate from = period == null || !isByPosition ? null : period.from();
        LocalDate until = period == null || !isByPosition ? null : period.until();
        return new EventLog(
                ledger,
                history,
                selection,
                thing == null ? null : thing.id(),
                from == null ? 0 : ledger.positionBefore(startOf(from)),
                until == null ? size : Math.min(size, ledger.positionBefore(startOf(until.plusDays(1)))));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(Recorded.TALLINN).toInstant();
    }
}
