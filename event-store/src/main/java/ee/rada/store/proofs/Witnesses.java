package ee.rada.store.proofs;

import ee.rada.store.Frontier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Everybody who has signed what the ledger was at some size: the database's own checkpoints, and those of the file outside it. */
final class Witnesses implements AutoCloseable {

    private static final int PAGE = 1000;

    private final List<Source> sources = new ArrayList<>();
    private final Collection<VerifierKey> believed;
    private @Nullable Checkpoint verified;
    private long held;

    Witnesses(DataSource dataSource, @Nullable Path file, Collection<VerifierKey> believed) throws IOException {
        this.believed = believed;
        sources.add(new FromTable(new CheckpointTable(dataSource)));
        if (file != null) {
            sources.add(new FromFile(file));
        }
    }

    /** The size of the last checkpoint that was found to hold. */
    long held() {
        return held;
    }

    void step(long size, Frontier frontier) {
        for (Source source : sources) {
            Checkpoint next = source.peek();
            if (next != null && next.size() <= size) {
                hold(source, next, frontier);
                source.advance();
            }
        }
    }

    private void hold(Source source, Checkpoint checkpoint, Frontier frontier) {
        if (checkpoint.size() < frontier.size()) {
            throw Fault.ofWitness(
                    source.name + " is not in order at the checkpoint of " + checkpoint.size() + " events");
        }
        believe(source, checkpoint);
        if (!checkpoint.root().equals(frontier.root())) {
            throw Fault.ofTree(
                    "The events are not those of the checkpoint of " + checkpoint.size() + " in " + source.name,
                    held + 1,
                    checkpoint.size());
        }
        verified = checkpoint;
        held = checkpoint.size();
    }

    private void believe(Source source, Checkpoint checkpoint) {
        if (!believed.isEmpty() && !Objects.equals(verified, checkpoint) && !checkpoint.isSignedBy(believed)) {
            throw Fault.ofWitness(source.name + " has a checkpoint of " + checkpoint.size()
                    + " events that none of the known keys has signed");
        }
    }

    /**
     * Nobody may have signed more than there is.
     *
     * @param size at which the events end
     * @param now where the ledger ends at this moment, for it may have grown and been signed meanwhile
     */
    void end(long size, LongSupplier now) {
        for (Source source : sources) {
            Checkpoint next = source.peek();
            if (next != null && next.size() > Math.max(size, now.getAsLong())) {
                believe(source, next);
                throw Fault.among(
                        size + 1,
                        next.size(),
                        "is missing: " + source.name + " has a checkpoint of it",
                        "are missing: " + source.name + " has a checkpoint of them");
            }
        }
    }

    String praise() {
        List<String> all = sources.stream()
                .map(source -> source.count + " checkpoints in " + source.name)
                .toList();
        return String.join(", ", all);
    }

    @Override
    public void close() throws IOException {
        for (Source source : sources) {
            source.close();
        }
    }

    private abstract static class Source {

        private final String name;
        private long count;
        private @Nullable Checkpoint peeked;
        private boolean begun;

        private Source(String name) {
            this.name = name;
        }

        abstract @Nullable Checkpoint next() throws IOException;

        void close() throws IOException {}

        @Nullable
        Checkpoint peek() {
            if (!begun) {
                begun = true;
                fetch();
            }
            return peeked;
        }

        void advance() {
            count++;
            fetch();
        }

        private void fetch() {
            try {
                peeked = next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                throw Fault.ofWitness(name + " cannot be read after " + count + " checkpoints: " + e.getMessage());
            }
        }
    }

    private static final class FromTable extends Source {

        private final CheckpointTable table;
        private final Deque<Checkpoint> page = new ArrayDeque<>();
        private long last;

        private FromTable(CheckpointTable table) {
            super("the database");
            this.table = table;
        }

        @Override
        @Nullable
        Checkpoint next() {
            if (page.isEmpty()) {
                page.addAll(table.after(last, PAGE));
            }
            Checkpoint next = page.poll();
            last = next == null ? last : next.size();
            return next;
        }
    }

    private static final class FromFile extends Source {

        private final CheckpointFile.Reader reader;

        private FromFile(Path file) throws IOException {
            super("the file of checkpoints");
            this.reader = CheckpointFile.read(file);
        }

        @Override
        @Nullable
        Checkpoint next() throws IOException {
            return reader.next();
        }

        @Override
        void close() throws IOException {
            reader.close();
        }
    }
}
