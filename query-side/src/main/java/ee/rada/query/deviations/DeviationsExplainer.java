package ee.rada.query.deviations;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.deviations.FindDeviations.Answer;
import ee.rada.query.deviations.FindDeviations.Item;
import ee.rada.query.planversions.VersionFigures;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Why a deviation says how much it says: it says what was found when it was detected. */
@Component
final class DeviationsExplainer implements Explainer<FindDeviations, Answer> {

    private final DeviationQueries queries;

    DeviationsExplainer(DeviationQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindDeviations> question() {
        return FindDeviations.class;
    }

    @Override
    public Answer answer(FindDeviations question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindDeviations question, Answer answer, Stories stories, Figures figures) {
        figures.each("/items", answer.items(), (at, item) -> {
            Story story = stories.of(item.projectId().value());
            var found = item.figures();
            figures.add(at + "/figures/days", found.days(), () -> told(story, item, Unit.DAYS, "days"));
            figures.add(at + "/figures/percent", found.percent(), () -> told(story, item, Unit.PERCENT, "percent"));
            figures.add(at + "/figures/index", found.index(), () -> told(story, item, Unit.RATIO, "index"));
            figures.add(at + "/figures/bac", found.bac(), () -> money(story, item, "bac"));
            figures.add(at + "/figures/pv", found.pv(), () -> money(story, item, "pv"));
            figures.add(at + "/figures/ev", found.ev(), () -> money(story, item, "ev"));
            figures.add(at + "/figures/ac", found.ac(), () -> money(story, item, "ac"));
            figures.add(at + "/figures/eac", found.eac(), () -> money(story, item, "eac"));
            ActivityId activity = item.activityId();
            if (item.lastMove() != null && activity != null) {
                lastMove(at + "/lastMove", activity, new VersionFigures(story, figures));
            }
        });
    }

    private static void lastMove(String at, ActivityId activity, VersionFigures of) {
        List<Integer> moved = of.movedIn(activity, 0, Integer.MAX_VALUE);
        int version = moved.getLast();
        of.figures().add(at + "/nth", activity, () -> of.moves(activity, version));
        of.figures().add(at + "/workingDays", activity, () -> of.moved(activity, version - 1, version));
    }

    private static Explanation money(Story story, Item item, String name) {
        String currency = Objects.requireNonNull(item.figures().currency());
        return story.money(
                currency,
                then -> then.row(DeviationRow.class, item.deviationId())
                        .flatMap(row -> value(row, name))
                        .map(value -> value.movePointRight(2).longValueExact())
                        .orElse(0L));
    }

    private static Explanation told(Story story, Item item, Unit unit, String name) {
        return story.decimal(
                unit,
                then -> then.row(DeviationRow.class, item.deviationId())
                        .flatMap(row -> value(row, name))
                        .orElse(null));
    }

    private static Optional<BigDecimal> value(DeviationRow row, String name) {
        return Optional.ofNullable(row.figures().get(name)).map(BigDecimal::new);
    }
}
