package ee.rada.store.proofs;

import ee.rada.store.Hash;
import ee.rada.store.Ledger;
import ee.rada.store.LedgerHead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs what the ledger is, again and again: into the database, into a file outside it, and to whoever else is told. Before each
 * signature the tree is worked out anew and must be the head's and contain what was signed before; a ledger that is not is never
 * signed, and said aloud. Thread-safe.
 */
public final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int PAGE = 1000;

    /** A checkpoint and when it was signed. */
    public record Signed(Checkpoint checkpoint, Instant signedAt) {}

    private final Ledger ledger;
    private final Proofs proofs;
    private final CheckpointTable table;
    private final CheckpointFile file;
    private final Signer signer;
    private final Consumer<Checkpoint> told;
    private volatile @Nullable String refusal;

    /** @param told of the newest checkpoint, once it is kept */
    public Checkpoints(DataSource dataSource, Signer signer, CheckpointFile file, Consumer<Checkpoint> told) {
        this.ledger = new Ledger(dataSource);
        this.proofs = new Proofs(dataSource);
        this.table = new CheckpointTable(dataSource);
        this.file = file;
        this.signer = signer;
        this.told = told;
    }

    public VerifierKey verifierKey() {
        return signer.verifierKey();
    }

    /** The last one; empty as long as there is none. */
    public Optional<Signed> last() {
        return table.last();
    }

    /** The last one that speaks of no event after this position. */
    public Optional<Signed> within(long position) {
        return table.within(position);
    }

    /** The oldest one; empty as long as there is none. */
    public Optional<Checkpoint> first() {
        return table.after(0, 1).stream().findFirst();
    }

    public Optional<Signed> ofSize(long size) {
        return table.ofSize(size);
    }

    /** The last one if this event is among its, else one signed now; empty where none may be signed. */
    public Optional<Signed> covering(long position) {
        Optional<Signed> last = last();
        if (last.isEmpty() || last.get().checkpoint().size() < position) {
            keepUp(Duration.ZERO);
            last = last();
        }
        return last.filter(signed -> signed.checkpoint().size() >= position);
    }

    /** Why nothing is signed any more, in words for an operator; empty while all is well. */
    public Optional<String> refusal() {
        return Optional.ofNullable(refusal);
    }

    /**
     * Signs if anything has happened since, and writes down what was signed here or by another process.
     *
     * @param fresh if another one was signed within that time, it will do
     */
    public synchronized void keepUp(Duration fresh) {
        try {
            String wrong = sign(fresh);
            if (wrong != null && !wrong.equals(refusal)) {
                LOG.error("No checkpoint is signed any more: {}", wrong);
            }
            refusal = wrong;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with what is wrong; null when all is well. */
    private @Nullable String sign(Duration fresh) throws IOException {
        LedgerHead head = ledger.head();
        Checkpoint last = table.last().map(Signed::checkpoint).orElse(null);
        Checkpoint kept = file.last().orElse(null);
        if (says(last, head) && says(kept, head)) {
            return null;
        }
        String wrong = contradiction(head, last, "A checkpoint in the database");
        if (wrong == null) {
            wrong = contradiction(head, kept, "The file of checkpoints");
        }
        if (wrong != null) {
            return wrong;
        }
        if (head.position() > 0 && !says(last, head) && !table.isFresh(fresh.toMillis())) {
            Hash root = proofs.root(head.position());
            if (!root.equals(head.root())) {
                return "the leaf hashes of the stored events do not make the root in the head";
            }
            table.add(signer.sign(head.position(), root));
        }
        writeDown();
        return null;
    }

    private @Nullable String contradiction(LedgerHead head, @Nullable Checkpoint checkpoint, String where) {
        if (checkpoint == null) {
            return null;
        }
        if (!checkpoint.origin().equals(signer.verifierKey().name())) {
            return where + " is of " + checkpoint.origin() + ", but here signs "
                    + signer.verifierKey().name();
        }
        String witness = where + " speaks of " + checkpoint.size() + " events";
        if (checkpoint.size() > head.position()) {
            return witness + ", but the ledger ends at " + head.position();
        }
        return proofs.root(checkpoint.size()).equals(checkpoint.root())
                ? null
                : witness + " which are not the first " + checkpoint.size() + " of the ledger";
    }

    private static boolean says(@Nullable Checkpoint checkpoint, LedgerHead head) {
        return checkpoint != null
                && checkpoint.size() == head.position()
                && checkpoint.root().equals(head.root());
    }

    private void writeDown() throws IOException {
        long before = kept();
        List<Checkpoint> missing = table.after(before, PAGE);
        while (!missing.isEmpty()) {
            for (Checkpoint checkpoint : missing) {
                file.append(checkpoint);
            }
            missing = table.after(kept(), PAGE);
        }
        if (kept() > before) {
            file.last().ifPresent(told);
        }
    }

    private long kept() {
        return file.last().map(Checkpoint::size).orElse(0L);
    }
}
