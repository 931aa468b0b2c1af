package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.rada.web.imports.iati.Reading;
import ee.rada.web.whole.Http.Answer;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A person brings a file in, without JavaScript: looks at the check, then applies it. */
@WholeService
class ImportPagesTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("RADA=(\\w+)");

    private final Http http;

    ImportPagesTest(@LocalServerPort int port) {
        this.http = Http.at(port);
    }

    private String session(String user) {
        var page = http.get("/login");
        var in = http.post(
                "/login",
                FORM,
                ("username=" + user + "&password=" + encoded(WholeService.PASSWORD) + "&_csrf=" + token(page))
                        .getBytes(UTF_8),
                "Cookie",
                cookie(page));
        return cookie(in);
    }

    private Answer page(String session, String path) {
        return http.get(path, "Cookie", session, "Accept", "text/html");
    }

    private Answer hand(String session, String file) {
        var token = token(page(session, "/imports"));
        var body = """
                --edge
                Content-Disposition: form-data; name="_csrf"

                %s
                --edge
                Content-Disposition: form-data; name="mode"

                check
                --edge
                Content-Disposition: form-data; name="file"; filename="metsarada.xml"

                %s
                --edge--
                """.formatted(token, file).replace("\n", "\r\n");
        return http.post(
                "/imports",
                "multipart/form-data; boundary=edge",
                body.getBytes(UTF_8),
                "Cookie",
                session,
                "Accept",
                "text/html");
    }

    private String ended(String session, String path) {
        return await().atMost(Duration.ofMinutes(1))
                .until(() -> page(session, path).body(), body -> !body.contains("hx-trigger=\"every"));
    }

    @Test
    void a_file_is_checked_then_applied_and_the_report_tells_both() {
        var session = session("juht");
        var file = """
                <iati-activities version="2.03"><iati-activity default-currency="EUR">
                <iati-identifier>XX-PAGE</iati-identifier><title><narrative>Rada üle soo</narrative></title>
                <transaction><transaction-type code="4"/><transaction-date iso-date="2020-05-05"/>
                <value value-date="2020-05-05">1234.50</value></transaction>
                <budget><value>palju</value></budget></iati-activity></iati-activities>
                """;

        var to = hand(session, file).header("Location").orElseThrow();
        var path = to.substring(to.indexOf("/imports/"));
        var checked = ended(session, path);
        assertThat(checked)
                .contains("metsarada.xml", "Rada üle soo", "oleks uus", "Kulu", "palju")
                .contains("1\u00a0234,50")
                .doesNotContain("??");

        var token = TOKEN.matcher(checked).results().findFirst().orElseThrow().group(1);
        http.post(path + "/apply", FORM, ("_csrf=" + encoded(token)).getBytes(UTF_8), "Cookie", session);
        var applied = ended(session, path);

        assertThat(applied).contains("rakendatud", "üle võetud").doesNotContain("??");
        assertThat(page(session, "/imports").body()).contains("metsarada.xml").doesNotContain("??");
        assertThat(page(session + "; language=en", path).body())
                .contains("applied")
                .doesNotContain("??");
        assertThat(Reading.of(page(session, "/exports/iati.xml").body().getBytes(UTF_8))
                        .activities())
                .extracting(activity -> activity.identifier())
                .contains("XX-PAGE");
    }

    @Test
    void a_file_that_cannot_be_read_leads_back_to_the_form() {
        var answer = hand(session("juht"), "tere");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("id=\"f-file\"", "aria-invalid=\"true\"")
                .doesNotContain("??");
    }

    @Test
    void who_may_not_import_sees_no_imports() {
        assertThat(page(session("tootaja"), "/imports").status()).isEqualTo(403);
    }

    @Test
    void there_is_no_page_of_an_import_that_is_not_there() {
        assertThat(page(session("juht"), "/imports/nosuch").status()).isEqualTo(404);
    }

    private static String token(Answer page) {
        return TOKEN.matcher(page.body()).results().findFirst().orElseThrow().group(1);
    }

    private static String cookie(Answer answer) {
        return "RADA="
                + answer.response().headers().allValues("Set-Cookie").stream()
                        .flatMap(value -> SESSION.matcher(value).results())
                        .findFirst()
                        .orElseThrow()
                        .group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
