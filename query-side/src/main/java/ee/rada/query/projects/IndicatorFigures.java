package ee.rada.query.projects;

import ee.rada.kernel.projects.Indicator;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.util.Optional;
import java.util.function.Function;

/** Why an indicator goes from where to where. */
public record IndicatorFigures(Story story, Figures figures, Function<Then, Optional<Indicator>> then) {

    public void explain(String pointer, Indicator indicator) {
        figures.add(
                pointer + "/baseline",
                indicator.baseline(),
                () -> story.decimal(
                        Unit.QUANTITY,
                        rows -> then.apply(rows).map(Indicator::baseline).orElse(null)));
        figures.add(
                pointer + "/target",
                indicator.target(),
                () -> story.decimal(
                        Unit.QUANTITY,
                        rows -> then.apply(rows).map(Indicator::target).orElse(null)));
    }
}
