package ee.rada.web._api;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiQueryTest {

    @Test
    void every_page_names_the_next_in_text_that_means_nothing_to_the_caller() {
        List<RecordShape.Field> cursors = ApiQuery.ALL.stream()
                .flatMap(query -> RecordShape.of(query.answer()).fields().stream())
                .filter(field -> field.name().equals("next"))
                .toList();

        assertThat(cursors).isNotEmpty().allSatisfy(field -> {
            assertThat(field.kind()).isInstanceOf(Kind.Words.class);
            assertThat(field.optional()).isTrue();
        });
    }
}
