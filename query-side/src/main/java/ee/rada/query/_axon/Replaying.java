package ee.rada.query._axon;

import ee.rada.query.Fold;
import ee.rada.query.Numbers;
import ee.rada.query.Wholes;
import ee.rada.store.EventTypes;
import ee.rada.store.Ledger;
import ee.rada.store.StoredEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Folds one thing's events again, with the live folds, and keeps what each of them did: the events are those of its history in the schema
 * that the question at hand is answered from, so an earlier moment is told as it was.
 */
@Component
public final class Replaying {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final EventTypes types;
    private final List<Fold> folds;
    private final List<Wholes> wholes;

    Replaying(DataSource dataSource, EventTypes types, List<Fold> folds, List<Wholes> wholes) {
        this.jdbc = JdbcClient.create(dataSource);
        this.ledger = new Ledger(dataSource);
        this.types = types;
        this.folds = List.copyOf(folds);
        this.wholes = List.copyOf(wholes);
    }

    /** The events of a thing, or of the whole that it is part of, in their order. */
    public List<Happened> of(UUID thing) {
        UUID whole = wholes.stream()
                .map(one -> one.wholeOf(thing))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(thing);
        List<Long> positions = jdbc.sql("select position from history where thing_id = ? order by position")
                .param(whole)
                .query(Long.class)
                .list();
        var rows = new WitnessedRows();
        numbers(positions).forEach(rows::put);
        var subjects = new Subjects();
        var told = new ArrayList<Happened>();
        for (StoredEvent stored : ledger.at(positions)) {
            Learned learned = Learned.from(stored, types);
            rows.forgetChanges();
            learned.foldInto(rows, folds);
            told.add(new Happened(
                    learned.recorded(), stored.type().name(), subjects.of(learned.event()), rows.changes()));
        }
        return told;
    }

    /** Any events, without what the folds made of them. */
    public List<Happened> at(Collection<Long> positions) {
        var subjects = new Subjects();
        return ledger.at(positions).stream()
                .map(stored -> {
                    Learned learned = Learned.from(stored, types);
                    return new Happened(
                            learned.recorded(), stored.type().name(), subjects.of(learned.event()), List.of());
                })
                .toList();
    }

    private List<Numbers.Given> numbers(List<Long> positions) {
        return jdbc.sql("select position, number from given_number where position = any(?)")
                .param(positions.toArray(Long[]::new))
                .query((row, _) -> new Numbers.Given(row.getLong(1), row.getString(2)))
                .list();
    }
}
