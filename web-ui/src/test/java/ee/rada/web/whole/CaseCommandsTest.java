package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Tallinn;
import ee.rada.store.Ledger;
import ee.rada.web._automation.DailyJobs;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases over HTTP: what is kept of them, and what those learn who may not know of them. */
@WholeService
class CaseCommandsTest {

    private static final String WORKER = "tootaja";
    private static final String ELSEWHERE = "noustaja";
    private static final String NOTE = "Ta kardab koju minna";

    private final Http http;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final DailyJobs jobs;

    CaseCommandsTest(
            @LocalServerPort int port,
            @Autowired Ledger ledger,
            @Autowired JdbcClient jdbc,
            @Autowired DailyJobs jobs) {
        this.http = Http.at(port);
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.jobs = jobs;
    }

    private Http.Answer open(UUID caseId, UUID client) {
        return open(caseId, client, "");
    }

    private Http.Answer open(UUID caseId, UUID client, String more) {
        return http.as(WORKER).command("open-case", """
            {"caseId":"%s","clientRef":"%s","source":"POLICE","region":"POHJA",
             "consentForService":{"given":true,"at":"%s","how":"Kirjalikult"}%s}
            """.formatted(caseId, client, Instant.now(), more));
    }

    private Http.Answer session(String who, UUID caseId, String... headers) {
        return http.as(who)
                .command("record-session", """
                    {"caseId":"%s","sessionId":"%s","at":"%s","channel":"PHONE","durationMin":30,"note":"%s"}
                    """.formatted(caseId, new UUID(7, 7), Instant.now(), NOTE), headers);
    }

    @Test
    void a_case_is_opened_and_helped_in_by_those_of_its_region() {
        var caseId = UUID.randomUUID();

        var opened = open(caseId, UUID.randomUUID());
        var held = session(WORKER, caseId);

        assertThat(opened.code()).as(opened.body()).isEqualTo("ok");
        assertThat(opened.json().path("events").toString()).isEqualTo("[\"CaseOpened\",\"CaseListed\"]");
        assertThat(held.json().path("events").toString()).as(held.body()).isEqualTo("[\"SessionRecorded\"]");
        assertThat(held.json().path("version").asLong()).isEqualTo(2);
    }

    @Test
    void a_case_at_high_risk_without_a_safety_plan_is_told_by_the_service_once() {
        var caseId = UUID.randomUUID();
        var longAgo = LocalDate.now(Tallinn.ZONE).minusDays(9);
        open(caseId, UUID.randomUUID(), ",\"openedOn\":\"" + longAgo + "\"");
        var assessed = http.as(WORKER).command("record-assessment", """
            {"caseId":"%s","needs":["SAFETY"],"riskLevel":"HIGH","assessedOn":"%s"}
            """.formatted(caseId, longAgo));

        http.as("juht").get("/api/projects?atLeast=" + assessed.position());
        jobs.runAll();
        jobs.runAll();

        assertThat(jdbc.sql("select count(*) from store.event where type = 'SafetyPlanOverdue' and aggregate_id = ?")
                        .param(caseId)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_written_about_a_client_is_nowhere_in_the_ledger() {
        var caseId = UUID.randomUUID();
        open(caseId, UUID.randomUUID());
        session(WORKER, caseId);

        assertThat(jdbc.sql("select count(*) from store.event where data::text like ? or metadata::text like ?")
                        .params("%" + NOTE + "%", "%" + NOTE + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_case_elsewhere_is_answered_byte_for_byte_as_one_that_is_not_there() {
        var caseId = UUID.randomUUID();
        open(caseId, UUID.randomUUID());

        for (String[] headers : new String[][] {{}, {"If-Match", "\"1\""}}) {
            var there = session(ELSEWHERE, caseId, headers);
            var nowhere = session(ELSEWHERE, UUID.randomUUID(), headers);

            assertThat(there.status()).isEqualTo(404);
            assertThat(there.body()).isEqualTo(nowhere.body());
            assertThat(nowhere.status()).isEqualTo(404);
        }
    }

    @Test
    void nothing_is_said_about_a_case_beside_the_command() {
        var caseId = UUID.randomUUID();
        open(caseId, UUID.randomUUID());
        long before = ledger.head().position();

        var answer = session(WORKER, caseId, "Reason", "Ta kardab");

        assertThat(answer.code()).isEqualTo("validation");
        assertThat(answer.pointers()).containsExactly("/reason");
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    @Test
    void of_cases_opened_for_one_client_at_once_one_comes_first_and_the_others_need_a_reason() throws Exception {
        var client = UUID.randomUUID();
        Callable<Http.Answer> opening = () -> open(UUID.randomUUID(), client);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var codes = threads
                    .invokeAll(IntStream.range(0, 8).mapToObj(_ -> opening).toList())
                    .stream()
                    .map(answer -> answer.resultNow().code())
                    .toList();

            assertThat(codes).filteredOn("ok"::equals).hasSize(1);
            assertThat(codes)
                    .filteredOn(code -> !code.equals("ok"))
                    .allMatch(code -> code.equals("duplicate-open-case") || code.equals("version-conflict"));
        }
    }
}
