package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.Ledger;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeService
class HostileBodiesTest {

    private static final String PATH = "/api/commands/submit-project-for-approval";

    private final Ledger ledger;
    private final int port;
    private final Http http;

    HostileBodiesTest(@Autowired Ledger ledger, @LocalServerPort int port) {
        this.ledger = ledger;
        this.port = port;
        this.http = Http.at(port).as("juht");
    }

    @Test
    void ten_megabytes_are_refused_with_an_answer_that_can_be_read() {
        var answer = http.post(PATH, "application/json", new byte[10 << 20]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("body-too-large");
    }

    @Test
    void ten_megabytes_of_unknown_length_are_refused_as_well() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            var out = socket.getOutputStream();
            out.write(("POST " + PATH
                            + " HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nAuthorization: Basic "
                            + Base64.getEncoder().encodeToString(("juht:" + WholeService.PASSWORD).getBytes(UTF_8))
                            + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                    .getBytes(UTF_8));
            byte[] chunk = new byte[1 << 20];
            for (int i = 0; i < 10; i++) {
                out.write("100000\r\n".getBytes(UTF_8));
                out.write(chunk);
                out.write("\r\n".getBytes(UTF_8));
            }
            out.write("0\r\n\r\n".getBytes(UTF_8));
            InputStream in = socket.getInputStream();

            assertThat(new String(in.readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 413")
                    .contains("body-too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"projectId\":\"\\u0000\"}",
                "{\"projectId\":\"6f1c1d9e-7b3a-4c2f-9f57-3f1b2c4d5e6f\",\"extra\":1}",
                "{\"projectId\":\"6f1c1d9e-7b3a-4c2f-9f57-3f1b2c4d5e6f\",\"projectId\":\"6f1c1d9e-7b3a-4c2f-9f57-3f1b2c4d5e6f\"}",
                "{\"projectId\":{\"$ne\":1}}"
            })
    void what_is_not_the_command_is_refused_and_leaves_no_event(String body) {
        long before = ledger.head().position();

        var answer = http.post(PATH, "application/json", body.getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("validation");
        assertThat(answer.body()).doesNotContain("Exception", "ee.rada", "tools.jackson");
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    @Test
    void deep_nesting_is_refused() {
        var answer =
                http.post(PATH, "application/json", "{\"a\":".repeat(100_000).getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("code").asString()).isEqualTo("too-deep");
    }

    @Test
    void malformed_utf_8_is_refused() {
        var answer = http.post(PATH, "application/json", HexFormat.of().parseHex("7b2261223a22ff227d"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").get(0).path("code").asString()).isEqualTo("not-utf-8");
    }

    @Test
    void a_million_names_are_read_and_refused_without_an_answer_as_long() {
        var body = new StringBuilder("{\"a\":1");
        for (int i = 0; body.length() < 1_000_000; i++) {
            body.append(",\"a").append(i).append("\":1");
        }

        var answer =
                http.post(PATH, "application/json", body.append('}').toString().getBytes(UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().length()).isLessThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"
            })
    void requests_that_can_be_read_in_two_ways_are_not_read_at_all(String request) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            new ByteArrayInputStream(request.getBytes(UTF_8)).transferTo(socket.getOutputStream());
            byte[] answer = socket.getInputStream().readNBytes(12);

            assertThat(new String(answer, UTF_8)).isEqualTo("HTTP/1.1 400");
        }
    }
}
