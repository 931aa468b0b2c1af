package ee.rada.store.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * Text under which one or more keys have signed (C2SP signed-note).
 *
 * @param text ends with a newline
 */
record SignedNote(String text, List<Signed> signatures) {

    private static final String DASH = "\u2014 ";
    private static final int MOST = 64;

    /**
     * One signature line.
     *
     * @param encoded in base64 the id of one of his keys, and what it has signed
     */
    record Signed(String name, String encoded) {

        static Signed of(VerifierKey key, byte[] signature) {
            byte[] all = ByteBuffer.allocate(Integer.BYTES + signature.length)
                    .putInt(key.id())
                    .put(signature)
                    .array();
            return new Signed(key.name(), Base64.getEncoder().encodeToString(all));
        }

        static Signed parse(String line) {
            String[] parts = line.split(" ", -1);
            if (!line.startsWith(DASH) || parts.length != 3 || parts[1].isEmpty()) {
                throw new IllegalArgumentException("Not a signature line: " + line);
            }
            Signed read = new Signed(parts[1], parts[2]);
            if (read.bytes().length <= Integer.BYTES) {
                throw new IllegalArgumentException("Not a signature line: " + line);
            }
            return read;
        }

        boolean isBy(VerifierKey key) {
            return name.equals(key.name()) && ByteBuffer.wrap(bytes()).getInt() == key.id();
        }

        byte[] signature() {
            byte[] bytes = bytes();
            return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
        }

        private byte[] bytes() {
            return Base64.getDecoder().decode(encoded);
        }

        @Override
        public String toString() {
            return DASH + name + ' ' + encoded + '\n';
        }
    }

    /** @throws IllegalArgumentException when it is not a signed note */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("Not a signed note");
        }
        String text = note.substring(0, end + 1);
        List<Signed> signatures = new ArrayList<>();
        note.substring(end + 2).lines().limit(MOST).map(Signed::parse).forEach(signatures::add);
        if (signatures.isEmpty() || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("Not a signed note");
        }
        return new SignedNote(text, List.copyOf(signatures));
    }

    /** Whether a key that is believed has signed, and none of those that are has signed something else. */
    boolean isSignedBy(Collection<VerifierKey> believed) {
        boolean signed = false;
        for (Signed signature : signatures) {
            for (VerifierKey key : believed) {
                if (signature.isBy(key)) {
                    if (!key.verifies(text.getBytes(UTF_8), signature.signature())) {
                        return false;
                    }
                    signed = true;
                }
            }
        }
        return signed;
    }

    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(note::append);
        return note.toString();
    }
}
