package ee.rada.web.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReportTextsTest {

    @Test
    void every_note_has_a_sentence_in_both_languages() {
        var keys = Stream.concat(
                        Arrays.stream(Notes.Code.values()).map(Notes.Code::code), Stream.of("import-file-gone"))
                .map(code -> "imports.problem." + code);
        var all = Stream.concat(
                        keys, Arrays.stream(PlanDifferences.Kind.values()).map(PlanDifferences.Kind::messageKey))
                .toList();

        for (Locale locale : List.of(Locale.of("et"), Locale.ENGLISH)) {
            assertThat(ResourceBundle.getBundle("messages/imports", locale).keySet())
                    .filteredOn(key -> key.startsWith("imports.problem.import-"))
                    .containsExactlyInAnyOrderElementsOf(all);
        }
    }
}
