package ee.rada.query.history;

import ee.rada.query.history.GetHistory.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Told;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Why a history is so long: each of its events is one. */
@Component
final class HistoryExplainer implements Explainer<GetHistory, Answer> {

    private final HistoryQueries queries;
    private final HistoryPositions positions;
    private final Told told;

    HistoryExplainer(HistoryQueries queries, HistoryPositions positions, Told told) {
        this.queries = queries;
        this.positions = positions;
        this.told = told;
    }

    @Override
    public Class<GetHistory> question() {
        return GetHistory.class;
    }

    @Override
    public Answer answer(GetHistory question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetHistory question, Answer answer, Stories stories, Figures figures) {
        figures.add(
                "/count",
                answer,
                () -> told.each(Arrays.stream(positions.between(
                                question.thing(), 0, answer.position(), Math.toIntExact(answer.count())))
                        .boxed()
                        .collect(Collectors.toSet())));
    }
}
