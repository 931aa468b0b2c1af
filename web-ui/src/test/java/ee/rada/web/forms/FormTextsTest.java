package ee.rada.web.forms;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.EventCatalogue;
import ee.rada.web._look.Look;
import ee.rada.web.commands.CommandShape;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;

/** Nothing that can be said, or has happened, is without words in either language. */
final class FormTextsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("et"), Locale.ENGLISH);
    /** What programs send, never people with a form. */
    private static final Set<String> WITHOUT_FORM = Set.of("import-project", "record-import");

    private final MessageSource messages = Look.messageSource();
    private final FormTexts texts = new FormTexts(messages);

    FormTextsTest() throws IOException {}

    static List<String> commands() {
        return CommandShape.all().stream()
                .map(CommandShape::name)
                .filter(name -> !WITHOUT_FORM.contains(name))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_and_each_of_its_fields_has_a_label_and_every_choice_a_name(String command) {
        for (var language : LANGUAGES) {
            assertThat(texts.title(command, language)).isNotBlank();
            fields(CommandShape.named(command).body(), "", true)
                    .forEach(path -> assertThat(texts.label(command, path, language))
                            .as(path)
                            .doesNotContain("??"));
            choices(CommandShape.named(command).body())
                    .forEach(value -> assertThat(texts.choice(value, language)).isNotBlank());
        }
    }

    @Test
    void a_field_never_takes_the_words_of_its_command() {
        assertThat(texts.label("register-project", "title", Locale.ENGLISH)).isEqualTo("Title");
    }

    @Test
    void every_event_is_told_in_both_languages_with_a_label_for_each_of_its_parts() {
        for (var language : LANGUAGES) {
            EventCatalogue.byStoredName().forEach((name, type) -> {
                assertThat(messages.getMessage("event." + name, null, language)).isNotBlank();
                fields(RecordShape.of(type.asSubclass(Record.class)), "", false)
                        .forEach(path -> assertThat(texts.label("", path, language))
                                .as(name + " " + path)
                                .doesNotContain("??"));
            });
        }
    }

    /** The rows of a list have labels in a form, and none in the story of what happened. */
    private static Stream<String> fields(RecordShape shape, String path, boolean rows) {
        return shape.fields().stream().flatMap(field -> {
            var own = path + field.name();
            return switch (field.kind()) {
                case Kind.Nested(Class<? extends Record> type) ->
                    Stream.concat(Stream.of(own), fields(RecordShape.of(type), own + ".", rows));
                case Kind.Many(Kind.Nested(Class<? extends Record> type))
                when rows -> Stream.concat(Stream.of(own), fields(RecordShape.of(type), own + ".", rows));
                default -> Stream.of(own);
            };
        });
    }

    private static Stream<Enum<?>> choices(RecordShape shape) {
        return shape.fields().stream().flatMap(field -> switch (field.kind()) {
            case Kind.Choice(Class<? extends Enum<?>> type) -> Arrays.stream(type.getEnumConstants());
            case Kind.Nested(Class<? extends Record> type) -> choices(RecordShape.of(type));
            case Kind.Many(Kind.Nested(Class<? extends Record> type)) -> choices(RecordShape.of(type));
            default -> Stream.of();
        });
    }
}
