package ee.rada.query.imports;

import ee.rada.query.imports.FindImports.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import java.util.function.ToLongFunction;
import org.springframework.stereotype.Component;

/** Why an import took so much over: its one event says so. */
@Component
final class ImportsExplainer implements Explainer<FindImports, Answer> {

    private final ImportQueries queries;

    ImportsExplainer(ImportQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindImports> question() {
        return FindImports.class;
    }

    @Override
    public Answer answer(FindImports question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindImports question, Answer answer, Stories stories, Figures figures) {
        figures.each("/items", answer.items(), (at, item) -> {
            add(at + "/accepted", item, stories, figures, ImportBatchRow::accepted);
            add(at + "/rejected", item, stories, figures, ImportBatchRow::rejected);
            add(at + "/newEvents", item, stories, figures, ImportBatchRow::newEvents);
        });
    }

    private static void add(
            String pointer,
            FindImports.Item item,
            Stories stories,
            Figures figures,
            ToLongFunction<ImportBatchRow> number) {
        figures.add(pointer, item, () -> {
            Story story = stories.of(item.importId().value());
            return story.count(then -> then.row(ImportBatchRow.class, item.importId())
                    .map(number::applyAsLong)
                    .orElse(0L));
        });
    }
}
