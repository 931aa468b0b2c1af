package ee.rada.web._errors;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class ProblemWordsTest {

    private static final Locale ESTONIAN = Locale.of("et");
    /** Where the codes of field errors are given in the sources. */
    private static final Pattern FIELD_CODE = Pattern.compile(
            "(?:WrongValue|wrong|FieldError|field|parameter)\\([^;\"(]*(?:\"[^\"]*\", )?[^;\"(]*\"([a-z0-9-]{3,})\"(?:\\)|, Map)");

    @Test
    void every_problem_has_a_title_and_says_what_to_do_in_both_languages() {
        for (ProblemCode code : ProblemCode.values()) {
            assertThat(keys(ESTONIAN))
                    .contains("problem." + code.code() + ".title", "problem." + code.code() + ".detail");
        }
        assertThat(keys(Locale.ENGLISH)).isEqualTo(keys(ESTONIAN));
    }

    @Test
    void every_field_error_has_words() {
        Set<String> codes = fieldCodes();

        assertThat(codes).contains("required", "money-scale", "unknown-parameter", "not-whole");
        for (String code : codes) {
            assertThat(keys(ESTONIAN)).as(code).containsAnyOf("field." + code, "problem." + code + ".detail");
        }
    }

    @Test
    void both_languages_name_the_same_figures() {
        for (String key : keys(ESTONIAN)) {
            assertThat(figures(Locale.ENGLISH, key)).as(key).isEqualTo(figures(ESTONIAN, key));
        }
    }

    @Test
    void figures_are_told_where_they_are_known() {
        var exceeded = new Refusal(ProblemCode.BUDGET_LINE_EXCEEDED)
                .with("available", Money.euros("400.00"))
                .with("requested", Money.euros("400.01"))
                .at("/amount");

        assertThat(words().detail(Problem.of(exceeded), Locale.ENGLISH))
                .isEqualTo("The line has not that much left. Available is 400.00 EUR, requested was 400.01 EUR.");
        assertThat(words().detail(Problem.of(ProblemCode.BUDGET_LINE_EXCEEDED), Locale.ENGLISH))
                .isEqualTo("The line has not that much left.");
        assertThat(words().json(Problem.of(exceeded), "/api/commands/x", ESTONIAN))
                .containsEntry("type", "/probleemid/budget-line-exceeded")
                .containsEntry("title", "Eelarverida ületatud")
                .containsEntry("status", 422)
                .containsEntry("available", Money.euros("400.00"));
    }

    @Test
    void states_and_steps_are_said_in_words() {
        var state = new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("state", "APPLIED");
        var missing = new Refusal(ProblemCode.NOT_CLOSABLE).with("missing", List.of("open-activities", "final-report"));

        assertThat(words().detail(Problem.of(state), ESTONIAN)).endsWith("Praegune olek on rakendatud.");
        assertThat(words().detail(Problem.of(missing), ESTONIAN)).contains("lõpetamata tegevused, lõpparuanne");
        assertThat(words().json(Problem.of(state), "", ESTONIAN)).containsEntry("state", "APPLIED");
    }

    @Test
    void every_state_that_something_can_be_in_has_words() {
        for (Enum<?>[] states :
                new Enum<?>[][] {ProposalState.values(), ProjectStatus.values(), SubstitutionStatus.values()}) {
            for (Enum<?> state : states) {
                assertThat(keys(ESTONIAN)).contains("figure.state." + state.name());
            }
        }
    }

    @Test
    void a_refusal_of_a_field_that_has_no_words_of_its_own_takes_those_of_the_problem() {
        assertThat(words().message(new FieldError("/amount", "budget-line-exceeded"), Locale.ENGLISH))
                .isEqualTo("The line has not that much left.");
    }

    @Test
    void a_wrong_header_is_named_and_not_pointed_at() {
        var problem =
                Problem.of(Refusal.fields(List.of(new FieldError("", "not-a-version", Map.of("header", "If-Match")))));

        assertThat(words().json(problem, "", ESTONIAN).get("errors"))
                .isEqualTo(List.of(Map.of(
                        "code",
                        "not-a-version",
                        "message",
                        "See ei ole versioon. Sobib jutumärkides arv, näiteks \"7\".",
                        "header",
                        "If-Match")));
    }

    private static ProblemWords words() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/problems");
        messages.setDefaultEncoding("UTF-8");
        return new ProblemWords(messages);
    }

    private static Set<String> keys(Locale locale) {
        return new TreeSet<>(bundle(locale).keySet());
    }

    private static Set<String> figures(Locale locale, String key) {
        return Pattern.compile("\\{\\w+}")
                .matcher(bundle(locale).getString(key))
                .results()
                .map(java.util.regex.MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "messages/problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    private static Set<String> fieldCodes() {
        var codes = new TreeSet<String>();
        for (String folder : List.of(
                "src/main/java/ee/rada/web/commands",
                "src/main/java/ee/rada/web/_api",
                "src/main/java/ee/rada/web/_errors",
                "src/main/java/ee/rada/web/files",
                "../shared-kernel/src/main/java/ee/rada/kernel")) {
            try (var files = Files.list(Path.of(folder))) {
                files.filter(Files::isRegularFile).forEach(file -> codes.addAll(codes(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return codes;
    }

    private static Set<String> codes(Path source) {
        try {
            return FIELD_CODE
                    .matcher(Files.readString(source))
                    .results()
                    .map(match -> match.group(1))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
