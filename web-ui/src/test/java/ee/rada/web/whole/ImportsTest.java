package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import ee.rada.store.Ledger;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiTotals;
import ee.rada.web.imports.iati.OpenData;
import ee.rada.web.imports.iati.Reading;
import ee.rada.web.whole.Http.Answer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files go in, are told about, and come out again. */
@WholeService
class ImportsTest {

    private static final String FILES = "ee.rada.web.imports.iati.OpenData#iatiFiles";
    private static final String OLD = "open/iati/dfid-GB-1-273-activities-v1.02-original-and-revised.xml";
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http http;
    private final Ledger ledger;
    private final JdbcClient jdbc;

    ImportsTest(@LocalServerPort int port, @Autowired Ledger ledger, @Autowired JdbcClient jdbc) {
        this.http = Http.at(port).as("juht");
        this.ledger = ledger;
        this.jdbc = jdbc;
    }

    private Answer hand(Http who, byte[] file, String... fields) {
        var edge = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(edge, fields[i], fields[i + 1])
                    .getBytes(UTF_8));
        }
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file.xml\"\r\n\r\n"
                .formatted(edge)
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(edge).getBytes(UTF_8));
        return who.post("/api/imports", "multipart/form-data; boundary=" + edge, body.toByteArray());
    }

    private JsonNode bring(byte[] file, String mode) {
        var answer = hand(http, file, "mode", mode);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var path = "/api/imports/" + answer.json().path("importId").asString();
        assertThat(answer.header("Location")).hasValue(path);
        return ended(path);
    }

    private JsonNode ended(String path) {
        return await().atMost(PATIENCE)
                .until(
                        () -> http.get(path).json(),
                        job -> !job.path("state").asString().equals("running"));
    }

    private static String file(String activities) {
        return "<iati-activities version=\"2.03\">" + activities + "</iati-activities>";
    }

    private static String activity(String identifier, String content) {
        return """
                <iati-activity default-currency="EUR"><iati-identifier>%s</iati-identifier>
                <title><narrative>Rada metsas</narrative></title>%s</iati-activity>
                """.formatted(identifier, content);
    }

    private static String spent(String amount) {
        return """
                <transaction><transaction-type code="4"/><transaction-date iso-date="2020-05-05"/>
                <value value-date="2020-05-05">%s</value></transaction>
                """.formatted(amount);
    }

    private JsonNode plan(String text, String mode) {
        var answer = hand(http, text.getBytes(UTF_8), "mode", mode, "format", "plan");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return ended("/api/imports/" + answer.json().path("importId").asString());
    }

    @Test
    void a_plan_becomes_a_new_project_once() {
        var text = """
                Kood;Nimetus;Algus;Lõpp;Eeldused
                A;Küsitlus %s;01.03.2026;31.03.2026;
                B;Kokkuvõte;01.04.2026;30.04.2026;AFS
                """.formatted(UUID.randomUUID());
        long before = ledger.head().position();

        var checked = plan(text, "check");
        assertThat(checked.path("state").asString()).as(checked.toString()).isEqualTo("checked");
        assertThat(checked.path("preview").path("newProjects").asInt()).isOne();
        assertThat(ledger.head().position()).isEqualTo(before);

        var applied = plan(text, "apply");
        assertThat(applied.path("state").asString()).as(applied.toString()).isEqualTo("applied");
        assertThat(applied.path("accepted").asInt()).isEqualTo(2);
        assertThat(applied.path("newEvents").asInt()).isEqualTo(4);

        var again = plan(text, "apply");
        assertThat(again.path("newEvents").asInt()).as(again.toString()).isZero();
        assertThat(plan(text, "check").path("preview").path("knownProjects").asInt())
                .isOne();
    }

    @Test
    void a_plan_with_a_cell_that_cannot_be_read_makes_nothing() {
        long before = ledger.head().position();

        var refused = plan("Kood;Nimetus;Algus\nA;Küsitlus;ükskord\nB;Kokkuvõte;01.04.2026\n", "apply");

        assertThat(refused.path("state").asString()).as(refused.toString()).isEqualTo("refused");
        assertThat(refused.path("problems").findValuesAsString("path")).contains("C2");
        assertThat(ledger.head().position()).isEqualTo(before);
        assertThat(hand(http, "a;b\n1;2".getBytes(UTF_8), "mode", "check", "format", "plan")
                        .body())
                .contains("no-headings");
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void a_published_file_comes_in_once_with_all_its_money_and_comes_out_again(String name) throws IOException {
        var path = OpenData.require("open/iati/" + name);
        var bytes = Files.readAllBytes(path);
        var expected = JsonMapper.shared()
                .readTree(Files.readString(OpenData.require("open/EXPECTED.json")))
                .get("iati/" + name);
        long before = ledger.head().position();

        var checked = bring(bytes, "check");
        assertThat(checked.path("state").asString()).as(checked.toString()).isEqualTo("checked");
        assertThat(ledger.head().position()).isEqualTo(before);
        hasAll(checked, expected);

        var applied = bring(bytes, "apply");
        assertThat(applied.path("state").asString()).as(applied.toString()).isEqualTo("applied");
        hasAll(applied, expected);
        assertThat(applied.path("newEvents").asLong()).isEqualTo(ledger.head().position() - before - 1);

        var again = bring(bytes, "apply");
        assertThat(again.path("newEvents").asInt()).isZero();
        hasAll(again, expected);

        var known = bring(bytes, "check").path("preview");
        assertThat(known.path("newProjects").asInt()).isZero();
        assertThat(known.path("newBudgets").asInt()).isZero();
        assertThat(known.path("newTransactions").asInt()).isZero();

        comesOutAsItCameIn(Reading.of(path), again.path("position").asLong());
    }

    private static void hasAll(JsonNode job, JsonNode expected) {
        assertThat(job.path("accepted").asInt())
                .isEqualTo(expected.path("activities").asInt());
        assertThat(job.path("done").asInt()).isEqualTo(job.path("total").asInt());
        assertThat(job.path("rejected").asInt()).isZero();
        same(job.path("totals").path("budgets"), expected, "budget");
        same(job.path("totals").path("transactions"), expected, "transaction");
    }

    private static void same(JsonNode totals, JsonNode expected, String what) {
        var counts = new TreeMap<String, Integer>();
        expected.path(what + "_count")
                .properties()
                .forEach(
                        each -> counts.merge(key(each.getKey()), each.getValue().asInt(), Integer::sum));
        var sums = new TreeMap<String, BigDecimal>();
        expected.path(what + "_sum_by_type_currency")
                .properties()
                .forEach(each -> sums.merge(
                        key(each.getKey()), new BigDecimal(each.getValue().asString()), BigDecimal::add));
        assertThat(totals.propertyNames()).containsExactlyInAnyOrderElementsOf(counts.keySet());
        counts.forEach((key, count) -> {
            assertThat(totals.path(key).path("count").asInt()).as(key).isEqualTo(count);
            assertThat(new BigDecimal(totals.path(key).path("sum").asString()))
                    .as(key)
                    .isCloseTo(sums.get(key), within(HALF_A_CENT.multiply(BigDecimal.valueOf(count))));
        });
    }

    private static String key(String typeAndCurrency) {
        return typeAndCurrency.replace("(default)", "");
    }

    private void comesOutAsItCameIn(Reading came, long position) {
        http.get("/api/projects?limit=1&atLeast=" + position);
        var names = came.activities().stream().map(IatiActivity::identifier).collect(Collectors.toSet());
        var went = new IatiTotals();
        Reading.of(http.get("/api/exports/iati.xml").body().getBytes(UTF_8)).activities().stream()
                .filter(activity -> names.contains(activity.identifier()))
                .forEach(went::add);

        assertThat(went.budgets()).isEqualTo(came.totals().budgets());
        assertThat(went.transactions()).isEqualTo(came.totals().transactions());
    }

    @Test
    void what_goes_out_is_valid() throws IOException, SAXException {
        var project = Project.started(http);
        bring(file(activity("XX-VALID", spent("5"))).getBytes(UTF_8), "apply");
        http.get("/api/projects/" + project.id + "?atLeast=" + ledger.head().position());

        var answer = http.get("/api/exports/iati.xml");

        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/xml"));
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        var schema = OpenData.require("schemas/iati-2.03/iati-activities-schema.xsd");
        factory.newSchema(schema.toFile())
                .newValidator()
                .validate(
                        new StreamSource(new ByteArrayInputStream(answer.body().getBytes(UTF_8))));
    }

    @Test
    void a_project_of_ours_goes_out_with_original_and_amended_budget_and_what_was_reversed() {
        var project = Project.started(http);
        var commitment = UUID.randomUUID();
        var wrong = UUID.randomUUID();
        project.done("finants", "commit-funds", """
                "entryId":"%s","lineId":"%s","amount":%s,"date":"%s","counterparty":"Koolitaja OÜ","documentRef":"L 1"
                """.formatted(
                        commitment, project.line, Project.euros("300.00"), Project.today()));
        project.done(
                "finants",
                "record-expenditure",
                Project.expenditure(UUID.randomUUID(), project.line, "120.50", "EUR", Project.today()));
        project.done(
                "finants",
                "record-expenditure",
                Project.expenditure(wrong, project.line, "70.00", "EUR", Project.today()));
        project.done("finants", "reverse-entry", "\"entryId\":\"%s\",\"reason\":\"Vale summa\"".formatted(wrong));
        amended(project);

        var file = http.get("/api/exports/iati.xml?project=" + project.id + "&project=" + project.id)
                .body();
        var reading = Reading.of(file.getBytes(UTF_8));

        assertThat(reading.problems()).isEmpty();
        assertThat(reading.activities()).singleElement().satisfies(activity -> {
            assertThat(activity.identifier()).startsWith("EE-RIK-70001975-");
            assertThat(activity.results()).hasSize(1);
        });
        assertThat(reading.totals().budgets())
                .isEqualTo(Map.of(
                        "1/EUR", new IatiTotals.Total(1, new BigDecimal("1000.00")),
                        "2/EUR", new IatiTotals.Total(1, new BigDecimal("1500.00"))));
        assertThat(reading.totals().transactions())
                .isEqualTo(Map.of(
                        "2/EUR", new IatiTotals.Total(1, new BigDecimal("300.00")),
                        "4/EUR", new IatiTotals.Total(3, new BigDecimal("120.50"))));
        assertThat(file).doesNotContain("Koolitaja", "Vale summa");
    }

    private void amended(Project project) {
        var proposal = UUID.randomUUID();
        project.done("juht", "amend-budget", """
                "proposalId":"%s","title":"Rohkem","rationale":"Koolitusi on vaja rohkem, kui esialgu kavandati.",
                "effectiveFrom":"%s","lines":[{"lineId":"%s","year":%d,"amount":%s}]
                """.formatted(
                        proposal, Project.today(), project.line, Project.today().getYear(), Project.euros("1500.00")));
        for (String approver : List.of("talitus", "finants", "peadirektor")) {
            var answer = project.http
                    .as(approver)
                    .command("approve-plan-change", "{\"proposalId\":\"%s\"}".formatted(proposal));
            assertThat(answer.code()).as(answer.body()).isEqualTo("ok");
        }
        project.http
                .as("juht")
                .get("/api/projects/" + project.id + "?atLeast=" + ledger.head().position());
    }

    @Test
    void an_export_of_nothing_known_is_not_found() {
        assertThat(http.get("/api/exports/iati.xml?project=" + UUID.randomUUID())
                        .code())
                .isEqualTo("not-found");
    }

    @Test
    void a_file_of_version_1_is_refused() throws IOException {
        var job = bring(Files.readAllBytes(OpenData.require(OLD)), "apply");

        assertThat(job.path("state").asString()).isEqualTo("refused");
        assertThat(job.path("problems").path(0).path("code").asString()).isEqualTo("iati-version-unsupported");
        assertThat(job.path("newEvents").asInt()).isZero();
    }

    @Test
    void a_file_that_breaks_off_changes_nothing() {
        long before = ledger.head().position();

        var job = bring(("<iati-activities version=\"2.03\">" + activity("XX-BROKEN", "")).getBytes(UTF_8), "apply");

        assertThat(job.path("state").asString()).isEqualTo("refused");
        assertThat(job.path("problems").path(0).path("code").asString()).isEqualTo("import-not-wellformed");
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "<html/>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/hostname'>]><iati-activities version='2.03'>&a;</iati-activities>",
                "<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><iati-activities version='2.03'>&b;</iati-activities>",
                "\u0000<iati-activities version='2.03'/>"
            })
    void what_cannot_be_such_a_file_is_refused_at_once(String file) {
        var answer = hand(http, file.getBytes(UTF_8), "mode", "apply");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("import-not-wellformed");
    }

    @Test
    void a_packed_file_is_refused_unopened() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(file("").getBytes(UTF_8));
        }

        assertThat(hand(http, packed.toByteArray(), "mode", "check").code()).isEqualTo("unsupported-media-type");
        assertThat(hand(http, "PK\u0003\u0004".getBytes(UTF_8), "mode", "check").status())
                .isEqualTo(415);
    }

    @Test
    void a_file_beyond_64_MiB_is_too_large() {
        var answer = hand(http, new byte[(64 << 20) + 1], "mode", "check");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("import-too-large");
    }

    @Test
    void wrong_fields_are_named() {
        var bytes = file("").getBytes(UTF_8);

        assertThat(hand(http, bytes).pointers()).containsExactly("/mode");
        assertThat(hand(
                                http,
                                bytes,
                                "mode",
                                "try",
                                "projectId",
                                UUID.randomUUID().toString(),
                                "format",
                                "csv",
                                "x",
                                "y")
                        .pointers())
                .containsExactlyInAnyOrder("/mode", "/projectId", "/format", "/x");
        assertThat(hand(http, new byte[0], "mode", "check").pointers()).containsExactly("/file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tootaja", "talitus", "finants", "audiitor"})
    void only_the_service_head_and_the_administrator_bring_in_and_hand_out(String user) {
        var other = http.as(user);

        assertThat(hand(other, file("").getBytes(UTF_8), "mode", "check").code())
                .isEqualTo("forbidden-role");
        assertThat(other.get("/api/imports").code()).isEqualTo("forbidden-role");
        assertThat(other.get("/api/exports/iati.xml").code()).isEqualTo("forbidden-role");
        assertThat(http.as("haldur").get("/api/imports").code()).isEqualTo("ok");
    }

    @Test
    void the_report_speaks_the_language_of_the_reader() {
        var job = bring(
                file(activity("XX-WORDS", "<budget><value>much</value></budget>"))
                        .getBytes(UTF_8),
                "check");
        var path = "/api/imports/" + job.path("importId").asString();

        var estonian =
                http.get(path).json().path("problems").path(0).path("message").asString();
        var english = http.get(path, "Accept-Language", "en")
                .json()
                .path("problems")
                .path(0)
                .path("message")
                .asString();

        assertThat(estonian).isNotBlank().isNotEqualTo(english);
    }

    @Test
    void an_import_whose_process_died_is_taken_up_again_without_a_second_effect() {
        var bytes = file(activity("XX-DIED", spent("5")) + activity("XX-DIED-2", spent("6")))
                .getBytes(UTF_8);
        var first = bring(bytes, "apply");
        var importId = first.path("importId").asString();
        long before = ledger.head().position();

        jdbc.sql("update app.import_job set state = 'RUNNING', ended_at = null, accepted = 0 where import_id = :id")
                .param("id", UUID.fromString(importId))
                .update();
        var again = ended("/api/imports/" + importId);

        assertThat(again.path("state").asString()).isEqualTo("applied");
        assertThat(again.path("accepted").asInt()).isEqualTo(2);
        assertThat(again.path("newEvents").asInt())
                .isEqualTo(first.path("newEvents").asInt());
        assertThat(ledger.head().position()).isEqualTo(before);
    }

    @Test
    void a_file_that_was_checked_can_be_applied_and_not_twice() {
        var checked = bring(file(activity("XX-LATER", spent("5"))).getBytes(UTF_8), "check");
        var path = "/api/imports/" + checked.path("importId").asString();
        assertThat(checked.path("preview").path("newProjects").asInt()).isEqualTo(1);

        assertThat(http.send("POST", path + "/apply").status()).isEqualTo(202);
        var applied = ended(path);

        assertThat(applied.path("state").asString()).isEqualTo("applied");
        assertThat(applied.path("newEvents").asInt()).isEqualTo(2);
        assertThat(http.send("POST", path + "/apply").code()).isEqualTo("illegal-transition");
    }

    @Test
    void an_import_is_stopped_on_the_way_and_goes_on_when_applied_again() {
        int many = 4_000;
        var activities = IntStream.range(0, many)
                .mapToObj(number -> activity("XX-STOP-" + number, ""))
                .collect(Collectors.joining());
        var answer = hand(http, file(activities).getBytes(UTF_8), "mode", "apply");
        var path = "/api/imports/" + answer.json().path("importId").asString();
        await().atMost(PATIENCE).until(() -> http.get(path).json().path("done").asInt() > 0);

        assertThat(http.send("POST", path + "/cancel").status()).isEqualTo(202);
        var stopped = ended(path);

        assertThat(stopped.path("state").asString()).isEqualTo("cancelled");
        assertThat(stopped.path("done").asInt()).isBetween(1, many - 1);
        assertThat(http.as("audiitor").send("POST", path + "/cancel").code()).isEqualTo("forbidden-role");
        var again = bring(file(activities).getBytes(UTF_8), "apply");
        assertThat(again.path("accepted").asInt()).isEqualTo(many);
        assertThat(again.path("newEvents").asInt())
                .isPositive()
                .isLessThanOrEqualTo(many - stopped.path("newEvents").asInt());
    }

    private static String planned(String identifier, String end, String budget) {
        return activity(identifier, """
                <activity-status code="2"/><activity-date type="1" iso-date="2026-01-01"/>
                <activity-date type="3" iso-date="%s"/>
                <budget type="1" status="2"><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/>
                <value currency="EUR" value-date="2026-01-01">%s</value></budget>
                """.formatted(end, budget));
    }

    @Test
    void a_later_file_changes_no_plan_and_tells_what_a_plan_change_is_needed_for() {
        bring(file(planned("XX-C1", "2027-12-31", "10000")).getBytes(UTF_8), "apply");
        var other = file(planned("XX-C1", "2029-12-31", "77777") + activity("XX-C2", ""))
                .getBytes(UTF_8);

        for (var mode : List.of("check", "apply", "apply")) {
            var job = bring(other, mode);
            assertThat(job.path("problems").findValuesAsString("code"))
                    .filteredOn("import-plan-change-needed"::equals)
                    .as(job.toString())
                    .hasSize(2);
            assertThat(job.path("problems").findValuesAsString("path"))
                    .contains(
                            "/iati-activities/iati-activity[1]/activity-date",
                            "/iati-activities/iati-activity[1]/budget");
        }
        var again = bring(file(planned("XX-C1", "2027-12-31", "10000")).getBytes(UTF_8), "apply");

        assertThat(again.path("newEvents").asInt()).isZero();
        assertThat(again.path("problems").findValuesAsString("code")).doesNotContain("import-plan-change-needed");
        var project = http.get("/api/projects?q=XX-C1").json().path("items").path(0);
        var budget = http.get("/api/projects/" + project.path("projectId").asString() + "/budget")
                .json();
        assertThat(project.path("periodEnd").asString()).isEqualTo("2027-12-31");
        assertThat(budget.path("lines"))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.path("current").path("amount").asString())
                                .isEqualTo("10000.00"));
    }

    @Test
    void an_import_is_found_in_the_list() {
        var job = bring(file(activity("XX-LIST", "")).getBytes(UTF_8), "check");

        var answer = http.get("/api/imports?limit=1");
        var list = answer.json();

        assertThat(list.path("items").path(0).path("importId").asString())
                .isEqualTo(job.path("importId").asString());
        assertThat(list.path("items").path(0).has("problems")).isFalse();
        assertThat(list.path("position").asLong()).isEqualTo(answer.position()).isPositive();
        assertThat(http.get("/api/imports?limit=0").code()).isEqualTo("out-of-range");
    }
}
