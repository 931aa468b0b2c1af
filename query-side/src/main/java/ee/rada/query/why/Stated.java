package ee.rada.query.why;

import ee.rada.kernel.Money;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Explains figures that events state as they are: a row holds them in the shape in which the answer shows them. */
public final class Stated {

    /** Numbers that name something, wherever they stand. */
    private static final Set<String> NAMES = Set.of(
            "year",
            "version",
            "planVersion",
            "budgetVersion",
            "basePlanVersion",
            "baseBudgetVersion",
            "fromPlanVersion",
            "fromBudgetVersion",
            "position");

    private static final Map<String, Unit> UNITS = Map.of(
            "percentComplete", Unit.PERCENT,
            "percent", Unit.PERCENT,
            "days", Unit.DAYS,
            "workingDays", Unit.WORKING_DAYS,
            "daysMoved", Unit.WORKING_DAYS);

    private final Story story;
    private final Figures figures;
    private final Function<Then, @Nullable Object> then;

    private Stated(Story story, Figures figures, Function<Then, @Nullable Object> then) {
        this.story = story;
        this.figures = figures;
        this.then = then;
    }

    /**
     * Every number at and below a place of the answer.
     *
     * @param shown what stands there
     * @param then the same in a row: a record, list or number with the same components
     */
    public static void explain(
            String pointer,
            @Nullable Object shown,
            Story story,
            Figures figures,
            Function<Then, @Nullable Object> then) {
        String name = pointer.substring(pointer.lastIndexOf('/') + 1);
        new Stated(story, figures, then).walk(pointer, "", name, shown);
    }

    private void walk(String pointer, String path, String name, @Nullable Object shown) {
        switch (shown) {
            case Money money -> figures.add(pointer + path, money, () -> money(story, money, rows -> at(rows, path)));
            case BigDecimal number -> number(pointer, path, UNITS.getOrDefault(name, Unit.QUANTITY), number);
            case Integer number
            when !NAMES.contains(name) -> number(pointer, path, UNITS.getOrDefault(name, Unit.COUNT), number);
            case Long number
            when !NAMES.contains(name) -> number(pointer, path, UNITS.getOrDefault(name, Unit.COUNT), number);
            case List<?> items -> {
                for (int i = 0; i < items.size(); i++) {
                    walk(pointer, path + "/" + i, name, items.get(i));
                }
            }
            case Record record
            when record.getClass().getPackageName().startsWith("ee.rada.") -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    walk(pointer, path + "/" + component.getName(), component.getName(), value(component, record));
                }
            }
            case null, default -> {}
        }
    }

    private void number(String pointer, String path, Unit unit, Object shown) {
        figures.add(pointer + path, shown, () -> story.decimal(unit, rows -> decimal(at(rows, path))));
    }

    /** An amount in the currency of the one that is shown. */
    public static Explanation money(Story story, Money shown, Function<Then, @Nullable Object> then) {
        return story.money(shown.currency(), rows -> cents(then.apply(rows), shown.currency()));
    }

    private @Nullable Object at(Then rows, String path) {
        return at(then.apply(rows), path);
    }

    /** What stands below something, by components and places: {@code /lines/0/before}; null where nothing does. */
    public static @Nullable Object at(@Nullable Object whole, String path) {
        Object at = whole;
        for (String step : path.isEmpty() ? new String[0] : path.substring(1).split("/", -1)) {
            at = below(at, step);
        }
        return at;
    }

    private static @Nullable Object below(@Nullable Object at, String step) {
        if (at instanceof List<?> items) {
            int place = Integer.parseInt(step);
            return place < items.size() ? items.get(place) : null;
        }
        if (at instanceof Record record) {
            for (RecordComponent component : record.getClass().getRecordComponents()) {
                if (component.getName().equals(step)) {
                    return value(component, record);
                }
            }
        }
        return null;
    }

    private static long cents(@Nullable Object at, String currency) {
        return at instanceof Money money && money.currency().equals(currency) ? money.cents() : 0;
    }

    private static @Nullable BigDecimal decimal(@Nullable Object at) {
        return switch (at) {
            case BigDecimal number -> number;
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case null, default -> null;
        };
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that does not tell its " + component.getName(), e);
        }
    }
}
