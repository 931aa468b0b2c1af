package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudgetLine.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Unit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why each step of a line's ledger says what it says. */
@Component
final class LineExplainer implements Explainer<GetBudgetLine, Answer> {

    private final LineLedger ledger;

    LineExplainer(LineLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Class<GetBudgetLine> question() {
        return GetBudgetLine.class;
    }

    @Override
    public Answer answer(GetBudgetLine question) {
        return ledger.answer(question);
    }

    @Override
    public void explain(GetBudgetLine question, Answer answer, Stories stories, Figures figures) {
        Story story = stories.of(question.projectId().value());
        new LineFigures(question.projectId(), story, figures).explain("/line", answer.line());
        List<GetBudgetLine.Step> steps = answer.steps();
        for (int i = 0; i < steps.size(); i++) {
            int step = i;
            Money amount = steps.get(i).amount();
            Money change = steps.get(i).change();
            figures.add("/steps/" + i + "/amount", amount, () -> amount(question, step, amount.currency(), story));
            figures.add("/steps/" + i + "/change", change, () -> difference(question, step, amount.currency(), story));
        }
    }

    private static Explanation difference(GetBudgetLine question, int step, String currency, Story story) {
        return Explanation.by(
                Formula.DIFFERENCE,
                Unit.MONEY,
                currency,
                List.of(
                        Operand.of(OperandName.AFTER, amount(question, step, currency, story)),
                        Operand.of(OperandName.BEFORE, amount(question, step - 1, currency, story))));
    }

    private static Explanation amount(GetBudgetLine question, int step, String currency, Story story) {
        return story.money(
                currency,
                then -> then.row(LineStepRow.class, question.projectId(), question.lineId(), step)
                        .map(LineStepRow::cents)
                        .orElse(0L));
    }
}
