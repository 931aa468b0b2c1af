package ee.rada.query._sight;

import ee.rada.kernel.CaseField;
import ee.rada.query.Reader;
import ee.rada.query.Sight;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps from whoever asks that a thing is there which he may not know of: it is then as if there were none. Judged by where the thing lies
 * now, whatever moment he asks about, so its statements name the schema of the present.
 */
@Component
public final class Guarded {

    private final JdbcClient jdbc;

    Guarded(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A condition that leaves out what the reader may not know of; takes {@link #params()}.
     *
     * @param thing a column or expression that holds the thing's id; a column called {@code thing_id} with its table
     */
    public static String knows(String thing) {
        return """
                (? or not exists (select from view.guarded g
                                   where g.thing_id = %s and not jsonb_exists_any(g.regions, ?)
                                     and not jsonb_exists_any(g.offered, ?)))""".formatted(thing);
    }

    /**
     * The same for whatever speaks of several things: one that he may not know of is enough.
     *
     * @param things a column or expression that holds a JSON array of ids
     */
    public static String knowsAll(String things) {
        return """
                (? or not exists (select from jsonb_array_elements_text(%s) thing join view.guarded g on g.thing_id = thing::uuid
                                   where not jsonb_exists_any(g.regions, ?) and not jsonb_exists_any(g.offered, ?)))""".formatted(things);
    }

    /** Those of the events that speak of nothing but what the one who asks may not know of. */
    public Set<Long> hiddenAmong(Collection<Long> positions) {
        Reader reader = Reader.ofThisQuestion();
        Sight sight = reader.sees(CaseField.FRAME);
        if (sight.everything() || positions.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(jdbc.sql("""
                        select distinct h.position from history h join view.guarded g using (thing_id)
                         where h.position = any(?) and not jsonb_exists_any(g.regions, ?) and not jsonb_exists_any(g.offered, ?)""")
                .params(
                        positions.toArray(Long[]::new),
                        sight.asArray(),
                        reader.isOffered().asArray())
                .query(Long.class)
                .list());
    }

    /** What the condition takes for the one who asks. */
    public static List<Object> params() {
        Reader reader = Reader.ofThisQuestion();
        Sight sight = reader.sees(CaseField.FRAME);
        return List.of(sight.everything(), sight.asArray(), reader.isOffered().asArray());
    }

    /** Whether there is nothing here by that id, as far as the one who asks may know. */
    public boolean isHidden(UUID thing) {
        return jdbc.sql("select not " + knows("?::uuid"))
                .params(params().getFirst(), thing, params().get(1), params().get(2))
                .query(Boolean.class)
                .single();
    }
}
