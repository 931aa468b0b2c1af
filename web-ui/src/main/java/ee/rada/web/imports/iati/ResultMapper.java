package ee.rada.web.imports.iati;

import ee.rada.web.imports.iati.IatiActivity.Baseline;
import ee.rada.web.imports.iati.IatiActivity.Indicator;
import ee.rada.web.imports.iati.IatiActivity.Period;
import ee.rada.web.imports.iati.IatiActivity.Result;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The results of an activity with their indicators. */
final class ResultMapper {

    private static final Set<String> FALSE = Set.of("0", "false");

    private final Values values;
    private final Function<Node, Narratives> narratives;

    ResultMapper(Values values, Function<Node, Narratives> narratives) {
        this.values = values;
        this.narratives = narratives;
    }

    Optional<Result> result(Node at) {
        return Optional.of(new Result(
                values.code(at, "type", ResultType.class).orElse(ResultType.OTHER),
                text(at, "title"),
                text(at, "description"),
                at.all("indicator").stream().map(this::indicator).toList()));
    }

    private Indicator indicator(Node at) {
        @Nullable String ascending = at.attribute("ascending");
        return new Indicator(
                values.code(at, "measure", IndicatorMeasure.class).orElse(null),
                ascending == null || !FALSE.contains(ascending),
                text(at, "title"),
                text(at, "description"),
                whole(at, "baseline").flatMap(this::baseline).orElse(null),
                at.all("period").stream().map(this::period).toList());
    }

    private Optional<Baseline> baseline(Node at) {
        @Nullable LocalDate date = values.date(at, "iso-date");
        @Nullable Integer year = values.year(at);
        if (year == null && date != null) year = date.getYear();
        if (year == null) return Optional.empty();
        return Optional.of(new Baseline(year, date, at.attribute("value")));
    }

    private Period period(Node at) {
        @Nullable LocalDate start = values.dateOf(at, "period-start");
        @Nullable LocalDate end = values.dateOf(at, "period-end");
        values.checkOrder(at, start, end);
        return new Period(start, end, measured(at, "target"), measured(at, "actual"));
    }

    private static @Nullable String measured(Node period, String name) {
        return whole(period, name).map(at -> at.attribute("value")).orElse(null);
    }

    /** Since 2.03 a measurement may be given for parts, too, such as women and men; we keep the one for the whole. */
    private static Optional<Node> whole(Node parent, String name) {
        return parent.all(name).stream()
                .filter(at ->
                        at.all("dimension").isEmpty() && at.all("location").isEmpty())
                .findFirst()
                .or(() -> parent.first(name));
    }

    private Narratives text(Node parent, String name) {
        return parent.first(name).map(narratives).orElse(Narratives.NONE);
    }
}
