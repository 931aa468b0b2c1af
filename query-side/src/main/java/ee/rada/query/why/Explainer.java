package ee.rada.query.why;

import ee.rada.kernel.Query;

/**
 * Knows why the figures of an answer are what they are. Stands beside the question, in its package. A test finds every number in every
 * answer, and wants each explained or named as no figure.
 */
public interface Explainer<Q extends Query, A extends Record> {

    Class<Q> question();

    /** The answer as everybody gets it. */
    A answer(Q question);

    /** Adds every figure of the answer that is there. */
    void explain(Q question, A answer, Stories stories, Figures figures);
}
