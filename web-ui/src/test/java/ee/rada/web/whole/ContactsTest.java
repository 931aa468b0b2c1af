package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.rada.kernel.Region;
import ee.rada.web.imports.iati.OpenData;
import ee.rada.web.whole.Http.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;

/** Contacts come in one by one and by the file, and are counted. */
@WholeService
@DirtiesContext // 55 000 calls would make every log and list of the tests behind it long
class ContactsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String PROVINCE = "prov_residencia_persona_en_situacion_violencia";
    private static final Map<String, String> KINDS = Map.of(
            "fisica", "PHYSICAL",
            "psicologica", "PSYCHOLOGICAL",
            "sexual", "SEXUAL",
            "economica_y_patrimonial", "ECONOMIC",
            "simbolica", "SYMBOLIC",
            "domestica", "DOMESTIC");

    private final Http head;
    private final Http worker;
    private final Http counsellor;
    private final Http administrator;

    ContactsTest(@LocalServerPort int port) {
        Http http = Http.at(port);
        head = http.as("juht");
        worker = http.as("tootaja");
        counsellor = http.as("noustaja");
        administrator = http.as("haldur");
    }

    private static String contact(UUID id, String region, String more) {
        return """
                {"contactId":"%s","at":"2019-02-03T10:15:00+02:00","channel":"PHONE","language":"ET","contactKind":"FIRST",
                 "region":"%s","category":"PARTNER_VIOLENCE","violenceKinds":["PHYSICAL"],"ageBand":"FROM_25_TO_34",
                 "sex":"FEMALE","anonymous":true,"durationMin":20,"outcome":"COUNSELLED"%s}""".formatted(id, region, more);
    }

    @Test
    void a_contact_is_registered_seen_by_its_region_and_corrected() {
        var id = UUID.randomUUID();
        var registered = worker.command("register-contact", contact(id, "POHJA", ""));
        assertThat(registered.status()).as(registered.body()).isEqualTo(200);
        var seen = "?atLeast=" + registered.json().path("position").asLong();

        assertThat(worker.get("/api/contacts/" + id + seen)
                        .json()
                        .path("facts")
                        .path("region")
                        .asString())
                .isEqualTo("POHJA");
        Answer elsewhere = counsellor.get("/api/contacts/" + id + seen);
        Answer nowhere = counsellor.get("/api/contacts/" + UUID.randomUUID() + seen);
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.code()).isEqualTo(nowhere.code());
        assertThat(counsellor.get("/api/contacts?from=2019-02-03&to=2019-02-03").body())
                .doesNotContain(id.toString());

        var corrected = head.command("correct-contact", contact(id, "REMOTE", ",\"reason\":\"It was a call to us.\""));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        seen = "?atLeast=" + corrected.json().path("position").asLong();
        var found = counsellor.get("/api/contacts/" + id + seen).json();
        assertThat(found.path("before").path(0).path("facts").path("region").asString())
                .isEqualTo("POHJA");
    }

    @Test
    void what_cannot_be_is_refused() {
        var id = UUID.randomUUID();
        assertThat(worker.command("register-contact", contact(id, "IDA", "")).code())
                .isEqualTo("forbidden-role");
        assertThat(head.command("register-contact", contact(id, "MARS", "")).code())
                .isEqualTo("unknown-region");
        assertThat(head.command("register-contact", contact(id, "POHJA", "").replace("2019-", "2199-"))
                        .code())
                .isEqualTo("date-in-future");
        assertThat(head.command("import-contacts", "{}").code()).isEqualTo("not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020", "2021"})
    void the_calls_of_a_helpline_are_counted_as_an_independent_count_has_them(String year) throws IOException {
        var name = "statistics/argentina-linea144-" + year + ".csv";
        byte[] file = Files.readAllBytes(OpenData.require("open/" + name));
        var expected = Http.JSON
                .readTree(Files.readAllBytes(OpenData.require("open/EXPECTED.json")))
                .path(name);
        String mapping = mapping();

        JsonNode checked = bring(file, mapping, "check");
        assertThat(checked.path("state").asString()).isEqualTo("checked");
        assertThat(checked.path("accepted").asInt())
                .isEqualTo(expected.path("rows").asInt());
        assertThat(checked.path("rejected").asInt())
                .as(checked.path("problems").toString())
                .isZero();
        JsonNode first = bring(file, mapping, "apply");
        assertThat(first.path("newEvents").asInt())
                .isEqualTo(expected.path("rows").asInt());
        JsonNode second = bring(file, mapping, "apply");
        assertThat(second.path("newEvents").asInt()).isZero();
        assertThat(second.path("accepted").asInt())
                .isEqualTo(expected.path("rows").asInt());

        var found = head.get("/api/statistics?from=%s-01-01&to=%s-12-31&atLeast=%d"
                        .formatted(year, year, first.path("position").asLong()))
                .json();
        assertThat(found.path("contacts").asInt())
                .isEqualTo(expected.path("rows").asInt());
        var months = new TreeMap<String, Integer>();
        found.path("months")
                .forEach(month -> months.put(
                        month.path("month").asString().substring(0, 7),
                        month.path("contacts").asInt()));
        var expectedMonths = new TreeMap<String, Integer>();
        expected.path("by_month")
                .properties()
                .forEach(one -> expectedMonths.put(one.getKey(), one.getValue().asInt()));
        assertThat(months).isEqualTo(expectedMonths);
        Map<String, Integer> regions = counts(found.path("regions"), "region");
        expected.path("top_regions")
                .forEach(top -> assertThat(regions)
                        .containsEntry(code(top.path(0).asString()), top.path(1).asInt()));
        Map<String, Integer> violence = counts(values(found, "VIOLENCE"), "value");
        KINDS.forEach((kind, code) -> assertThat(violence)
                .containsEntry(code, expected.path("violence_yes").path(kind).asInt()));
        for (String dimension : List.of("SEX", "AGE", "CATEGORY", "CHANNEL", "LANGUAGE", "KIND", "OUTCOME")) {
            assertThat(counts(values(found, dimension), "value").values().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .as(dimension)
                    .isEqualTo(expected.path("rows").asInt());
        }
    }

    @Test
    void a_line_that_cannot_be_read_costs_itself_alone() {
        var rows = """
                when;where;how
                2018-05-01;REMOTE;call
                2018-13-01;REMOTE;call
                2018-05-02;REMOTE;smoke
                2199-05-02;REMOTE;call
                01.05.2018;MARS;call
                ;REMOTE;call
                """;
        var mapping = save("""
                {"mappingId":"%s","title":"Smoke","columns":[{"column":"when","field":"AT"},{"column":"where","field":"REGION"},
                 {"column":"how","field":"CHANNEL","values":"call = PHONE"}]}""".formatted(UUID.randomUUID()));

        JsonNode told = bring(rows.getBytes(UTF_8), mapping, "apply");

        assertThat(told.path("accepted").asInt()).isEqualTo(1);
        assertThat(told.path("rejected").asInt()).isEqualTo(5);
        var problems = new ArrayList<String>();
        told.path("problems")
                .forEach(problem -> problems.add(problem.path("line").asInt() + " "
                        + problem.path("code").asString()));
        assertThat(problems)
                .containsExactly("3 not-a-date", "4 not-a-code", "5 date-in-future", "6 unknown-region", "7 required");
    }

    @Test
    void a_mapping_makes_only_of_codes_that_there_are() {
        var answer = head.command("save-contact-mapping", """
                {"mappingId":"%s","title":"Wrong","columns":[{"column":"when","field":"AT"},
                 {"column":"sex","field":"SEX","values":"w = WOMAN"},{"field":"CHANNEL"}]}""".formatted(UUID.randomUUID()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.pointers()).containsExactlyInAnyOrder("/columns", "/columns/1/values", "/columns/2/column");
    }

    private static JsonNode values(JsonNode found, String dimension) {
        for (JsonNode counts : found.path("dimensions")) {
            if (counts.path("dimension").asString().equals(dimension)) {
                return counts.path("values");
            }
        }
        throw new AssertionError(dimension);
    }

    private static Map<String, Integer> counts(JsonNode list, String name) {
        var counts = new TreeMap<String, Integer>();
        list.forEach(one ->
                counts.put(one.path(name).asString(), one.path("contacts").asInt()));
        return counts;
    }

    private static String code(String province) {
        return Region.of(province).code();
    }

    /** The provinces become regions of this service, for the time of the files. */
    private String mapping() {
        for (String province : List.of(
                "Buenos Aires",
                "Catamarca",
                "Chaco",
                "Chubut",
                "Ciudad Autónoma de Buenos Aires",
                "Corrientes",
                "Córdoba",
                "Entre Ríos",
                "Formosa",
                "Jujuy",
                "La Pampa",
                "La Rioja",
                "Mendoza",
                "Misiones",
                "Neuquén",
                "Río Negro",
                "Salta",
                "San Juan",
                "San Luis",
                "Santa Cruz",
                "Santa Fe",
                "Santiago Del Estero",
                "Tierra del Fuego",
                "Tucumán")) {
            var answer = administrator.command("define-region", """
                    {"region":"%s","titleEt":"%s","titleEn":"%s","counties":[],"validFrom":"2020-01-01"}""".formatted(code(province), province, province));
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
        var columns = new ArrayList<String>();
        columns.add("{\"column\":\"fecha\",\"field\":\"AT\"}");
        columns.add("""
                {"column":"%s","field":"REGION","otherwise":"REMOTE",
                 "values":"Tierra del Fuego, Antártida e Islas del Atlántico Sur = TIERRA_DEL_FUEGO"}""".formatted(PROVINCE));
        columns.add("""
                {"column":"genero_persona_en_situacion_de_violencia","field":"SEX","values":"Mujer = FEMALE\\nVaron = MALE\\n\
                Mujer Trans = FEMALE\\nVarón Trans = MALE\\nTransgenero = OTHER\\nTravesti = OTHER\\nOtro = OTHER\\n\
                Intersexual = OTHER\\nQueer = OTHER"}""");
        columns.add("{\"column\":\"edad_persona_en_situacion_de_violencia\",\"field\":\"AGE\"}");
        columns.add("""
                {"column":"vinculo_con_la_persona_agresora","field":"CATEGORY","values":"Pareja = PARTNER_VIOLENCE\\n\
                Ex pareja = PARTNER_VIOLENCE\\nOtro familiar = FAMILY_VIOLENCE\\nPadre o tutor = FAMILY_VIOLENCE\\n\
                Madre o tutor = FAMILY_VIOLENCE\\nSuperior jerarquico = WORK_OR_SCHOOL\\nOtro = OTHER"}""");
        KINDS.forEach((kind, code) -> columns.add("""
                {"column":"tipo_de_violencia_%s","field":"VIOLENCE","values":"Si = %s\\nNo ="}""".formatted(kind, code)));
        columns.add("{\"field\":\"CHANNEL\",\"otherwise\":\"PHONE\"}");
        columns.add("{\"field\":\"LANGUAGE\",\"otherwise\":\"ES\"}");
        columns.add("{\"field\":\"ANONYMOUS\",\"otherwise\":\"TRUE\"}");
        return save("{\"mappingId\":\"%s\",\"title\":\"Línea 144\",\"columns\":[%s]}"
                .formatted(new UUID(144, 144), String.join(",", columns)));
    }

    private String save(String mapping) {
        var answer = head.command("save-contact-mapping", mapping);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        head.get("/api/contact-mappings?atLeast="
                + answer.json().path("position").asLong());
        return Http.JSON.readTree(mapping).path("mappingId").asString();
    }

    private JsonNode bring(byte[] file, String mapping, String mode) {
        var edge = UUID.randomUUID().toString();
        var body = new ByteArrayOutputStream();
        Map.of("mode", mode, "format", "contacts", "mapping", mapping)
                .forEach((name, value) ->
                        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                                .formatted(edge, name, value)
                                .getBytes(UTF_8)));
        body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"calls.csv\"\r\n\r\n"
                .formatted(edge)
                .getBytes(UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--%s--\r\n".formatted(edge).getBytes(UTF_8));
        var answer = head.post("/api/imports", "multipart/form-data; boundary=" + edge, body.toByteArray());
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var path = "/api/imports/" + answer.json().path("importId").asString();
        return await().atMost(PATIENCE)
                .until(
                        () -> head.get(path).json(),
                        job -> !job.path("state").asString().equals("running"));
    }
}
