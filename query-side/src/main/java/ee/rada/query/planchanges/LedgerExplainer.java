package ee.rada.query.planchanges;

import ee.rada.query.planchanges.FindPlanChanges.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why proposals in a list move so much, and have waited so long. */
@Component
final class LedgerExplainer implements Explainer<FindPlanChanges, Answer> {

    private final LedgerQueries queries;

    LedgerExplainer(LedgerQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindPlanChanges> question() {
        return FindPlanChanges.class;
    }

    @Override
    public Answer answer(FindPlanChanges question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindPlanChanges question, Answer answer, Stories stories, Figures figures) {
        figures.each(
                "/items",
                answer.items(),
                (at, item) -> new ProposalFigures(
                                item.proposalId(),
                                question.today(),
                                stories.of(item.projectId().value()),
                                figures)
                        .listed(at, item));
    }
}
