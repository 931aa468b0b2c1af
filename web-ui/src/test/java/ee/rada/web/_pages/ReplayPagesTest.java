package ee.rada.web._pages;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.query._axon.Rebuild;
import ee.rada.query._axon.ReplayCheck;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether replay equals live, for those who may see and those who may have it done. */
final class ReplayPagesTest {

    @Test
    void the_head_of_the_service_has_rows_compared_and_made_anew_and_everybody_concerned_reads_what_came_of_it()
            throws Exception {
        var juht = Visitor.loggedIn("juht");
        assertThat(juht.get("/replay").body()).contains("Läbimäng", "Võrdle kohe", "Tee kõik read uuesti");

        assertThat(juht.post("/replay/rebuild", Map.of()).statusCode()).isEqualTo(200);
        RunningRada.bean(Rebuild.class).start().get(60, TimeUnit.SECONDS);
        assertThat(juht.post("/replay/check", Map.of()).statusCode()).isEqualTo(200);
        RunningRada.bean(ReplayCheck.class).start(null).get(60, TimeUnit.SECONDS);

        for (var user : List.of("juht", "haldur", "audiitor")) {
            var page = Visitor.loggedIn(user).get("/replay").body();
            assertThat(page)
                    .as(user)
                    .contains("Jah, read on need, mida sündmused ütlevad", "activity_record", "Uuestitegemine")
                    .contains("href=\"/replay\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"et, 40 / 100 sündmust", "en, 40 of 100 events"})
    void one_that_is_running_shows_how_far_it_is(String language, String said) throws Exception {
        var jdbc = JdbcClient.create(RunningRada.bean(DataSource.class));
        jdbc.sql("""
                        insert into app.replay (kind, state, made_of, asked_at, process, taken_up_at, taken_up_from, done, total)
                        values ('CHECK', 'RUNNING', 'test', now(), 'elsewhere:1', now() - interval '10 seconds', 0, 40, 100)""").update();
        try {
            var auditor = Visitor.loggedIn("audiitor");
            auditor.get("/language/" + language);

            var answer = auditor.get("/replay");

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains(said, "<progress", "elsewhere:1");
        } finally {
            jdbc.sql("update app.replay set state = 'CANCELLED', ended_at = now() where process = 'elsewhere:1'")
                    .update();
        }
    }

    @Test
    void an_auditor_only_looks_and_others_are_neither_led_there_nor_let_in() throws Exception {
        var auditor = Visitor.loggedIn("audiitor");
        assertThat(auditor.get("/replay").body()).doesNotContain("Võrdle kohe", "action=\"/replay/rebuild\"");
        assertThat(auditor.post("/replay/check", Map.of()).statusCode()).isEqualTo(403);

        var worker = Visitor.loggedIn("tootaja");
        assertThat(worker.get("/").body()).doesNotContain("href=\"/replay\"");
        assertThat(worker.get("/replay").statusCode()).isEqualTo(403);
        assertThat(worker.post("/replay/rebuild/cancel", Map.of()).statusCode()).isEqualTo(403);
        assertThat(Visitor.loggedIn("haldur").post("/replay/nosuch", Map.of()).statusCode())
                .isEqualTo(404);
    }
}
