package ee.rada.web._pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.CommandCatalogue;
import ee.rada.kernel.Policy;
import ee.rada.kernel.Role;
import ee.rada.kernel.auditnotes.AuditNoteCommand;
import ee.rada.query._axon.Knowledge;
import ee.rada.store.Ledger;
import ee.rada.store.LedgerEventStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An auditor sees everything and changes nothing: he sends audit notes, chooses in whose post he acts, and changes his own password. */
final class AuditorReadsOnlyTest {

    private static final Set<String> HIS_OWN = Set.of("/acting", "/password");
    private static final Set<RequestMethod> READING =
            Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);

    @Test
    void the_table_lets_him_send_audit_notes_and_nothing_else() {
        CommandCatalogue.byName()
                .forEach((name, command) -> assertThat(Policy.of(command).allows(Role.AUDITOR))
                        .as(name)
                        .isEqualTo(AuditNoteCommand.class.isAssignableFrom(command)
                                && command != AuditNoteCommand.AnswerAuditNote.class));
    }

    @Test
    void no_address_takes_anything_else_from_him() throws Exception {
        var visitor = Visitor.loggedIn("audiitor");
        long before = head();
        for (String path : sending()) {
            visitor.get("/");
            int status = path.startsWith("/api/")
                    ? post(path, "{}")
                    : visitor.post(path, Map.of("x", "y")).statusCode();
            assertThat(status).as(path).isBetween(400, 499);
        }
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void he_raises_a_note_about_an_event_and_finds_it_on_its_page() throws Exception {
        var note = UUID.randomUUID();
        var body =
                "{\"noteId\":\"%s\",\"title\":\"Esimene sündmus\",\"finding\":\"Miks just see?\",\"references\":[{\"position\":1}]}"
                        .formatted(note);

        assertThat(post("/api/commands/raise-audit-note", body)).isEqualTo(200);

        var visitor = Visitor.loggedIn("audiitor");
        RunningRada.bean(Knowledge.class).await(head(), Duration.ofSeconds(10));
        assertThat(visitor.get("/audit-notes/" + note).body()).contains("Miks just see?");
        assertThat(visitor.get("/audit-notes").body()).contains("Esimene sündmus");
        assertThat(Visitor.loggedIn("juht").get("/").body()).contains("Esimene sündmus");
    }

    @Test
    void he_is_shown_no_form_of_any_other_command() throws Exception {
        var visitor = Visitor.loggedIn("audiitor");
        for (var command : CommandCatalogue.forCallers().entrySet()) {
            boolean hasForm = !command.getKey().equals("edit-draft");
            if (hasForm && !Policy.of(command.getValue()).allows(Role.AUDITOR)) {
                assertThat(visitor.get("/commands/" + command.getKey()).statusCode())
                        .as(command.getKey())
                        .isEqualTo(403);
            }
        }
    }

    /** Every address of the application that takes something, with an id of nothing in the place of each variable. */
    private static List<String> sending() {
        var paths = new ArrayList<String>();
        addresses().forEach(info -> {
            boolean sends =
                    info.getMethodsCondition().getMethods().stream().anyMatch(method -> !READING.contains(method));
            if (sends) {
                info.getPatternValues().stream()
                        .filter(path -> !HIS_OWN.contains(path))
                        .map(path -> path.replace("{name}", "register-project")
                                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString()))
                        .forEach(paths::add);
            }
        });
        assertThat(paths).hasSizeGreaterThan(10);
        return paths;
    }

    private static Set<RequestMappingInfo> addresses() {
        var mappings = RunningRada.bean(DispatcherServlet.class).getHandlerMappings();
        return Objects.requireNonNull(mappings).stream()
                .filter(RequestMappingHandlerMapping.class::isInstance)
                .map(RequestMappingHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static int post(String path, String body) throws Exception {
        var credentials = Base64.getEncoder().encodeToString(("audiitor:" + RunningRada.PASSWORD).getBytes(UTF_8));
        var request = HttpRequest.newBuilder(URI.create(RunningRada.address() + path))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }

    private static long head() {
        Ledger ledger = RunningRada.bean(LedgerEventStore.class).ledger();
        return ledger.head().position();
    }
}
