package ee.rada.web.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WholeService
class StrangersTest {

    private static final List<String> HEADERS = List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Cache-Control");

    private final RequestMappingHandlerMapping mapping;
    private final Http http;

    StrangersTest(
            @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            @LocalServerPort int port) {
        this.mapping = mapping;
        this.http = Http.at(port);
    }

    @Test
    void nothing_but_the_login_page_is_open() {
        assertThat(paths())
                .contains("/api/projects", "/api/commands/x", "/api/events")
                .allSatisfy(path -> {
                    var answer = http.get(path, "Accept", "text/html");
                    if (path.startsWith("/api")) {
                        assertThat(answer.status()).as(path).isEqualTo(401);
                        assertThat(answer.code()).isEqualTo("login-required");
                        assertThat(answer.header("WWW-Authenticate").orElseThrow())
                                .startsWith("Basic");
                    } else if (!path.equals("/login") && !path.startsWith("/language/")) {
                        assertThat(answer.status()).as(path).isEqualTo(302);
                        assertThat(answer.header("Location").orElseThrow()).endsWith("/login");
                    }
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/login", "/rada.css", "/logo.svg", "/actuator/health/liveness", "/actuator/health/readiness"})
    void the_login_page_its_assets_and_the_probes_are_open(String path) {
        assertThat(http.get(path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/rada.css",
                "/nosuch.css",
                "/api/projects",
                "/api/nosuch",
                "/",
                "/error",
                "/actuator/env",
                "/actuator/health/readiness",
                "/language/en",
                "/a/..;/b",
                "/webjars/nosuch.js"
            })
    void every_answer_carries_the_headers(String path) {
        for (Http caller : List.of(http, http.as("juht"))) {
            assertThat(caller.get(path).response().headers().map().keySet().stream()
                            .map(String::toLowerCase))
                    .as(path)
                    .containsAll(HEADERS.stream().map(String::toLowerCase).toList());
        }
    }

    @Test
    void a_stranger_meets_estonian_unless_he_chooses() {
        assertThat(http.get("/login").body()).contains("lang=\"et\"");
        assertThat(http.get("/login", "Accept-Language", "en").body()).contains("lang=\"et\"");
        assertThat(http.get("/login", "Cookie", "language=en").body()).contains("lang=\"en\"");
        assertThat(http.get("/api/projects", "Accept-Language", "en")
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Log in");
    }

    @Test
    void a_language_link_leads_nowhere_else() {
        assertThat(http.get("/language/en?back=//evil.example")
                        .header("Location")
                        .orElseThrow())
                .endsWith("/");
        assertThat(http.get("/language/en?back=/%5Cevil.example")
                        .header("Location")
                        .orElseThrow())
                .endsWith("/");
        assertThat(http.get("/language/en?back=/projects").header("Location").orElseThrow())
                .endsWith("/projects");
    }

    @Test
    void a_password_is_not_guessed_for_long() {
        var guesser = http.with("dokumendid:vale");
        var statuses = Stream.generate(() -> guesser.get("/api/projects").status())
                .limit(12)
                .toList();

        assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 401, 401, 401, 401, 401, 429, 429);
        assertThat(guesser.get("/api/projects").code()).isEqualTo("too-many-requests");
        assertThat(http.as("dokumendid").get("/api/projects").status()).isEqualTo(429);
        assertThat(http.as("juht").get("/api/projects").status()).isEqualTo(200);
    }

    @Test
    void whoever_claims_to_ask_for_somebody_else_is_counted_as_himself() {
        var statuses = IntStream.range(0, 11)
                .mapToObj(number -> http.with("keegi:vale")
                        .get("/api/projects", "X-Forwarded-For", "203.0.113." + number)
                        .status())
                .toList();

        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void an_unknown_name_is_answered_like_a_wrong_password() {
        var unknown = http.with("nobody:x").get("/api/projects");
        var wrong = http.with("andmekaitse:x").get("/api/projects");

        assertThat(unknown.body()).isEqualTo(wrong.body());
    }

    @Test
    void metrics_are_the_administrator_s() {
        assertThat(http.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(http.as("juht").get("/actuator/prometheus").status()).isEqualTo(403);
        assertThat(http.as("haldur").get("/actuator/prometheus").status()).isEqualTo(200);
    }

    @Test
    void a_form_without_its_token_does_nothing() {
        var answer = http.post(
                "/login",
                "application/x-www-form-urlencoded",
                ("username=juht&password=" + WholeService.PASSWORD).getBytes(UTF_8),
                "Accept",
                "text/html");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Vorm on aegunud");
    }

    private List<String> paths() {
        return mapping.getHandlerMethods().keySet().stream()
                .filter(info -> info.getMethodsCondition().getMethods().isEmpty()
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                        || info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(path -> !path.equals("/error"))
                .map(path -> path.replaceAll("\\{[^}]*}", "x"))
                .distinct()
                .toList();
    }
}
