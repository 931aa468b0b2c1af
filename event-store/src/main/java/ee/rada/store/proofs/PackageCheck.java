package ee.rada.store.proofs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.store.ExportedEvent;
import ee.rada.store.Hash;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Checks a package of exported events with the checkpoints and proofs that lie beside them: the events, that each of them is in the
 * ledger, and that the ledger has only grown since the earlier checkpoint.
 */
public final class PackageCheck {

    /** Where things lie in a package. */
    public static final String EVENTS = "stored-events.ndjson";

    public static final String VERIFIER_KEY = "proofs/verifier-key.txt";
    public static final String CHECKPOINT = "proofs/checkpoint.txt";
    public static final String EARLIER = "proofs/earlier-checkpoint.txt";
    public static final String CONSISTENCY = "proofs/consistency.txt";

    private static final String INCLUSIONS = "proofs/inclusion/";
    private static final String PROOF = ".tlog-proof";
    private static final int LONGEST_PROOF = 1 << 16;

    private final ZipFile files;
    private final Checkpoint checkpoint;

    private PackageCheck(ZipFile files) throws IOException {
        this.files = files;
        this.checkpoint = Checkpoint.parse(text(CHECKPOINT));
    }

    /** Where the proof lies that the event is in the ledger. */
    public static String inclusion(long position) {
        return INCLUSIONS + position + PROOF;
    }

    /**
     * Checks a package that lies in a file.
     *
     * @param believed whose signature counts; where nobody is named, it is the key in the package itself, and that is said
     * @throws IllegalArgumentException when it is no such package
     */
    public static ExportCheck.Result run(Path file, Collection<VerifierKey> believed) throws IOException {
        try (ZipFile files = new ZipFile(file.toFile(), UTF_8)) {
            var check = new PackageCheck(files);
            var found = check.run(
                    believed.isEmpty() ? List.of(VerifierKey.parse(check.text(VERIFIER_KEY))) : List.copyOf(believed));
            return believed.isEmpty() && found.sound() ? check.withWarning(found) : found;
        }
    }

    private ExportCheck.Result run(List<VerifierKey> believed) throws IOException {
        List<Long> proved = positionsWithProof();
        boolean excerpt = !proved.isEmpty() || isEmpty();
        var met = new HashSet<Long>();
        try (BufferedReader lines = lines()) {
            var result = ExportCheck.run(lines, checkpoint, believed, excerpt, event -> {
                if (excerpt) {
                    requireInLedger(event);
                    met.add(event.position());
                }
            });
            if (!result.sound()) {
                return result;
            }
            requireSame(proved, met);
            requireOnlyGrown(believed);
            return excerpt && !met.isEmpty() ? ofExcerpt(result) : with(result, grown());
        } catch (Fault fault) {
            var found = fault.result(met.size());
            return new ExportCheck.Result(false, false, met.size(), found.firstWrong(), List.of(found.finding()));
        }
    }

    private List<Long> positionsWithProof() {
        return files.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.matches("proofs/inclusion/[1-9][0-9]{0,17}\\.tlog-proof"))
                .map(name -> Long.valueOf(name.substring(INCLUSIONS.length(), name.length() - PROOF.length())))
                .sorted()
                .toList();
    }

    private void requireInLedger(ExportedEvent event) {
        try {
            var written = InclusionProof.parse(text(inclusion(event.position())), event.leafHash());
            boolean isOfIt = written.proof().position() == event.position()
                    && written.checkpoint().size() == checkpoint.size()
                    && written.proof().root().equals(checkpoint.root());
            if (!isOfIt) {
                throw Fault.at(event.position(), "is not the one that its proof speaks of");
            }
        } catch (IllegalArgumentException | IOException e) {
            throw Fault.at(event.position(), "has no proof that can be read: " + e.getMessage());
        }
    }

    private static void requireSame(List<Long> proved, Set<Long> met) {
        proved.stream().filter(position -> !met.contains(position)).findFirst().ifPresent(position -> {
            throw Fault.at(position, "is missing: there is a proof of it");
        });
    }

    private void requireOnlyGrown(List<VerifierKey> believed) throws IOException {
        Checkpoint earlier = Checkpoint.parse(text(EARLIER));
        List<Hash> path = text(CONSISTENCY)
                .lines()
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .map(Hash::fromBase64)
                .toList();
        if (!earlier.isSignedBy(believed)) {
            throw Fault.ofWitness("The earlier checkpoint is not signed by the key that was given");
        }
        if (!new ConsistencyProof(earlier.size(), checkpoint.size(), path).holds(earlier.root(), checkpoint.root())) {
            throw Fault.ofTree("The ledger has not only grown since the earlier checkpoint", 1, earlier.size());
        }
    }

    private ExportCheck.Result ofExcerpt(ExportCheck.Result result) throws IOException {
        return new ExportCheck.Result(
                true,
                true,
                result.events(),
                0,
                List.of(
                        result.findings().getFirst(),
                        "Each of them is among the " + checkpoint.size() + " events that " + checkpoint.origin()
                                + " has signed; others are left out.",
                        grown()));
    }

    private String grown() throws IOException {
        return "Since the checkpoint over " + Checkpoint.parse(text(EARLIER)).size()
                + " events the ledger has only grown.";
    }

    private ExportCheck.Result withWarning(ExportCheck.Result result) throws IOException {
        return with(
                result,
                "The signature was verified with the key in the package. Compare it with the one that you wrote down: "
                        + text(VERIFIER_KEY).strip());
    }

    private static ExportCheck.Result with(ExportCheck.Result result, String finding) {
        var findings = new ArrayList<>(result.findings());
        findings.add(finding);
        return new ExportCheck.Result(
                result.sound(), result.proved(), result.events(), result.firstWrong(), List.copyOf(findings));
    }

    private boolean isEmpty() throws IOException {
        try (BufferedReader lines = lines()) {
            return lines.read() < 0;
        }
    }

    private BufferedReader lines() throws IOException {
        return new BufferedReader(new InputStreamReader(files.getInputStream(entry(EVENTS)), UTF_8));
    }

    private String text(String name) throws IOException {
        try (var in = files.getInputStream(entry(name))) {
            return new String(in.readNBytes(LONGEST_PROOF), UTF_8);
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = files.getEntry(name);
        if (entry == null) {
            throw new IllegalArgumentException("There is no " + name + " in the package");
        }
        return entry;
    }
}
