package ee.rada.store.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.store.Hash;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    /** The example in the documentation of Go's package for such notes. */
    private static final String KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final Hash ROOT = Hash.sha256();

    @Test
    void a_note_that_another_program_signed_is_verified() {
        VerifierKey key = VerifierKey.parse(KEY);

        assertThat(key).hasToString(KEY);
        assertThat(SignedNote.parse(NOTE)).hasToString(NOTE);
        assertThat(SignedNote.parse(NOTE).isSignedBy(List.of(key))).isTrue();
        assertThat(SignedNote.parse(NOTE.replace("your problem is", "the problem is"))
                        .isSignedBy(List.of(key)))
                .isFalse();
    }

    /** RFC 8032, 7.1, tests 1 and 2. */
    @Test
    void the_key_signs_as_ed25519_does() {
        SigningKey first = key("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        SigningKey second = key("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

        assertThat(hex(first.publicKey()))
                .isEqualTo("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(hex(first.sign(new byte[0])))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b4"
                                + "6bd25bf5f0595bbe24655141438e7a100b");
        assertThat(hex(second.publicKey()))
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
    }

    @Test
    void the_key_is_made_once_and_then_stays(@TempDir Path folder) throws IOException {
        assertThat(SigningKey.inFolder(folder).publicKey())
                .isEqualTo(SigningKey.inFolder(folder).publicKey());
    }

    @Test
    void a_checkpoint_is_what_was_signed_and_by_whom() {
        Signer signer = new Signer("ska.ee/rada", key("9d".repeat(32)));
        Signer other = new Signer("ska.ee/rada", key("4c".repeat(32)));

        Checkpoint read = Checkpoint.parse(signer.sign(42, ROOT).toString());

        assertThat(read.toString()).startsWith("ska.ee/rada\n42\n" + ROOT.base64() + "\n\n— ska.ee/rada ");
        assertThat(read.origin()).isEqualTo("ska.ee/rada");
        assertThat(read.size()).isEqualTo(42);
        assertThat(read.root()).isEqualTo(ROOT);
        assertThat(read.isSignedBy(List.of(other.verifierKey(), signer.verifierKey())))
                .isTrue();
        assertThat(read.isSignedBy(List.of(other.verifierKey()))).isFalse();
        assertThat(Checkpoint.parse(read.toString().replaceFirst("42", "43")).isSignedBy(List.of(signer.verifierKey())))
                .isFalse();
    }

    @Test
    void a_ledger_without_a_name_is_called_after_its_key() {
        Signer signer = new Signer("", key("9d".repeat(32)));

        assertThat(signer.verifierKey().name()).matches("rada\\.local/[0-9a-f]{16}");
        assertThatThrownBy(() -> new Signer("two words", key("9d".repeat(32))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a\n1\n\n",
                "a\n1\nAAAA\n\n— a AAAAAAAAAAAA\n",
                "a\n01\nungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n\n— a AAAAAAAAAAAA\n",
                "a\n-1\nungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n\n— a AAAAAAAAAAAA\n",
                "a\n1\nungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n\n- a AAAAAAAAAAAA\n",
                "a\n1\nungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n\n— a !!!!\n",
                "a\n1\nungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=\n",
            })
    void what_is_no_checkpoint_is_not_taken_for_one(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PeterNeumann",
                "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
                "PeterNeumann+c74f20a3+AQpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            })
    void a_damaged_verifier_key_is_refused(String written) {
        assertThatThrownBy(() -> VerifierKey.parse(written)).isInstanceOf(IllegalArgumentException.class);
    }

    private static SigningKey key(String seed) {
        return SigningKey.fromBase64(
                Base64.getEncoder().encodeToString(HexFormat.of().parseHex(seed)));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
