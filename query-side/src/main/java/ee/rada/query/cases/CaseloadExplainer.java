package ee.rada.query.cases;

import ee.rada.kernel.cases.CaseStatus;
import ee.rada.query.Cursor;
import ee.rada.query.cases.FindCaseload.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Unit;
import java.util.ArrayList;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Why an official carries so much: which cases, and what made each count. */
@Component
final class CaseloadExplainer implements Explainer<FindCaseload, Answer> {

    private final CaseQueries queries;

    CaseloadExplainer(CaseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindCaseload> question() {
        return FindCaseload.class;
    }

    @Override
    public Answer answer(FindCaseload question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindCaseload question, Answer answer, Stories stories, Figures figures) {
        figures.each("/items", answer.items(), (at, item) -> {
            Predicate<CaseRow> his = row -> row.status() != CaseStatus.CLOSED
                    && row.responsible().equals(item.responsible())
                    && row.region().equals(item.region());
            figures.add(at + "/open", item, () -> count(question, item, his, stories));
            figures.add(
                    at + "/highRisk",
                    item,
                    () -> count(question, item, his.and(row -> row.danger().highRiskSince() != null), stories));
            figures.add(
                    at + "/overdue",
                    item,
                    () -> count(question, item, his.and(row -> isBefore(row, question)), stories));
            figures.add(
                    at + "/waiting",
                    item,
                    () -> count(question, item, his.and(row -> row.work().firstSessionOn() == null), stories));
        });
    }

    private static boolean isBefore(CaseRow row, FindCaseload question) {
        return row.work().nextDue() != null && row.work().nextDue().isBefore(question.today());
    }

    private Explanation count(FindCaseload question, FindCaseload.Item item, Predicate<CaseRow> so, Stories stories) {
        var operands = new ArrayList<Operand>();
        String after = null;
        do {
            FindCases.Answer page = queries.answer(new FindCases(
                    item.region(),
                    null,
                    item.responsible(),
                    null,
                    true,
                    false,
                    false,
                    null,
                    FindCases.Order.LATEST,
                    question.today(),
                    after,
                    Cursor.MOST));
            page.items()
                    .forEach(one -> operands.add(new Operand(
                            OperandName.CASE, one.number(), new CaseFigures(one.caseId(), stories).isOne(so))));
            after = page.next();
        } while (after != null);
        return Explanation.by(Formula.SUM, Unit.COUNT, null, operands);
    }
}
