package ee.rada.query.cases;

import ee.rada.query.cases.FindCases.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why each case of a list has so many sessions, and its client waited for so long. */
@Component
final class CasesExplainer implements Explainer<FindCases, Answer> {

    private final CaseQueries queries;

    CasesExplainer(CaseQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindCases> question() {
        return FindCases.class;
    }

    @Override
    public Answer answer(FindCases question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindCases question, Answer answer, Stories stories, Figures figures) {
        figures.each("/items", answer.items(), (at, item) -> {
            figures.add(at + "/sessions", item, () -> new CaseFigures(item.caseId(), stories).sessions());
            figures.add(
                    at + "/waitingDays", item, () -> new CaseFigures(item.caseId(), stories).waiting(question.today()));
        });
    }
}
