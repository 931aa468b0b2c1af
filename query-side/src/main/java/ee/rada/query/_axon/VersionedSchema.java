package ee.rada.query._axon;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A schema that shows every moment of a thing's life, not one: a schema beside it keeps each version of each row with the events between
 * which it held, and its views, called as the tables are, show those of the event that {@link #standAt} names. So questions
 * find their tables, and which moment they are asked about costs nothing but a condition.
 */
final class VersionedSchema {

    /** Which event the reading transaction stands at. */
    private static final String POSITION = "rada.position";

    private final ViewSchema tables;

    VersionedSchema(ViewSchema tables) {
        this.tables = tables;
    }

    /** Where the versions are kept that a schema shows; its position is the one up to which every moment is known. */
    static String keptIn(String schema) {
        return schema + "_versions";
    }

    /** Makes both, empty. */
    void make(Connection connection, String schema) throws SQLException {
        String kept = keptIn(schema);
        tables.makeSmall(connection, kept);
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists " + schema + " cascade; create schema " + schema);
            statement.execute("""
                    do $$
                    declare one record;
                    begin
                        for one in
                            select c.relname as name, k.conname as key_name, pg_get_constraintdef(k.oid) as key,
                                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
                              from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
                             where c.relnamespace = '%1$s'::regnamespace and c.relname not in ('position', 'made_of')
                        loop
                            execute format('alter table %1$s.%%I drop constraint %%I, add known int8range not null', one.name, one.key_name);
                            execute format('create index on %1$s.%%I (%%s)', one.name, substring(one.key from '\\((.*)\\)'));
                            execute format('create index on %1$s.%%I using gist (known)', one.name);
                            execute format($view$create view %2$s.%%1$I as select %%2$s from %1$s.%%1$I where known @> %3$s$view$,
                                           one.name, one.columns);
                        end loop;
                        for one in
                            select pg_get_indexdef(i.indexrelid) as made, c.relname as name
                              from pg_index i join pg_class c on c.oid = i.indexrelid
                             where c.relnamespace = '%1$s'::regnamespace and i.indisunique and not i.indisprimary
                        loop
                            execute format('drop index %1$s.%%I', one.name);
                            execute replace(one.made, 'CREATE UNIQUE INDEX', 'CREATE INDEX');
                        end loop;
                    end $$;
                    create view %2$s.position as
                    select true as only_row, p.position, coalesce(e.recorded_at, 'epoch') as recorded_at
                      from (select %3$s as position) p left join store.event e using (position);
                    set local search_path to %2$s;
                    """.formatted(kept, schema, "current_setting('" + POSITION + "')::bigint")
                    + tables.viewsAndFunctions() + "set local search_path to default");
        }
    }

    void drop(Connection connection, String schema) throws SQLException {
        tables.drop(connection, schema);
        tables.drop(connection, keptIn(schema));
    }

    /** The statement after which, to the end of the transaction, versioned schemas show what was known with this event. */
    static String standAt(long position) {
        return "set local " + POSITION + " to " + position;
    }
}
