package ee.rada.query._axon;

import ee.rada.query.Fold;
import ee.rada.query.Numbers;
import ee.rada.store.EventTypes;
import ee.rada.store.Ledger;
import ee.rada.store.StoredEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * Fills workspaces, from nothing or from where an earlier filling ended. The registry learns of one in the transaction that makes it
 * whole.
 */
final class WorkspaceFiller {

    /** So many events make rows that statements had better be planned for. */
    private static final int MANY = 1_000;

    private final DataSource dataSource;
    private final Ledger ledger;
    private final EventTypes types;
    private final List<Fold> folds;
    private final WorkspaceRegistry registry;
    private final WorkspaceSlots slots;
    private final ThingEvents things;
    private final ViewSchema tables = new ViewSchema();
    private final VersionedSchema versioned = new VersionedSchema(tables);

    WorkspaceFiller(
            DataSource dataSource, Ledger ledger, EventTypes types, List<Fold> folds, WorkspaceRegistry registry) {
        this.dataSource = dataSource;
        this.ledger = ledger;
        this.types = types;
        this.folds = List.copyOf(folds);
        this.registry = registry;
        this.slots = new WorkspaceSlots(registry);
        this.things = new ThingEvents(dataSource);
    }

    /** What workspaces of this program are made of. */
    String madeOf() {
        return tables.fingerprint();
    }

    /** Fills one; {@code told} hears how far it is. Refused: {@code not-caught-up} when there is no room. */
    Workspace fill(Workspace.Wanted wanted, LongConsumer told) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            WorkspaceSlots.Slot slot = slots.take(connection, wanted, madeOf());
            try {
                run(connection, "set synchronous_commit to off");
                connection.setAutoCommit(false);
                return fill(connection, slot, wanted, told);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                run(connection, "reset synchronous_commit; discard temp");
                slots.release(connection, slot.schema());
            }
        }
    }

    private Workspace fill(Connection connection, WorkspaceSlots.Slot slot, Workspace.Wanted wanted, LongConsumer told)
            throws SQLException {
        boolean whole = wanted.selection().isWhole();
        String schema = Workspace.tables(slot.schema(), whole);
        boolean isThere = slot.before() != null && isThere(connection, slot.before());
        boolean goesOn = isThere && slot.before() != null && slot.before().isBehind(wanted);
        if (!goesOn) {
            makeRoom(connection, slot, whole, isThere);
        }
        long from = goesOn && slot.before() != null ? slot.before().moment().position() : 0;
        var rows = whole
                ? new SqlRows(schema, new CopyFlush(), Filling.MOST_CACHED, !goesOn)
                : new VersionedRows(schema, !goesOn);
        List<Long> positions = positions(wanted, from);
        try (var filling =
                new Filling(connection, schema, rows, from, source(wanted, positions), types, folds, ledger::at)) {
            filling.trueBy(wanted.selection().effectiveOn());
            numbers(wanted, positions, from).forEach(rows::put);
            if (whole) {
                filling.catchUp(told);
                if (!goesOn) {
                    tables.finish(connection, schema);
                }
            } else {
                filling.catchUpUncommitted();
                if (positions.size() > MANY) {
                    tables.analyze(connection, schema);
                }
            }
        }
        return keep(connection, slot.schema(), wanted);
    }

    /** Whether its tables hold what the registry says: a crash empties them, but not the registry. */
    private static boolean isThere(Connection connection, Workspace before) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return Moment.find(statement, before.tables()).filter(before::isAt).isPresent();
        }
    }

    /** Who still reads what lies there reads it to the end. Small ones are emptied, which is cheaper than making tables. */
    private void makeRoom(Connection connection, WorkspaceSlots.Slot slot, boolean whole, boolean isThere)
            throws SQLException {
        String schema = slot.schema();
        if (!whole && isThere && slot.before() != null && slot.before().madeOf().equals(madeOf())) {
            tables.empty(connection, slot.before().tables());
            return;
        }
        drop(connection, schema);
        if (whole) {
            tables.makeDisposable(connection, schema);
            connection.commit();
        } else {
            versioned.make(connection, schema);
        }
    }

    private Workspace keep(Connection connection, String schema, Workspace.Wanted wanted) throws SQLException {
        Instant recordedAt =
                ledger.at(wanted.position()).map(StoredEvent::recordedAt).orElse(Instant.EPOCH);
        String tables = Workspace.tables(schema, wanted.selection().isWhole());
        Moment.write(connection, tables, wanted.position(), recordedAt);
        try (Statement statement = connection.createStatement()) {
            Moment moment = Moment.read(statement, tables);
            var filled = new Workspace(schema, madeOf(), wanted.selection(), moment, Instant.now());
            registry.keep(connection, filled);
            connection.commit();
            return filled;
        }
    }

    private List<Long> positions(Workspace.Wanted wanted, long from) {
        UUID thing = wanted.selection().thing();
        return thing == null ? List.of() : things.positions(thing, from, wanted.position());
    }

    private Filling.Source source(Workspace.Wanted wanted, List<Long> positions) {
        return wanted.selection().isWhole()
                ? (after, most) -> ledger.read(after, (int) Math.min(most, wanted.position() - after))
                : (after, most) -> ledger.at(positions.stream()
                        .filter(position -> position > after)
                        .limit(most)
                        .toList());
    }

    /** Who folds a part of the events cannot count; who folds all of them does. */
    private List<Numbers.Given> numbers(Workspace.Wanted wanted, List<Long> positions, long from) {
        if (!wanted.selection().isWhole()) {
            return things.numbers(positions);
        }
        return wanted.selection().effectiveOn() == null ? List.of() : things.numbers(from, wanted.position());
    }

    /** Drops a workspace that no process uses any more; one in use stays. */
    void dropUnused(Workspace workspace) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            if (slots.take(connection, workspace)) {
                dropAndRelease(connection, workspace.schema());
            }
        }
    }

    /** Drops what fillings left that came to no end. */
    void dropUnfinished() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            for (String schema : WorkspaceSlots.names()) {
                if (slots.takeUnknown(connection, schema)) {
                    dropAndRelease(connection, schema);
                }
            }
        }
    }

    private void dropAndRelease(Connection connection, String schema) throws SQLException {
        connection.setAutoCommit(false);
        try {
            drop(connection, schema);
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            slots.release(connection, schema);
        }
    }

    /**
     * Waits for those who read there: they hold this one table from their first moment on, before any other. A view of that name is not
     * locked: that would lock what it shows, too.
     */
    private void drop(Connection connection, String schema) throws SQLException {
        run(connection, """
                do $$
                declare tables text;
                begin
                    foreach tables in array array['%1$s', '%2$s'] loop
                        if exists (select from pg_class where oid = to_regclass(tables || '.position') and relkind = 'r') then
                            execute 'lock table ' || tables || '.position in access exclusive mode';
                        end if;
                    end loop;
                end $$""".formatted(schema, VersionedSchema.keptIn(schema)));
        versioned.drop(connection, schema);
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
