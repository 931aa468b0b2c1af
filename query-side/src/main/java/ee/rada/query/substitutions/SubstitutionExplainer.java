package ee.rada.query.substitutions;

import ee.rada.query.substitutions.GetSubstitution.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why so much was done under a substitution. */
@Component
final class SubstitutionExplainer implements Explainer<GetSubstitution, Answer> {

    private final SubstitutionQueries queries;
    private final ActsFigures acts;

    SubstitutionExplainer(SubstitutionQueries queries, ActsFigures acts) {
        this.queries = queries;
        this.acts = acts;
    }

    @Override
    public Class<GetSubstitution> question() {
        return GetSubstitution.class;
    }

    @Override
    public Answer answer(GetSubstitution question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetSubstitution question, Answer answer, Stories stories, Figures figures) {
        figures.add("/acts", answer, () -> acts.of(question.substitutionId()));
    }
}
