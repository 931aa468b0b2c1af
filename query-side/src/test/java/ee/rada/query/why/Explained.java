package ee.rada.query.why;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.query.projects.ExportProjects;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every number of an answer by its JSON pointer, and whether what explains it gives it. */
final class Explained {

    private static final Set<Class<?>> NUMBERS =
            Set.of(int.class, long.class, Integer.class, Long.class, BigDecimal.class, Money.class);

    /** A file for publishing, and the question why itself. */
    private static final Set<Class<?>> UNEXPLAINED = Set.of(ExportProjects.class, Explain.class);

    private Explained() {}

    /** A number in an answer; {@code component} names the record's component that holds it. */
    record Figure(String component, BigDecimal value) {}

    static Map<String, Figure> numbers(Record answer) {
        var found = new TreeMap<String, Figure>();
        walk("", answer, found);
        return found;
    }

    private static void walk(String pointer, Record record, Map<String, Figure> found) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(component, record);
            String at = pointer + "/" + component.getName();
            note(at, nameOf(component), value, found);
        }
    }

    static String nameOf(RecordComponent component) {
        Class<?> holder = component.getDeclaringRecord();
        String outer = holder.getEnclosingClass() == null
                ? ""
                : holder.getEnclosingClass().getSimpleName() + ".";
        return outer + holder.getSimpleName() + "." + component.getName();
    }

    private static void note(String at, String name, @Nullable Object value, Map<String, Figure> found) {
        switch (value) {
            case Money money -> found.put(at, new Figure(name, money.decimal()));
            case BigDecimal number -> found.put(at, new Figure(name, number));
            case Long number -> found.put(at, new Figure(name, BigDecimal.valueOf(number)));
            case Integer number -> found.put(at, new Figure(name, BigDecimal.valueOf(number)));
            case String text when isDecimal(name) -> found.put(at, new Figure(name, new BigDecimal(text)));
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    note(at + "/" + i, name, items.get(i), found);
                }
            }
            case Record nested when nested.getClass().getPackageName().startsWith("ee.rada") -> walk(at, nested, found);
            case null, default -> {}
        }
    }

    /** What was compared when a deviation was found is told as text. */
    private static boolean isDecimal(String name) {
        return name.startsWith("FindDeviations.Figures.") && !name.endsWith(".currency");
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every question that is answered with a record. */
    static Set<Class<?>> questions() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Query.class));
        return scanner.findCandidateComponents("ee.rada.query").stream()
                .map(found -> ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null))
                .filter(type -> Arrays.stream(type.getDeclaredClasses())
                        .anyMatch(nested -> nested.getSimpleName().equals("Answer")))
                .filter(type -> !UNEXPLAINED.contains(type))
                .collect(Collectors.toSet());
    }

    /** The components of a question's answer, however deep, that hold numbers. */
    static Set<String> components(Class<?> question) {
        var found = new TreeSet<String>();
        Class<?> answer = Arrays.stream(question.getDeclaredClasses())
                .filter(nested -> nested.getSimpleName().equals("Answer"))
                .findFirst()
                .orElseThrow();
        components(answer, new HashSet<>(), found);
        return found;
    }

    private static void components(Class<?> type, Set<Class<?>> seen, Set<String> found) {
        if (!type.getPackageName().startsWith("ee.rada") || type.isEnum() || !seen.add(type)) {
            return;
        }
        if (type.isSealed()) {
            Arrays.stream(type.getPermittedSubclasses()).forEach(member -> components(member, seen, found));
        }
        if (!type.isRecord()) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            for (Class<?> held : held(component.getGenericType())) {
                if (NUMBERS.contains(held) || (held == String.class && isDecimal(nameOf(component)))) {
                    found.add(nameOf(component));
                } else {
                    components(held, seen, found);
                }
            }
        }
    }

    private static List<Class<?>> held(Type type) {
        return switch (type) {
            case Class<?> plain -> List.of(plain);
            case ParameterizedType of ->
                Arrays.stream(of.getActualTypeArguments())
                        .flatMap(argument -> held(argument).stream())
                        .toList();
            default -> List.of();
        };
    }

    /** The parts add up, or the formula gives it, down to the last operand; and every part stands at its place in the ledger. */
    static void assertTold(String pointer, Explanation why) {
        assertThat(why.parts().stream().map(Part::position).toList())
                .as(pointer)
                .isSorted()
                .doesNotHaveDuplicates();
        if (why.formula() != null) {
            assertThat(why.parts()).as(pointer).isEmpty();
            BigDecimal given = why.formula()
                    .of(why.operands().stream()
                            .map(operand -> operand.explanation().number())
                            .toList());
            assertThat(why.number()).as(pointer).isEqualByComparingTo(given);
            why.operands().forEach(operand -> assertTold(pointer + " " + operand.name(), operand.explanation()));
        } else if (why.unit() == Unit.DATE) {
            assertThat(LocalDate.parse(why.value())).as(pointer).isNotNull();
            if (!why.parts().isEmpty()) {
                assertThat(why.parts().getLast().amount()).as(pointer).isEqualTo(why.value());
            }
        } else {
            BigDecimal sum = why.parts().stream()
                    .map(part -> new BigDecimal(part.amount()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(pointer).isEqualByComparingTo(why.value());
        }
    }
}
