package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.Sealer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From a client's name to nothing, over HTTP: two people, one key, and a look into everything that is kept. */
@WholeService
class ErasureTest {

    private static final String NAME = "Kanaarilind Kustutatav";

    private final Http http;
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final UUID client = UUID.randomUUID();

    ErasureTest(@LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired Sealer sealer) {
        this.http = Http.at(port);
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    @Test
    void an_erasure_takes_two_and_leaves_nothing() {
        register();

        assertThat(destroy("andmekaitse").code()).isEqualTo("illegal-transition");
        assertThat(propose("juht").code()).isEqualTo("ok");
        assertThat(destroy("juht").code()).isEqualTo("four-eyes");
        assertThat(destroy("andmekaitse").code()).isEqualTo("ok");

        JsonNode erased = checked();
        assertThat(erased.path("erasure").asString()).isEqualTo("VERIFIED");
        assertThat(erased.path("verification").path("values").asInt()).isEqualTo(1);
        assertThat(erased.path("verification").path("tables").asInt()).isGreaterThan(20);
        assertThat(sealer.hasSealedFor(client)).isTrue();
        assertThat(http.as("tootaja")
                        .command("register-client", "{\"clientRef\":\"%s\",\"name\":\"Uus\"}".formatted(client))
                        .code())
                .isEqualTo("client-erased");
        assertThat(propose("juht").code()).isEqualTo("client-erased");
    }

    @Test
    void a_copy_that_somebody_made_is_found() {
        register();
        jdbc.sql("create schema leak").update();
        try {
            jdbc.sql("create table leak.copy as select json_build_object('who', ?::text) as said")
                    .param(NAME)
                    .update();
            propose("juht");
            destroy("andmekaitse");

            JsonNode found = checked();

            assertThat(found.path("erasure").asString()).isEqualTo("LEAK_FOUND");
            assertThat(found.path("verification").path("places").valueStream().map(JsonNode::asString))
                    .containsExactly("leak.copy");
            assertThat(found.toString()).doesNotContain(NAME);
        } finally {
            jdbc.sql("drop schema leak cascade").update();
        }
    }

    @Test
    void what_is_held_is_not_erased() {
        register();
        UUID hold = UUID.randomUUID();
        String held = "{\"clientRef\":\"%s\",\"holdId\":\"%s\",\"reason\":\"Kohus küsis\"}".formatted(client, hold);

        assertThat(http.as("andmekaitse").command("place-legal-hold", held).code())
                .isEqualTo("ok");
        assertThat(propose("juht").code()).isEqualTo("legal-hold");
        assertThat(http.as("andmekaitse").command("lift-legal-hold", held).code())
                .isEqualTo("ok");
        assertThat(propose("juht").code()).isEqualTo("ok");
    }

    /** As to somebody who asks for what does not exist. */
    @Test
    void to_who_may_not_know_of_clients_there_is_none() {
        register();
        UUID nobody = UUID.randomUUID();

        for (String user : List.of("finants", "talitus", "dokumendid")) {
            Http.Answer there = http.as(user).get("/api/clients/" + client);
            Http.Answer nowhere = http.as(user).get("/api/clients/" + nobody);
            assertThat(there.status()).as(user).isEqualTo(404);
            assertThat(without(there.body(), client)).isEqualTo(without(nowhere.body(), nobody));
            assertThat(propose(user).code()).isEqualTo("not-found");
            assertThat(http.as(user).get("/api/clients").status()).isEqualTo(404);
        }
        assertThat(http.as("juht").get("/api/clients/" + nobody).status()).isEqualTo(404);
        assertThat(http.as("juht").get("/api/clients/" + client).status()).isEqualTo(200);
    }

    private static String without(String body, UUID id) {
        return body.replace(id.toString(), "id").replaceAll("\"(instance|traceId)\":\"[^\"]*\"", "");
    }

    private void register() {
        assertThat(http.as("tootaja")
                        .command("register-client", "{\"clientRef\":\"%s\",\"name\":\"%s\"}".formatted(client, NAME))
                        .code())
                .isEqualTo("ok");
    }

    private Http.Answer propose(String user) {
        return http.as(user).command("propose-erasure", decision());
    }

    private Http.Answer destroy(String user) {
        return http.as(user).command("destroy-client-key", decision());
    }

    private String decision() {
        return "{\"clientRef\":\"%s\",\"basis\":\"NO_LONGER_NEEDED\",\"decisionDocId\":\"4-2/26/118\"}"
                .formatted(client);
    }

    /** The client once the search is over. */
    private JsonNode checked() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        JsonNode now = http.as("andmekaitse").get("/api/clients/" + client).json();
        while (now.path("verification").isMissingNode()
                || now.path("verification").isNull()) {
            assertThat(System.nanoTime()).as("the search has not ended: " + now).isLessThan(deadline);
            Thread.onSpinWait();
            now = http.as("andmekaitse").get("/api/clients/" + client).json();
        }
        return now;
    }
}
