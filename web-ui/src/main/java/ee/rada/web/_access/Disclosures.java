package ee.rada.web._access;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.query.Disclosure;
import ee.rada.query.Ground;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Finds in an answer what of clients' data it shows: every sealed value that is to be opened, and what a {@link Disclosure} names beside them.
 * Looks at the answer itself, so that no question can forget to tell.
 */
public final class Disclosures {

    /** The components of a record type in which there may be something to find; none for nearly all types. */
    private static final ClassValue<List<RecordComponent>> WORTH_A_LOOK = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            List<RecordComponent> worth = Arrays.stream(type.getRecordComponents())
                    .filter(component -> mayTell(component.getGenericType(), new HashSet<>()))
                    .toList();
            worth.forEach(component -> ReflectionUtils.makeAccessible(component.getAccessor()));
            return worth;
        }
    };

    private final Map<UUID, Shown> shown = new LinkedHashMap<>();

    private Disclosures() {}

    /** One for each client of whom the answer shows anything. */
    public static List<Shown> in(Object answer) {
        var found = new Disclosures();
        found.look(answer);
        return List.copyOf(found.shown.values());
    }

    private void look(@Nullable Object value) {
        switch (value) {
            case Disclosure told -> add(new Shown(told.client(), told.ground(), Set.copyOf(told.fields())));
            case PlacedText text
            when !text.place().type().equals(OfficialEvent.STREAM) ->
                add(new Shown(text.text().subject(), null, Set.of(text.field())));
            case Iterable<?> items -> items.forEach(this::look);
            case Map<?, ?> byName -> byName.values().forEach(this::look);
            case Record whole ->
                WORTH_A_LOOK
                        .get(whole.getClass())
                        .forEach(component -> look(ReflectionUtils.invokeMethod(component.getAccessor(), whole)));
            case null, default -> {}
        }
    }

    private void add(Shown one) {
        shown.merge(one.client(), one, Shown::and);
    }

    private static boolean mayTell(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return false;
        }
        return switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).anyMatch(argument -> mayTell(argument, seen));
            case Class<?> plain
            when plain == Disclosure.class || plain == PlacedText.class || plain == Record.class -> true;
            case Class<?> plain
            when plain.isRecord() ->
                Arrays.stream(plain.getRecordComponents())
                        .anyMatch(component -> mayTell(component.getGenericType(), seen));
            case Class<?> plain
            when plain.isSealed() ->
                Arrays.stream(plain.getPermittedSubclasses()).anyMatch(one -> mayTell(one, seen));
            default -> false;
        };
    }

    /**
     * What of one client's data is shown.
     *
     * @param ground null where the answer does not say
     */
    public record Shown(UUID client, @Nullable Ground ground, Set<String> fields) {

        Shown and(Shown more) {
            var all = new LinkedHashSet<>(fields);
            all.addAll(more.fields);
            return new Shown(client, ground == null ? more.ground : ground, all);
        }

        List<String> inOrder() {
            return fields.stream().sorted().toList();
        }
    }
}
