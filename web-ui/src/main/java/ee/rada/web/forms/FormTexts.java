package ee.rada.web.forms;

import ee.rada.kernel.Role;
import ee.rada.web._look.Field.Choice;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The words of the forms, from the bundle {@code commands}: {@code command.<name>.title}, and for a field the first there is of
 * {@code command.<name>.field.<path>}, {@code field.<path>} and {@code field.<last name of the path>}; hints end in {@code .hint}.
 */
@Component
public final class FormTexts {

    private final MessageSource messages;

    FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** What the command is called, as on its button. */
    public String title(String command, Locale locale) {
        return messages.getMessage("command." + command + ".title", null, locale);
    }

    /** What happens when it is sent; null where the title says it all. */
    @Nullable
    String intro(String command, Locale locale) {
        return find(List.of("command." + command + ".intro"), locale).orElse(null);
    }

    /** The label of a field. The path has no numbers of rows: {@code lines.amount}. */
    public String label(String command, String path, Locale locale) {
        return find(keys(command, path, ""), locale).orElse("??" + path + "??");
    }

    @Nullable
    String hint(String command, String path, Locale locale) {
        return find(keys(command, path, ".hint"), locale).orElse(null);
    }

    /** What is wrong, said for somebody who fills in a form where that differs from what a program is told. */
    String error(String code, String otherwise, Locale locale) {
        return find(List.of("form.error." + code), locale).orElse(otherwise);
    }

    /** The name of one of an enum's values. */
    public String choice(Enum<?> value, Locale locale) {
        return messages.getMessage(
                "enum." + value.getDeclaringClass().getSimpleName() + "." + value.name(), null, locale);
    }

    String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }

    private static List<String> keys(String command, String path, String end) {
        var last = path.substring(path.lastIndexOf('.') + 1);
        return List.of("command." + command + ".field." + path + end, "field." + path + end, "field." + last + end);
    }

    private Optional<String> find(List<String> keys, Locale locale) {
        return keys.stream()
                .map(key -> messages.getMessage(key, null, null, locale))
                .filter(text -> text != null)
                .findFirst();
    }

    /** All values of an enum that a person may choose. */
    List<Choice> choices(Class<? extends Enum<?>> type, Locale locale) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value != Role.SYSTEM)
                .map(value -> new Choice(value.name(), choice(value, locale)))
                .toList();
    }
}
