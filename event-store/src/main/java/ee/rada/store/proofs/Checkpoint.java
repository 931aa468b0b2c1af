package ee.rada.store.proofs;

import ee.rada.store.Hash;
import java.util.Collection;
import java.util.List;

/**
 * A signed statement of what the ledger was (C2SP tlog-checkpoint): its name, how many events it had, and the root of the Merkle tree
 * over them. Whoever keeps one can tell for ever whether the events up to there are still the same.
 */
public final class Checkpoint {

    private final String origin;
    private final long size;
    private final Hash root;
    private final SignedNote note;

    Checkpoint(String origin, long size, Hash root, SignedNote note) {
        this.origin = origin;
        this.size = size;
        this.root = root;
        this.note = note;
    }

    /**
     * Reads a checkpoint; by whom it is signed is asked apart.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Checkpoint parse(String text) {
        SignedNote note = SignedNote.parse(text);
        List<String> lines = note.text().lines().toList();
        if (lines.size() < 3 || lines.contains("") || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new IllegalArgumentException("Not a checkpoint");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), Hash.fromBase64(lines.get(2)), note);
    }

    public String origin() {
        return origin;
    }

    /** The number of events, which is the position of the last one. */
    public long size() {
        return size;
    }

    public Hash root() {
        return root;
    }

    /** Whether one of those who are believed has signed it, under the name that it bears. */
    public boolean isSignedBy(Collection<VerifierKey> believed) {
        return note.isSignedBy(
                believed.stream().filter(key -> key.name().equals(origin)).toList());
    }

    /** The whole note, signatures and all. */
    @Override
    public String toString() {
        return note.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Checkpoint checkpoint && toString().equals(checkpoint.toString());
    }

    @Override
    public int hashCode() {
        return note.text().hashCode();
    }
}
