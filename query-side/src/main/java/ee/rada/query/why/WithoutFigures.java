package ee.rada.query.why;

import ee.rada.kernel.Query;
import java.util.function.Function;

/** For answers that count nothing. */
public abstract class WithoutFigures<Q extends Query, A extends Record> implements Explainer<Q, A> {

    private final Class<Q> question;
    private final Function<Q, A> answer;

    protected WithoutFigures(Class<Q> question, Function<Q, A> answer) {
        this.question = question;
        this.answer = answer;
    }

    @Override
    public final Class<Q> question() {
        return question;
    }

    @Override
    public final A answer(Q asked) {
        return answer.apply(asked);
    }

    @Override
    public final void explain(Q asked, A given, Stories stories, Figures figures) {
        // Nothing to explain.
    }
}
