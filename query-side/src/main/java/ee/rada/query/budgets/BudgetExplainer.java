package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.query.budgets.GetBudget.Answer;
import ee.rada.query.earnedvalue.EarnedValueFigures;
import ee.rada.query.projects.PlanThen;
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
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Why what may be spent, was spent and is left is what it is. */
@Component
final class BudgetExplainer implements Explainer<GetBudget, Answer> {

    private final BudgetQueries queries;

    BudgetExplainer(BudgetQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetBudget> question() {
        return GetBudget.class;
    }

    @Override
    public Answer answer(GetBudget question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetBudget question, Answer answer, Stories stories, Figures figures) {
        Story story = stories.of(question.projectId().value());
        figures.each("/lines", answer.lines(), new LineFigures(question.projectId(), story, figures)::explain);
        TotalFigures.explain("/total", answer.total(), question.projectId(), stories, figures);
        if (!answer.burnDown().isEmpty()) {
            String currency = answer.burnDown().getFirst().current().currency();
            figures.each("/burnDown", answer.burnDown(), new DayFigures(question, currency, story, figures)::explain);
        }
        figures.each("/amendments", answer.amendments(), new AmendmentFigures(story, figures)::explain);
        EarnedValueFigures earned = earned(question, answer.currency(), story);
        forecast(question, answer, story, earned, figures);
        earned(earned, answer.evm(), figures);
    }

    private static void forecast(
            GetBudget question, Answer answer, Story story, EarnedValueFigures earned, Figures figures) {
        var forecast = answer.forecast();
        String currency = answer.currency();
        Supplier<List<Operand>> soFar = () -> List.of(
                Operand.of(OperandName.SPENT, earned.ac()),
                Operand.of(OperandName.START, PlanThen.start(story)),
                Operand.of(OperandName.TODAY, Explanation.given(question.today())));
        figures.add(
                "/forecast/spentPerMonth",
                forecast.spentPerMonth(),
                () -> Explanation.by(Formula.SPENT_IN_A_MONTH, Unit.MONEY, currency, soFar.get()));
        figures.add(
                "/forecast/spentAtEnd",
                forecast.spentAtEnd(),
                () -> Explanation.by(
                        Formula.SPENT_AT_THE_END,
                        Unit.MONEY,
                        currency,
                        and(soFar.get(), Operand.of(OperandName.END, PlanThen.end(story)))));
        figures.add(
                "/forecast/exhaustedOn",
                forecast.exhaustedOn(),
                () -> Explanation.by(
                        Formula.EXHAUSTED,
                        Unit.DATE,
                        null,
                        and(soFar.get(), Operand.of(OperandName.CURRENT, current(currency, story)))));
    }

    private static void earned(EarnedValueFigures earned, GetBudget.Earned evm, Figures figures) {
        figures.add("/evm/bac", evm.bac(), earned::bac);
        figures.add("/evm/pv", evm.pv(), earned::pv);
        figures.add("/evm/ev", evm.ev(), earned::ev);
        figures.add("/evm/ac", evm.ac(), earned::ac);
        figures.add("/evm/cpi", evm.cpi(), earned::cpi);
        figures.add("/evm/spi", evm.spi(), earned::spi);
        figures.add("/evm/eac", evm.eac(), () -> earned.eac(PerformanceFactor.CPI));
    }

    private static EarnedValueFigures earned(GetBudget question, String currency, Story story) {
        return new EarnedValueFigures(
                story,
                currency,
                then -> EarnedValue.of(
                        PlanThen.works(then, currency),
                        new Money(total(then, currency, TotalFigures::spent), currency),
                        question.today()));
    }

    private static Explanation current(String currency, Story story) {
        return story.money(currency, then -> total(then, currency, BudgetTotalRow::currentCents));
    }

    private static long total(Then then, String currency, ToLongFunction<BudgetTotalRow> cents) {
        return then.rows(BudgetTotalRow.class, row -> row.currency().equals(currency))
                .mapToLong(cents)
                .sum();
    }

    private static List<Operand> and(List<Operand> operands, Operand more) {
        return Stream.concat(operands.stream(), Stream.of(more)).toList();
    }
}
