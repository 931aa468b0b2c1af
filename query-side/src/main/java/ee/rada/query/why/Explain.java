package ee.rada.query.why;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why are the figures of an answer what they are? Whoever may ask the question may ask this. Refused as the question is, and as
 * {@code validation} where there are too many parts in all.
 *
 * @param question the question that the answer answers
 * @param figure the JSON pointer of one figure in the answer; null for all
 */
public record Explain(Query question, @Nullable String figure) implements Query {

    /**
     * The answer with its reasons.
     *
     * @param figures by their JSON pointers in the answer; without what is no figure or not there
     */
    public record Answer(Record answer, Map<String, Explanation> figures) {}

    @Override
    public Topic topic() {
        return question.topic();
    }

    @Override
    public @Nullable UUID thing() {
        return question.thing();
    }
}
