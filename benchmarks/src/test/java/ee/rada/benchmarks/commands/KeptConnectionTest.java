package ee.rada.benchmarks.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeptConnectionTest {

    private static final byte[] GREETING = "päev".getBytes(StandardCharsets.UTF_8);

    @Test
    void answers_of_known_length_and_in_chunks_are_read_whole_on_one_connection() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer(server, "/known", 200, GREETING.length);
        answer(server, "/chunks", 409, 0);
        server.start();
        try (KeptConnection connection = new KeptConnection(server.getAddress().getPort())) {
            assertThat(connection.exchange(get("/known"))).isEqualTo(new KeptConnection.Answer(200, "päev"));
            assertThat(connection.exchange(get("/chunks"))).isEqualTo(new KeptConnection.Answer(409, "päev"));
            assertThat(connection.exchange(get("/known"))).isEqualTo(new KeptConnection.Answer(200, "päev"));
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpServer server, String path, int status, long length) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, length);
            exchange.getResponseBody().write(GREETING);
            exchange.close();
        });
    }

    private static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }
}
