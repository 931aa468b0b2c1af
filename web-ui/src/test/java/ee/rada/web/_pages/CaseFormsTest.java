package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Tallinn;
import ee.rada.kernel.cases.CaseCommand;
import ee.rada.store.Ledger;
import ee.rada.web.commands.CommandShape;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The forms of cases, which nobody has drawn: they come from the commands. */
final class CaseFormsTest {

    private final String caseId = UUID.randomUUID().toString();

    private void open() throws Exception {
        var worker = Visitor.loggedIn("tootaja");
        worker.get("/commands/open-case");
        var answer = worker.post(
                "/commands/open-case",
                Map.of(
                        "caseId", caseId,
                        "clientRef", UUID.randomUUID().toString(),
                        "source", "POLICE",
                        "region", "POHJA",
                        "consentForService.given", "true",
                        "consentForService.at",
                                LocalDateTime.now(Tallinn.ZONE)
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .toString(),
                        "consentForService.how", "Kirjalikult"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void a_case_is_opened_with_a_form() throws Exception {
        open();

        assertThat(RunningRada.bean(Ledger.class).tellsOf(UUID.fromString(caseId)))
                .isTrue();
    }

    @Test
    void every_form_of_a_case_opens_with_words_for_all_that_it_asks() throws Exception {
        open();
        var head = Visitor.loggedIn("pohja");

        for (CommandShape shape : CommandShape.all()) {
            if (CaseCommand.class.isAssignableFrom(shape.type())) {
                var page = head.get("/commands/" + shape.name() + "?caseId=" + caseId);

                assertThat(page.statusCode()).as(shape.name()).isEqualTo(200);
                assertThat(page.body()).as(shape.name()).contains("<form").doesNotContain("??");
            }
        }
    }
}
