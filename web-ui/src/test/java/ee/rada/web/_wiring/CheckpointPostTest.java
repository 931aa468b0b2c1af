package ee.rada.web._wiring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import ee.rada.store.proofs.Checkpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CheckpointPostTest {

    private static final Checkpoint CHECKPOINT = Checkpoint.parse("""
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """);

    private final LinkedBlockingQueue<String> received = new LinkedBlockingQueue<>();
    private HttpServer keeper;

    @BeforeEach
    void listen() throws IOException {
        keeper = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keeper.createContext("/keep", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        keeper.start();
    }

    @AfterEach
    void stop() {
        keeper.stop(0);
    }

    @Test
    void whoever_keeps_checkpoints_elsewhere_gets_them_as_they_are_signed() throws InterruptedException {
        CheckpointPost.to(address("/keep")).accept(CHECKPOINT);

        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo(CHECKPOINT.toString());
    }

    @Test
    void whoever_does_not_listen_is_not_waited_for() {
        keeper.stop(0);

        assertThatCode(() -> CheckpointPost.to(address("/keep")).accept(CHECKPOINT))
                .doesNotThrowAnyException();
        assertThatCode(() -> CheckpointPost.to("").accept(CHECKPOINT)).doesNotThrowAnyException();
    }

    private String address(String path) {
        return "http://127.0.0.1:" + keeper.getAddress().getPort() + path;
    }
}
