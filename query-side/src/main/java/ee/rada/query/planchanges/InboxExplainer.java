package ee.rada.query.planchanges;

import ee.rada.query.Cursor;
import ee.rada.query.planchanges.FindInbox.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Unit;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why so many proposals wait, and each for so long. */
@Component
final class InboxExplainer implements Explainer<FindInbox, Answer> {

    private final InboxQueries queries;

    InboxExplainer(InboxQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindInbox> question() {
        return FindInbox.class;
    }

    @Override
    public Answer answer(FindInbox question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindInbox question, Answer answer, Stories stories, Figures figures) {
        figures.add("/count", answer, () -> count(question, stories, figures));
        figures.each(
                "/items",
                answer.items(),
                (at, item) -> of(item, question, stories, figures).listed(at, item));
    }

    /** Every proposal is one; the pages before and after count too. */
    private Explanation count(FindInbox question, Stories stories, Figures figures) {
        var operands = new ArrayList<Operand>();
        String after = null;
        do {
            Answer page = queries.answer(from(question, after));
            for (FindPlanChanges.Item item : page.items()) {
                operands.add(new Operand(
                        OperandName.PROPOSAL,
                        item.number(),
                        of(item, question, stories, figures).isOne()));
            }
            after = page.next();
        } while (after != null);
        return Explanation.by(Formula.SUM, Unit.COUNT, null, operands);
    }

    private static FindInbox from(FindInbox question, @Nullable String after) {
        return new FindInbox(
                question.official(), question.posts(), question.side(), question.today(), after, Cursor.MOST);
    }

    private static ProposalFigures of(FindPlanChanges.Item item, FindInbox question, Stories stories, Figures figures) {
        return new ProposalFigures(
                item.proposalId(), question.today(), stories.of(item.projectId().value()), figures);
    }
}
