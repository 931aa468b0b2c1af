package ee.rada.query.history;

import ee.rada.kernel.Event;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the history learns from events: whom they concern, and on what day they happened. */
@Component
final class HistoryFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        for (UUID thing : event.belongsTo()) {
            HistorySizeRow size = rows.get(HistorySizeRow.class, thing);
            rows.add(new HistoryRow(thing, recorded.position()));
            rows.put(new HistorySizeRow(thing, size == null ? 1 : size.events() + 1));
        }
        LocalDate day = recorded.effectiveOn();
        TrailRow trail = rows.get(TrailRow.class, day);
        rows.put(new TrailRow(day, trail == null ? 1 : trail.events() + 1));
    }
}
