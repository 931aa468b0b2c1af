package ee.rada.query.why;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.query._axon.Replaying;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Explains answers, in the snapshot in which they are given. */
@Component
class ExplainQueries {

    private final Map<Class<?>, Explainer<?, ?>> explainers;
    private final Replaying replaying;

    ExplainQueries(List<Explainer<?, ?>> explainers, Replaying replaying) {
        this.explainers = explainers.stream().collect(Collectors.toMap(Explainer::question, Function.identity()));
        this.replaying = replaying;
    }

    @QueryHandler
    Explain.Answer answer(Explain query) {
        Explainer<?, ?> explainer = explainers.get(query.question().getClass());
        if (explainer == null) {
            throw new IllegalArgumentException(
                    "nobody explains " + query.question().getClass());
        }
        return explain(explainer, query);
    }

    private <Q extends Query, A extends Record> Explain.Answer explain(Explainer<Q, A> explainer, Explain query) {
        Q question = explainer.question().cast(query.question());
        A answer = explainer.answer(question);
        var figures = new Figures(query.figure());
        explainer.explain(question, answer, new Stories(thing -> new Story(replaying.of(thing))), figures);
        if (query.figure() != null && figures.explained().isEmpty()) {
            throw Refusal.fields(List.of(new FieldError("/explain", "no-such-figure")));
        }
        return new Explain.Answer(answer, figures.explained());
    }
}
