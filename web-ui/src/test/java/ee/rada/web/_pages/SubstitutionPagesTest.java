package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A substitution without a browser: arranged in a form, agreed to, and acted under by the choice over every page. */
final class SubstitutionPagesTest {

    private static final Pattern POST = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>([^·<]+) ·");

    @BeforeAll
    static void begin() {
        SampleProject.make();
    }

    @Test
    void somebody_arranges_another_agrees_and_acts_in_his_place() throws Exception {
        var id = UUID.randomUUID();
        var kaug = Visitor.loggedIn("kaug");
        var form = kaug.get("/commands/arrange-substitution").body();
        assertThat(form).contains("name=\"scope[PLAN_CHANGES]\"");
        var today = LocalDate.now(ZoneId.of("Europe/Tallinn"));

        var arranged = kaug.post(
                "/commands/arrange-substitution",
                Map.of(
                        "substitutionId", id.toString(),
                        "absentPostId", post(form, "Kaugnõustamisteenuse juht"),
                        "substitutePostId", post(form, "Ida piirkonna juht"),
                        "from", today.toString(),
                        "to", today.plusDays(2).toString(),
                        "reason", "VACATION",
                        "scope[PLAN_CHANGES]", "true",
                        "scope[ACTIVITIES]", "true"));
        assertThat(arranged.uri().getPath()).isEqualTo("/substitutions/" + id);
        assertThat(arranged.body()).contains("ootab asendaja nõusolekut", "3.3 kava muudatused");

        var ida = Visitor.loggedIn("ida");
        assertThat(ida.get("/substitutions/" + id).body()).contains("/commands/confirm-substitution");
        var confirmed = ida.post(
                "/commands/confirm-substitution",
                Map.of("substitutionId", id.toString(), "back", "/substitutions/" + id));
        assertThat(confirmed.body()).contains("kehtib").doesNotContain("??");

        var offered = eventually(ida, "Asu asendama");
        assertThat(offered).contains("kaugnõustamisteenuse juhi ülesandeid");
        var acting = ida.post("/acting", Map.of("substitutionId", id.toString(), "back", "/projects"));
        assertThat(acting.uri().getPath()).isEqualTo("/projects");
        assertThat(acting.body()).contains("Täidad kaugnõustamisteenuse juhi ülesandeid");
        var own = ida.post("/acting", Map.of("back", "/projects"));
        assertThat(own.body()).doesNotContain("Täidad").contains("Asu asendama");

        assertThat(kaug.post("/acting", Map.of("substitutionId", id.toString())).statusCode())
                .isEqualTo(403);
        assertThat(kaug.get("/substitutions.ics").body()).contains("BEGIN:VEVENT", "UID:" + id + "@rada");
    }

    /** Who may act where is remembered for a second. */
    private static String eventually(Visitor visitor, String words) throws Exception {
        String body = "";
        var until = Instant.now().plusSeconds(10);
        while (!body.contains(words) && Instant.now().isBefore(until)) {
            body = visitor.get("/substitutions").body();
        }
        assertThat(body).contains(words);
        return body;
    }

    private static String post(String form, String title) {
        return POST.matcher(form)
                .results()
                .filter(option -> option.group(2).strip().equals(title))
                .map(option -> option.group(1))
                .findFirst()
                .orElseThrow();
    }
}
