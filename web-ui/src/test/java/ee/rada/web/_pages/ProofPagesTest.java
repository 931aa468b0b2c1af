package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.proofs.Checkpoint;
import ee.rada.store.proofs.Checkpoints;
import ee.rada.store.proofs.VerifierKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an auditor takes home to check the ledger without us. */
final class ProofPagesTest {

    @Test
    void an_auditor_finds_the_checkpoint_the_key_and_how_to_use_them() throws Exception {
        var auditor = Visitor.loggedIn("audiitor");
        var key = RunningRada.bean(Checkpoints.class).verifierKey();

        var page = auditor.get("/ledger").body();

        assertThat(page)
                .contains("Tõendid", "aria-current=\"page\"", key.toString(), "java -jar rada.jar verify events.ndjson")
                .doesNotContain("banner-bad");
        var checkpoint = Checkpoint.parse(auditor.get("/ledger/checkpoint").body());
        assertThat(checkpoint.isSignedBy(List.of(VerifierKey.parse(key.toString()))))
                .isTrue();
        var proof = auditor.get("/ledger/proof?position=1");
        assertThat(proof.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("event-1.tlog-proof");
        assertThat(proof.body()).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n");
        assertThat(auditor.get("/ledger/proof?position=999999999").statusCode()).isEqualTo(400);
    }

    @Test
    void nobody_else_is_led_there_or_let_in() throws Exception {
        var juht = Visitor.loggedIn("juht");

        assertThat(juht.get("/").body()).doesNotContain("href=\"/ledger\"");
        for (var place : List.of("/ledger", "/ledger/checkpoint", "/ledger/proof?position=1")) {
            assertThat(juht.get(place).statusCode()).isEqualTo(403);
        }
        assertThat(new Visitor().get("/ledger").body()).contains("name=\"password\"");
    }
}
