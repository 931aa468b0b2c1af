package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Policy;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.store.Hash;
import ee.rada.store.Ledger;
import ee.rada.store.proofs.Checkpoint;
import ee.rada.store.proofs.ConsistencyProof;
import ee.rada.store.proofs.InclusionProof;
import ee.rada.store.proofs.VerifierKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What an auditor gets to prove the ledger with, over HTTP. */
@WholeService
class LedgerProofsTest {

    private static final String LEDGER = "/api/ledger";

    private final Http stranger;
    private final Http auditor;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    LedgerProofsTest(@LocalServerPort int port, @Autowired Ledger ledger, @Autowired JdbcClient jdbc) {
        this.stranger = Http.at(port);
        this.auditor = stranger.as("audiitor");
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    @Test
    void a_checkpoint_is_signed_by_the_key_that_is_shown() {
        VerifierKey key =
                VerifierKey.parse(auditor.get(LEDGER + "/verifier-key").body());
        var answer = auditor.get(LEDGER + "/checkpoint");
        Checkpoint checkpoint = Checkpoint.parse(answer.body());
        JsonNode json = auditor.get(LEDGER + "/checkpoint?size=" + checkpoint.size(), "Accept", "application/json")
                .json();

        assertThat(answer.header("Content-Type")).hasValue("text/plain;charset=UTF-8");
        assertThat(checkpoint.isSignedBy(List.of(key))).isTrue();
        assertThat(json.path("origin").asString()).isEqualTo(key.name());
        assertThat(json.path("root").asString()).isEqualTo(checkpoint.root().base64());
        assertThat(json.path("checkpoint").asString()).isEqualTo(answer.body());
        assertThat(json.path("verifierKey").asString()).isEqualTo(key.toString());
    }

    @Test
    void an_event_is_proved_to_be_in_the_ledger() {
        Project.started(stranger);
        long last = ledger.head().position();
        JsonNode event = Http.JSON.readTree(
                auditor.get("/api/events?after=" + (last - 1)).body());
        Hash leaf = Hash.fromBase64(event.path("leafHash").asString());

        var text = auditor.get(LEDGER + "/proof/inclusion?position=" + last, "Accept", "text/plain");
        var written = InclusionProof.parse(text.body(), leaf);
        JsonNode json = auditor.get(LEDGER + "/proof/inclusion?position=" + last + "&size=" + last)
                .json();

        assertThat(written.proof().root()).isEqualTo(written.checkpoint().root());
        assertThat(json.path("leafHash").asString()).isEqualTo(leaf.base64());
        assertThat(new InclusionProof(last, last, leaf, hashes(json)).root()).isEqualTo(proved(last));
    }

    @Test
    void the_ledger_is_proved_to_have_only_grown() {
        Checkpoint before = Checkpoint.parse(auditor.get(LEDGER + "/checkpoint").body());
        Project.started(stranger);
        long last = ledger.head().position();
        auditor.get(LEDGER + "/proof/inclusion?position=" + last);
        Checkpoint after = Checkpoint.parse(auditor.get(LEDGER + "/checkpoint").body());
        String path = LEDGER + "/proof/consistency?from=" + before.size();

        JsonNode json = auditor.get(path + "&to=" + after.size()).json();

        assertThat(after.size()).isGreaterThanOrEqualTo(last);
        assertThat(new ConsistencyProof(before.size(), after.size(), hashes(json)).holds(before.root(), after.root()))
                .isTrue();
        assertThat(auditor.get(path, "Accept", "text/plain").body())
                .startsWith("old " + before.size() + "\n"
                        + (hashes(json).isEmpty()
                                ? "\n"
                                : hashes(json).getFirst().base64()));
    }

    @Test
    void tiles_hold_the_leaf_hashes() {
        byte[] shown = ledger.at(1).orElseThrow().leafHash().bytes();
        var tile = auditor.get(LEDGER + "/tile/0/000.p/1");

        assertThat(tile.status()).isEqualTo(200);
        assertThat(tile.header("Content-Length")).hasValue(String.valueOf(shown.length));
        assertThat(tile.header("Cache-Control").orElseThrow()).contains("private", "immutable");
        assertThat(auditor.get(LEDGER + "/tile/entries/000.p/1").body()).contains("\"position\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/proof/inclusion",
                "/proof/inclusion?position=0",
                "/proof/inclusion?position=999999999",
                "/proof/inclusion?position=x",
                "/proof/inclusion?position=5&size=4",
                "/proof/inclusion?position=1&seize=4",
                "/proof/consistency",
                "/proof/consistency?from=3&to=2",
                "/proof/consistency?from=-1",
                "/checkpoint?size=0"
            })
    void a_wrong_question_is_a_problem(String question) {
        var answer = auditor.get(LEDGER + question);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.code()).isIn("validation", "out-of-range");
        assertThat(answer.json().path("errors").get(0).path("message").asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tile/0/999", "/tile/64/000", "/tile/0/0", "/tile/0/000.p/0", "/tile/entries/x999/999"})
    void a_tile_that_is_not_there_is_not_found(String tile) {
        assertThat(auditor.get(LEDGER + tile).code()).isEqualTo("not-found");
    }

    @Test
    void there_is_no_text_about_a_size_that_was_never_signed() {
        long size = unsigned();
        String unsigned = LEDGER + "/proof/inclusion?position=1&size=" + size;

        assertThat(auditor.get(unsigned).status()).isEqualTo(200);
        assertThat(auditor.get(unsigned, "Accept", "text/plain").body()).contains("no-checkpoint");
        assertThat(auditor.get(unsigned, "Accept", "image/png").code()).isEqualTo("not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verifier-key",
                "/checkpoint",
                "/proof/inclusion?position=1",
                "/proof/consistency?from=0",
                "/tile/0/000.p/1",
                "/tile/entries/000.p/1"
            })
    void proofs_are_the_auditor_s(String what) {
        assertThat(stranger.get(LEDGER + what).code()).isEqualTo("login-required");
        assertThat(stranger.as("juht").get(LEDGER + what).code()).isEqualTo("forbidden-role");
        assertThat(auditor.get(LEDGER + what).status()).isEqualTo(200);
        assertThat(Policy.maySee(Role.AUDITOR, Topic.EVENTS)).isTrue();
    }

    private Hash proved(long size) {
        auditor.get(LEDGER + "/proof/inclusion?position=" + size);
        return Checkpoint.parse(auditor.get(LEDGER + "/checkpoint?size=" + size).body())
                .root();
    }

    private static List<Hash> hashes(JsonNode proof) {
        return proof.path("proof")
                .valueStream()
                .map(hash -> Hash.fromBase64(hash.asString()))
                .toList();
    }

    /** A size between two checkpoints; events come faster than signatures. */
    private long unsigned() {
        return jdbc.sql("select position from store.event except select size from store.checkpoint order by 1 limit 1")
                .query(Long.class)
                .single();
    }
}
