package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web.whole.LogReading.Told;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A project under way with a record, an expenditure and a proposal that waits for its second approval, for an auditor to take away. */
final class LoggedProject {

    static final String EVENTS = "/api/exports/events.";

    final Http stranger;
    final Http auditor;
    final Project project;
    final UUID proposal = UUID.randomUUID();

    LoggedProject(int port) {
        this.stranger = Http.at(port);
        this.auditor = stranger.as("audiitor");
        this.project = Project.started(stranger);
        project.record("pohja", project.first, 40, Project.today());
        project.spend("120.50");
        project.done("juht", "draft-plan-change", """
                "proposalId":"%s","title":"Hiljem","rationale":"Partner ei ole veel valmis.\\nOotame kevadeni.",
                "items":[{"kind":"AmendLine","lineId":"%s","year":%d,"newAmount":%s}]
                """.formatted(
                        proposal, project.line, Project.today().getYear(), Project.euros("900.00")));
        send("juht", "submit-plan-change", "\"effectiveFrom\":\"" + Project.today() + "\"");
        send("talitus", "approve-plan-change", "\"comment\":\"Nõus.\"");
    }

    private void send(String user, String command, String field) {
        var answer = stranger.as(user).command(command, "{\"proposalId\":\"" + proposal + "\"," + field + "}");
        assertThat(answer.code()).as(answer.body()).isEqualTo("ok");
    }

    /** Every event, as it is stored. */
    List<JsonNode> stored() {
        return auditor.get("/api/events?limit=10000")
                .body()
                .lines()
                .map(Http.JSON::readTree)
                .toList();
    }

    List<Told> storedOfIt() {
        return stored().stream()
                .filter(event -> event.path("metadata")
                        .path("belongsTo")
                        .valueStream()
                        .anyMatch(thing -> thing.asString().equals(project.id.toString())))
                .map(event -> new Told(
                        event.path("eventId").asString(),
                        event.path("type").asString(),
                        event.path("recordedAt").asString()))
                .toList();
    }

    /** Where its log is to be had. */
    String in(String ending) {
        return EVENTS + ending + "?projectId=" + project.id;
    }
}
