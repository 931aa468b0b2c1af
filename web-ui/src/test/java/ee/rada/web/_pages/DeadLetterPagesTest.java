package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query._axon.Knowledge;
import ee.rada.store.LedgerEventStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.junit.jupiter.api.Test;

/** An event that no page can take in: looked at, tried again, and left out. */
final class DeadLetterPagesTest {

    private final ProjectId nobodyRegistered = ProjectId.random();

    /** Past all rules, as no command could. */
    private long recordNonsense() {
        var event = new ProjectSubmitted(nobodyRegistered);
        var id = UUID.randomUUID();
        var now = Instant.now();
        var envelope = new Envelope(
                id,
                false,
                OfficialId.SYSTEM,
                PostId.SYSTEM,
                null,
                null,
                Tallinn.dayOf(now),
                now,
                null,
                Channel.AUTOMATION,
                id,
                id);
        var metadata = new HashMap<String, Object>(envelope.toEventMetadata(event));
        metadata.put("belongsTo", List.of(nobodyRegistered.toString()));
        var stream = event.stream();
        var store = RunningRada.bean(LedgerEventStore.class);
        var unit = DefaultUnitOfWork.startAndGet(GenericEventMessage.asEventMessage("nonsense"));
        var result = unit.executeWithResult(() -> {
            store.publish(
                    List.of(new GenericDomainEventMessage<>(stream.type(), stream.toString(), 0, event, metadata)));
            return "";
        });
        assertThat(result.isExceptional()).isFalse();
        long head = store.ledger().head().position();
        assertThat(RunningRada.bean(Knowledge.class).await(head, Duration.ofSeconds(20)))
                .isTrue();
        return store.ledger().stream(stream, 0).getFirst().position();
    }

    private static String readiness() throws Exception {
        var asked = HttpRequest.newBuilder(URI.create(RunningRada.address() + "/actuator/health/readiness"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(asked, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    @Test
    void an_administrator_looks_at_it_tries_again_and_leaves_it_out_with_a_reason() throws Exception {
        long at = recordNonsense();
        var letter = "/dead-letters/" + at;
        var haldur = Visitor.loggedIn("haldur");

        assertThat(haldur.get("/replay").body()).contains("Mõnda sündmust ei õnnestunud arvesse võtta");
        assertThat(haldur.get("/dead-letters").body()).contains(letter, nobodyRegistered.toString());
        assertThat(haldur.get(letter).body())
                .contains("IllegalStateException", "ProjectsFold.java:", nobodyRegistered.toString());
        assertThat(readiness()).contains("UP");
        assertThat(haldur.post(letter + "/retry", Map.of()).body()).contains("arvesse võtta ei õnnestu ikka");

        var form = "/commands/discard-dead-letter";
        assertThat(haldur.get(form + "?position=" + at + "&thing=" + nobodyRegistered)
                        .body())
                .contains("name=\"reason\"", "value=\"" + nobodyRegistered + "\"");
        var fields =
                Map.of("position", String.valueOf(at), "thing", nobodyRegistered.toString(), "back", "/dead-letters");
        assertThat(haldur.post(form, with(fields, "reason", "Vale.")).statusCode())
                .isEqualTo(422);
        var left = haldur.post(form, with(fields, "reason", "Seda projekti ei ole keegi registreerinud."));

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body()).doesNotContain(letter);
        assertThat(haldur.get(letter).statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_is_decided_about_what_is_not_parked_and_others_only_look() throws Exception {
        var haldur = Visitor.loggedIn("haldur");
        var fields = Map.of(
                "position",
                "1",
                "thing",
                UUID.randomUUID().toString(),
                "reason",
                "Seda sündmust ei ole keegi kinni pidanud.");
        assertThat(haldur.post("/commands/discard-dead-letter", fields).body()).contains("summary");
        assertThat(haldur.post("/dead-letters/1/retry", Map.of()).statusCode()).isEqualTo(404);

        var auditor = Visitor.loggedIn("audiitor");
        assertThat(auditor.get("/dead-letters").statusCode()).isEqualTo(200);
        assertThat(auditor.post("/dead-letters/1/retry", Map.of()).statusCode()).isEqualTo(403);
        assertThat(Visitor.loggedIn("tootaja").get("/dead-letters").statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        var more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
