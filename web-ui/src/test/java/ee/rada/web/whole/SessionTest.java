package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeService
class SessionTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("RADA=(\\w+)");

    private final Http http;

    SessionTest(@LocalServerPort int port) {
        this.http = Http.at(port);
    }

    @Test
    void a_person_logs_in_by_the_form_with_a_new_session_and_out_again() {
        var page = http.get("/login", "Accept", "text/html");
        String before = session(page);
        assertThat(page.header("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");

        var in = login(page, WholeService.PASSWORD);
        String after = session(in);

        assertThat(in.status()).isEqualTo(302);
        assertThat(after).isNotEqualTo(before);
        // A session is for pages: the API takes none.
        assertThat(http.get("/api/projects", "Cookie", "RADA=" + after).status())
                .isEqualTo(401);
        var problem = http.get("/probleemid/four-eyes", "Cookie", "RADA=" + after, "Accept", "text/html");
        assertThat(problem.status()).isEqualTo(200);
        assertThat(problem.body()).contains("Nelja silma põhimõte");

        String token = token(http.get("/login", "Cookie", "RADA=" + after));
        var out = http.post("/logout", FORM, ("_csrf=" + encoded(token)).getBytes(UTF_8), "Cookie", "RADA=" + after);
        assertThat(out.header("Clear-Site-Data").orElseThrow()).contains("cookies");
        assertThat(http.get("/probleemid/four-eyes", "Cookie", "RADA=" + after, "Accept", "text/html")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void a_wrong_password_leads_back_to_the_form() {
        var answer = login(http.get("/login"), "vale");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location").orElseThrow()).endsWith("/login?error");
    }

    @Test
    void another_s_token_is_worth_nothing() {
        String stolen = token(http.get("/login"));
        var page = http.get("/login");
        var answer = http.post(
                "/login",
                FORM,
                ("username=juht&password=" + encoded(WholeService.PASSWORD) + "&_csrf=" + encoded(stolen))
                        .getBytes(UTF_8),
                "Cookie",
                "RADA=" + session(page));

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void a_page_that_is_not_there_is_a_page() {
        var page = http.get("/login");
        String session = session(login(page, WholeService.PASSWORD));

        var missing = http.get("/nosuch", "Cookie", "RADA=" + session, "Accept", "text/html");

        assertThat(missing.status()).isEqualTo(404);
        assertThat(missing.header("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(missing.body()).contains("Ei leitud");
    }

    private Http.Answer login(Http.Answer page, String password) {
        return http.post(
                "/login",
                FORM,
                ("username=juht&password=" + encoded(password) + "&_csrf=" + encoded(token(page))).getBytes(UTF_8),
                "Cookie",
                "RADA=" + session(page));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String token(Http.Answer page) {
        return found(TOKEN, page.body());
    }

    private static String session(Http.Answer answer) {
        return found(SESSION, String.join(" ", answer.response().headers().allValues("Set-Cookie")));
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
