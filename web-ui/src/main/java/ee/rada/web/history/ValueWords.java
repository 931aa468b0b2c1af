package ee.rada.web.history;

import ee.rada.kernel.Money;
import ee.rada.kernel.PlacedText;
import ee.rada.kernel.Region;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import ee.rada.web._pages.RegionNames;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import ee.rada.web.forms.FormTexts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Values of events in people's words. */
@Component
final class ValueWords {

    private static final int MOST = 12;

    private final Names people;
    private final RegionNames regions;
    private final FormTexts texts;
    private final MessageSource messages;
    private final Formats fmt;

    ValueWords(Names people, RegionNames regions, FormTexts texts, MessageSource messages, Formats fmt) {
        this.people = people;
        this.regions = regions;
        this.texts = texts;
        this.messages = messages;
        this.fmt = fmt;
    }

    String label(String path, Locale locale) {
        return texts.label("", path, locale);
    }

    String of(@Nullable Object value, Map<UUID, String> names, Locale locale) {
        return switch (value) {
            case null -> "";
            case Money money -> fmt.money(money);
            case LocalDate day -> fmt.date(day);
            case BigDecimal number -> fmt.number(number);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            case Boolean flag -> messages.getMessage(flag ? "word.yes" : "word.no", null, locale);
            case Enum<?> choice -> texts.choice(choice, locale);
            case Region region -> regions.name(region, locale);
            case PostId post -> people.post(post);
            case OfficialId official -> people.name(official);
            case PlacedText placed -> people.open(placed);
            case SealedText _ -> messages.getMessage("word.sealed", null, locale);
            case Evidence evidence -> evidence.title();
            case List<?> items -> list(items, names, locale);
            case Map<?, ?> figures ->
                figures.entrySet().stream()
                        .map(one -> one.getKey() + ": " + one.getValue())
                        .collect(Collectors.joining(", "));
            case Record record ->
                uuid(record).map(id -> names.getOrDefault(id, "")).orElseGet(() -> parts(record, names, locale));
            default -> value.toString();
        };
    }

    /** The name of a budget line with its year. */
    String name(UUID id, Map<UUID, String> names, int year) {
        return names.getOrDefault(id, "") + " " + year;
    }

    boolean isNamed(@Nullable Object id, Map<UUID, String> names) {
        return switch (id) {
            case PostId _, OfficialId _ -> true;
            case null -> false;
            default -> uuid(id).map(names::containsKey).orElse(false);
        };
    }

    /** The UUID inside a typed id. */
    static Optional<UUID> uuid(Object value) {
        if (value instanceof UUID plain) {
            return Optional.of(plain);
        }
        if (Kind.of(value.getClass()) instanceof Kind.Id && value instanceof Record id) {
            return RecordShape.of(id.getClass()).fields().getFirst().of(id) instanceof UUID inner
                    ? Optional.of(inner)
                    : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether a value has parts that are each worth a line of their own. */
    static boolean isCompound(Object value) {
        return Kind.of(value.getClass()) instanceof Kind.Nested;
    }

    private String list(List<?> items, Map<UUID, String> names, Locale locale) {
        if (items.size() > MOST) {
            return messages.getMessage("word.rows", new Object[] {fmt.number(items.size())}, locale);
        }
        return items.stream().map(item -> of(item, names, locale)).collect(Collectors.joining("; "));
    }

    private String parts(Record record, Map<UUID, String> names, Locale locale) {
        var fields = RecordShape.of(record.getClass()).fields();
        boolean titled = fields.stream().anyMatch(field -> field.name().equals("title"));
        return fields.stream()
                .map(field -> field.of(record))
                .filter(Objects::nonNull)
                .filter(part -> uuid(part).isEmpty() || (!titled && isNamed(part, names)))
                .map(part -> of(part, names, locale))
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
