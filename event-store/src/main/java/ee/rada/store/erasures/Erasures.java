package ee.rada.store.erasures;

import ee.rada.store.Sealer;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Destroys people's keys, with all that goes with it. Thread-safe. */
public final class Erasures {

    private static final Logger LOG = LoggerFactory.getLogger(Erasures.class);

    private final Sealer sealer;
    private final DataSource dataSource;
    private final ErasureList list;
    private final InstantSource clock;
    private final List<String> fields;
    private final CopyOnWriteArrayList<Consumer<Erased>> listeners = new CopyOnWriteArrayList<>();

    /** @param fields the names, without the ids of parts, that values are sealed under where those are not the names of record components */
    public Erasures(Sealer sealer, DataSource dataSource, ErasureList list, InstantSource clock, List<String> fields) {
        this.sealer = sealer;
        this.dataSource = dataSource;
        this.list = list;
        this.clock = clock;
        this.fields = List.copyOf(fields);
    }

    /**
     * Somebody who has just been erased.
     *
     * @param values what was sealed for him, the last time that anybody sees it: to be looked for and then forgotten
     * @param closed how many sealed values did not open, so that nobody can look for them
     */
    public record Erased(UUID subject, Set<String> values, int closed) {

        @Override
        public String toString() {
            return "Erased[" + subject + "]";
        }
    }

    /** Tells of everybody whom this process erases, on the thread that did it. */
    public void listen(Consumer<Erased> listener) {
        listeners.add(listener);
    }

    /**
     * Destroys a person's key with the {@link ee.rada.store.Append} of the unit of work that this is called in.
     *
     * @return what has to be done once that is stored: he is put on the list outside the database, and the listeners are told
     */
    public Runnable erase(UUID subject) {
        Erased erased = OpenedValues.of(subject, sealer, dataSource, fields);
        sealer.destroy(subject);
        return () -> {
            remember(subject);
            listeners.forEach(listener -> listener.accept(erased));
        };
    }

    /** The key is gone either way; a list that lacks him is made whole at the next start. */
    private void remember(UUID subject) {
        try {
            list.add(subject, clock.instant());
        } catch (IOException e) {
            LOG.error("{} is erased but not on the list of erasures {}", subject, list, e);
        }
    }
}
