package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ee.rada.Application;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A start without demo users: one administrator, whose first secret is printed once and is good for nothing but choosing another. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rada.demo=off", "rada.trusted-proxies=127.0.0.1"})
@ContextConfiguration(initializers = WholeService.Place.class)
@DirtiesContext
class FirstSecretTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern SECRET = Pattern.compile("shown this once: (\\w+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("RADA=(\\w+)");
    private static final String OWN = "pikk lause on parem";

    private final Http http;
    private final JdbcClient jdbc;
    private final TomcatServletWebServerFactory server;

    FirstSecretTest(
            @LocalServerPort int port, @Autowired JdbcClient jdbc, @Autowired TomcatServletWebServerFactory server) {
        this.http = Http.at(port);
        this.jdbc = jdbc;
        this.server = server;
    }

    @Test
    void the_first_secret_opens_only_the_page_where_it_is_changed(CapturedOutput output) {
        String secret = found(SECRET, output.getAll());

        // Nobody whose name stands in the README can come in, so the service need not hide from other machines.
        assertThat(server.getAddress()).isNotEqualTo(InetAddress.getLoopbackAddress());
        assertThat(http.as("juht").get("/api/projects").status()).isEqualTo(401);
        assertThat(http.with("haldur:" + secret).get("/api/posts").code()).isEqualTo("forbidden-role");

        String session = loggedIn(secret);
        String other = loggedIn(secret);
        assertThat(page("/projects", session).header("Location").orElseThrow()).endsWith("/password");
        assertThat(page("/password", session).body()).contains("See parool on ajutine");

        var wrong = change(session, "vale", OWN, OWN);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body()).contains("Praegune parool ei ole õige").doesNotContain(OWN);
        assertThat(change(session, secret, "lühike", "lühike").body()).contains("Vähemalt 12 märki");
        assertThat(change(session, secret, secret, secret).body()).contains("sama mis praegune");
        assertThat(change(session, secret, OWN, OWN + "!").body()).contains("ei ole ühesugused");

        var changed = change(session, secret, OWN, OWN);
        assertThat(changed.header("Location").orElseThrow()).endsWith("/password?done");
        String after = session(changed);
        assertThat(after).isNotEqualTo(session);
        assertThat(page("/projects", after).status()).isEqualTo(200);
        assertThat(page("/projects", other).header("Location").orElseThrow()).endsWith("/login");
        assertThat(http.with("haldur:" + OWN).get("/api/posts").status()).isEqualTo(200);
        assertThat(http.with("haldur:" + secret).get("/api/posts").status()).isEqualTo(401);

        expire();
        await().untilAsserted(() -> assertThat(
                        http.with("haldur:" + OWN).get("/api/posts").status())
                .isEqualTo(401));
        assertThat(logIn(OWN).header("Location").orElseThrow()).endsWith("/login?error");
    }

    @Test
    void a_trusted_proxy_says_for_whom_it_asks() {
        for (int i = 0; i < 10; i++) {
            assertThat(guess("203.0.113.7").status()).isEqualTo(401);
        }

        assertThat(guess("203.0.113.7").status()).isEqualTo(429);
        assertThat(guess("203.0.113.8").status()).isEqualTo(401);
    }

    private Http.Answer guess(String address) {
        return http.with("keegi:vale").get("/api/projects", "X-Forwarded-For", address);
    }

    private void expire() {
        jdbc.sql("update app.account set temporary_until = ?")
                .param(OffsetDateTime.ofInstant(Instant.now().minusSeconds(1), ZoneOffset.UTC))
                .update();
    }

    private Http.Answer change(String session, String current, String fresh, String again) {
        String token = found(TOKEN, page("/password", session).body());
        String body = "current=%s&fresh=%s&again=%s&_csrf=%s"
                .formatted(encoded(current), encoded(fresh), encoded(again), encoded(token));
        return http.post("/password", FORM, body.getBytes(UTF_8), "Cookie", "RADA=" + session, "Accept", "text/html");
    }

    private Http.Answer page(String path, String session) {
        return http.get(path, "Cookie", "RADA=" + session, "Accept", "text/html");
    }

    private String loggedIn(String password) {
        return session(logIn(password));
    }

    private Http.Answer logIn(String password) {
        var page = http.get("/login", "Accept", "text/html");
        String body =
                "username=haldur&password=%s&_csrf=%s".formatted(encoded(password), encoded(found(TOKEN, page.body())));
        return http.post("/login", FORM, body.getBytes(UTF_8), "Cookie", "RADA=" + session(page));
    }

    private static String session(Http.Answer answer) {
        return found(SESSION, String.join(" ", answer.response().headers().allValues("Set-Cookie")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
