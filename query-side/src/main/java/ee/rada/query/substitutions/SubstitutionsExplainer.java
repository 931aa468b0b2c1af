package ee.rada.query.substitutions;

import ee.rada.query.substitutions.FindSubstitutions.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why so much was done under the substitutions of a list. */
@Component
final class SubstitutionsExplainer implements Explainer<FindSubstitutions, Answer> {

    private final SubstitutionQueries queries;
    private final ActsFigures acts;

    SubstitutionsExplainer(SubstitutionQueries queries, ActsFigures acts) {
        this.queries = queries;
        this.acts = acts;
    }

    @Override
    public Class<FindSubstitutions> question() {
        return FindSubstitutions.class;
    }

    @Override
    public Answer answer(FindSubstitutions question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindSubstitutions question, Answer answer, Stories stories, Figures figures) {
        figures.each(
                "/items",
                answer.items(),
                (at, item) -> figures.add(at + "/acts", item, () -> acts.of(item.substitutionId())));
    }
}
