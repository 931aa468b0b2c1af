package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.query.budgets.FindEntries.Answer;
import ee.rada.query.budgets.FindEntries.Item;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stated;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why an entry is of so much, and so much of a commitment is open. */
@Component
final class EntriesExplainer implements Explainer<FindEntries, Answer> {

    private final EntryQueries queries;

    EntriesExplainer(EntryQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindEntries> question() {
        return FindEntries.class;
    }

    @Override
    public Answer answer(FindEntries question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindEntries question, Answer answer, Stories stories, Figures figures) {
        Story story = stories.of(question.projectId().value());
        figures.each("/items", answer.items(), (at, item) -> explain(at, item, story, figures));
    }

    private static void explain(String at, Item item, Story story, Figures figures) {
        EntryId entry = item.entryId();
        add(
                at + "/amount",
                entry,
                item.amount(),
                story,
                figures,
                row -> row.facts().amountCents());
        add(at + "/consumed", entry, item.consumed(), story, figures, EntryRow::consumedCents);
        add(at + "/open", entry, item.open(), story, figures, EntryRow::openCents);
        Stated.explain(
                at + "/releases",
                item.releases(),
                story,
                figures,
                then -> then.rows(EntryRow.class, row -> row.entryId().equals(entry))
                        .findFirst()
                        .map(EntryRow::releases)
                        .orElse(null));
    }

    private static void add(
            String pointer,
            EntryId entry,
            @Nullable Money value,
            Story story,
            Figures figures,
            ToLongFunction<EntryRow> cents) {
        figures.add(
                pointer,
                value,
                () -> story.money(
                        Objects.requireNonNull(value).currency(),
                        then -> then.rows(EntryRow.class, row -> row.entryId().equals(entry))
                                .mapToLong(cents)
                                .sum()));
    }
}
