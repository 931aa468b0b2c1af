package ee.rada.query.earnedvalue;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.query.budgets.SpentThen;
import ee.rada.query.earnedvalue.GetEarnedValue.Answer;
import ee.rada.query.earnedvalue.PlannedWork.Terms;
import ee.rada.query.projects.ProgressThen;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why earned value is what it is, on the day and at every point of the curve. */
@Component
final class EarnedValueExplainer implements Explainer<GetEarnedValue, Answer> {

    private final EarnedValueQueries queries;

    EarnedValueExplainer(EarnedValueQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetEarnedValue> question() {
        return GetEarnedValue.class;
    }

    @Override
    public Answer answer(GetEarnedValue question) {
        return queries.answer(question);
    }

    /** Either the plan in force or the baseline. */
    private interface Basis extends Function<PlannedWork, @Nullable Terms> {}

    @Override
    public void explain(GetEarnedValue question, Answer answer, Stories stories, Figures figures) {
        Story story = stories.of(question.projectId().value());
        LocalDate day = answer.day();
        String currency = answer.currency();
        figures("/plan", answer.plan(), on(story, currency, PlannedWork::plan, day), figures);
        figures("/baseline", answer.baseline(), on(story, currency, PlannedWork::baseline, day), figures);
        figures.add("/finish", answer.finish(), () -> finish(story, on(story, currency, PlannedWork::plan, day)));
        figures.each("/activities", answer.activities(), (at, activity) -> {
            var of = new OneWork(activity, currency, day, story, figures);
            of.percent(at + "/percentComplete");
            of.measured(at + "/plan", activity.plan(), PlannedWork::plan);
            of.measured(at + "/baseline", activity.baseline(), PlannedWork::baseline);
        });
        figures.each("/curve", answer.curve(), (at, point) -> {
            var plan = on(story, currency, PlannedWork::plan, point.date());
            figures.add(at + "/pv", point.pv(), plan::pv);
            figures.add(at + "/ev", point.ev(), plan::ev);
            figures.add(at + "/ac", point.ac(), plan::ac);
            figures.add(
                    at + "/baselinePv",
                    point.baselinePv(),
                    () -> on(story, currency, PlannedWork::baseline, point.date())
                            .pv());
        });
    }

    private static void figures(
            String at, GetEarnedValue.@Nullable Figures shown, EarnedValueFigures of, Figures figures) {
        if (shown == null) {
            return;
        }
        figures.add(at + "/bac", shown.bac(), of::bac);
        figures.add(at + "/pv", shown.pv(), of::pv);
        figures.add(at + "/ev", shown.ev(), of::ev);
        figures.add(at + "/ac", shown.ac(), of::ac);
        figures.add(at + "/sv", shown.sv(), of::sv);
        figures.add(at + "/cv", shown.cv(), of::cv);
        figures.add(at + "/spi", shown.spi(), of::spi);
        figures.add(at + "/cpi", shown.cpi(), of::cpi);
        figures.each(at + "/estimates", shown.estimates(), (place, estimate) -> {
            PerformanceFactor factor = estimate.factor();
            figures.add(place + "/eac", estimate.eac(), () -> of.eac(factor));
            figures.add(place + "/etc", estimate.etc(), () -> of.etc(factor));
            figures.add(place + "/vac", estimate.vac(), () -> of.vac(factor));
        });
    }

    private static EarnedValueFigures on(Story story, String currency, Basis basis, LocalDate day) {
        return new EarnedValueFigures(story, currency, then -> value(then, currency, basis, day));
    }

    private static EarnedValue value(Then then, String currency, Basis basis, LocalDate day) {
        var works = works(then, currency).stream()
                .flatMap(work ->
                        Optional.ofNullable(basis.apply(work)).map(terms -> terms.done(work.percentOn(day))).stream())
                .toList();
        return EarnedValue.of(works, new Money(SpentThen.until(then, currency, day), currency), day);
    }

    private static List<PlannedWork> works(Then then, String currency) {
        return ProgressThen.of(then, currency).stream()
                .map(activity -> new PlannedWork(
                        activity.activityId(),
                        activity.code(),
                        activity.title(),
                        activity.inPlan() ? new Terms(activity.cost(), activity.start(), activity.end()) : null,
                        activity.baselineCost() == null
                                ? null
                                : new Terms(
                                        Objects.requireNonNull(activity.baselineCost()),
                                        activity.baselineStart(),
                                        activity.baselineEnd()),
                        PlannedWork.rising(activity.progress())))
                .toList();
    }

    private static Explanation finish(Story story, EarnedValueFigures plan) {
        return Explanation.by(
                Formula.FINISH_AT_PACE,
                Unit.DATE,
                null,
                List.of(
                        Operand.of(
                                OperandName.START,
                                edge(
                                        story,
                                        plan.currency(),
                                        Terms::start,
                                        (one, other) -> one.isBefore(other) ? one : other)),
                        Operand.of(
                                OperandName.END,
                                edge(
                                        story,
                                        plan.currency(),
                                        Terms::end,
                                        (one, other) -> one.isAfter(other) ? one : other)),
                        Operand.of(OperandName.EARNED_VALUE, plan.ev()),
                        Operand.of(OperandName.PLANNED_VALUE, plan.pv())));
    }

    private static Explanation edge(
            Story story, String currency, Function<Terms, @Nullable LocalDate> day, BinaryOperator<LocalDate> edge) {
        return story.day(then -> works(then, currency).stream()
                .flatMap(work -> Optional.ofNullable(work.plan()).stream())
                .flatMap(terms -> Optional.ofNullable(day.apply(terms)).stream())
                .reduce(edge)
                .orElse(null));
    }

    /** The figures of one activity. */
    private record OneWork(
            GetEarnedValue.Activity activity, String currency, LocalDate day, Story story, Figures figures) {

        void percent(String pointer) {
            figures.add(
                    pointer,
                    activity,
                    () -> story.whole(
                            Unit.PERCENT,
                            then -> work(then).map(work -> work.percentOn(day)).orElse(0)));
        }

        void measured(String at, GetEarnedValue.@Nullable Measured shown, Basis basis) {
            if (shown == null) {
                return;
            }
            add(at + "/cost", basis, GetEarnedValue.Measured::cost);
            add(at + "/pv", basis, GetEarnedValue.Measured::pv);
            add(at + "/ev", basis, GetEarnedValue.Measured::ev);
            add(at + "/sv", basis, GetEarnedValue.Measured::sv);
        }

        private void add(String pointer, Basis basis, Function<GetEarnedValue.Measured, Money> amount) {
            figures.add(
                    pointer,
                    activity,
                    () -> story.money(
                            currency,
                            then -> work(then)
                                    .flatMap(work -> Optional.ofNullable(basis.apply(work))
                                            .map(terms ->
                                                    GetEarnedValue.Measured.of(terms.done(work.percentOn(day)), day)))
                                    .map(measured -> amount.apply(measured).cents())
                                    .orElse(0L)));
        }

        private Optional<PlannedWork> work(Then then) {
            return works(then, currency).stream()
                    .filter(work -> work.activityId().equals(activity.activityId()))
                    .findFirst();
        }
    }
}
