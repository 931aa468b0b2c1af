package ee.rada.web.imports.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.web.imports.iati.IatiRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IatiSurveyTest {

    private static final String ACTIVITY = "<iati-activity><iati-identifier>%s</iati-identifier></iati-activity>";

    private static IatiSurvey survey(String content) throws IOException {
        return IatiSurvey.of(
                in("<iati-activities version=\"2.03\">" + content + "</iati-activities>"), IatiLimits.USUAL);
    }

    private static ByteArrayInputStream in(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }

    @Test
    void activities_are_counted_wherever_they_stand() throws IOException {
        var survey = survey("<extra><iati-activity/></extra>" + ACTIVITY.formatted("A") + "<iati-activity/>"
                + ACTIVITY.formatted("B"));

        assertThat(survey).isEqualTo(new IatiSurvey("2.03", 3, Set.of()));
    }

    @Test
    void identifiers_that_come_again_are_known_as_the_reader_knows_them() throws IOException {
        var survey = survey(ACTIVITY.formatted(" A\n") + ACTIVITY.formatted("B") + ACTIVITY.formatted("A<!-- -->"));

        assertThat(survey.repeated()).containsExactly("A");
    }

    @Test
    void the_identifier_is_the_first_and_not_one_further_down() throws IOException {
        var survey = survey("<iati-activity><x><iati-identifier>A</iati-identifier></x>"
                + "<iati-identifier>B</iati-identifier><iati-identifier>A</iati-identifier></iati-activity>"
                + ACTIVITY.formatted("A") + ACTIVITY.formatted("B"));

        assertThat(survey.repeated()).containsExactly("B");
    }

    @Test
    void a_file_that_breaks_off_is_refused_before_anything_is_done_with_it() {
        assertThatThrownBy(() -> survey(ACTIVITY.formatted("A") + "<iati-activity>"))
                .isInstanceOfSatisfying(
                        IatiRefusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.NOT_WELLFORMED));
    }

    @Test
    void a_deep_file_is_refused_before_it_takes_a_deep_stack() {
        int deep = 200_000;

        assertThatThrownBy(() -> survey("<x>".repeat(deep) + "</x>".repeat(deep)))
                .isInstanceOf(IatiRefusal.class);
    }

    @Test
    void the_beginning_does_not_tell_the_version_off() {
        assertThatCode(() -> IatiSurvey.peek(in("<iati-activities version=\"1.02\">"), IatiLimits.USUAL))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello",
                "{\"iati\":1}",
                "<html/>",
                "<!DOCTYPE iati-activities [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><iati-activities version='2.03'/>",
                "\u0000<iati-activities version='2.03'/>",
                "<iati-activities"
            })
    void what_cannot_be_an_activity_file_is_refused_at_its_beginning(String file) {
        assertThatThrownBy(() -> IatiSurvey.peek(in(file), IatiLimits.USUAL))
                .isInstanceOfSatisfying(
                        IatiRefusal.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo("import-not-wellformed"));
    }

    @ParameterizedTest
    @MethodSource("ee.rada.web.imports.iati.OpenData#iatiFiles")
    void published_files_have_as_many_activities_as_the_reader_finds(String file) throws IOException {
        var path = OpenData.require("open/iati/" + file);

        try (var in = Files.newInputStream(path)) {
            assertThat(IatiSurvey.of(in, IatiLimits.USUAL).activities())
                    .isEqualTo(Reading.of(path).summary().activities());
        }
    }
}
