package ee.rada.query.planchanges;

import ee.rada.query.Cursor;
import ee.rada.query.planchanges.FindPlanChanges.Answer;
import ee.rada.query.planchanges.FindPlanChanges.Item;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import java.util.ArrayList;
import java.util.List;
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
                (at, item) -> of(item, question, stories, figures).listed(at, item));
        var totals = answer.totals();
        if (totals != null && figures.wants("/totals")) {
            new TotalsFigures(all(question), item -> of(item, question, stories, figures), figures)
                    .explain("/totals", totals);
        }
    }

    /** The pages after the first one count too. */
    private List<Item> all(FindPlanChanges question) {
        var all = new ArrayList<Item>();
        String after = null;
        do {
            Answer page = queries.answer(question.page(after, Cursor.MOST));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);
        return all;
    }

    private static ProposalFigures of(Item item, FindPlanChanges question, Stories stories, Figures figures) {
        return new ProposalFigures(
                item.proposalId(), question.today(), stories.of(item.projectId().value()), figures);
    }
}
