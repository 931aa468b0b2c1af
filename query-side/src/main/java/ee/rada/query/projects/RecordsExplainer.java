package ee.rada.query.projects;

import ee.rada.kernel.projects.RecordId;
import ee.rada.query.projects.FindRecords.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why records of work say what they say: who recorded and who corrected them. */
@Component
final class RecordsExplainer implements Explainer<FindRecords, Answer> {

    private final PlanQueries queries;

    RecordsExplainer(PlanQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindRecords> question() {
        return FindRecords.class;
    }

    @Override
    public Answer answer(FindRecords question) {
        return queries.answer(question);
    }

    /** What a record said, now or before a correction. */
    private record Said(
            int percent,
            @Nullable BigDecimal hours,
            @Nullable Integer participants) {

        /** {@code corrections} is how many it had been corrected; before more of them it said what it says. */
        static Said after(ActivityRecordRow row, int corrections) {
            if (corrections < row.corrections().size()) {
                var before = row.corrections().get(corrections);
                return new Said(before.percentComplete(), before.hours(), before.participants());
            }
            var said = row.said();
            return new Said(said.percentComplete(), said.hours(), said.participants());
        }
    }

    @Override
    public void explain(FindRecords question, Answer answer, Stories stories, Figures figures) {
        Story story = stories.of(question.projectId().value());
        figures.each("/items", answer.items(), (at, item) -> {
            explain(at, item.recordId(), Integer.MAX_VALUE, item.hours(), item.participants(), story, figures);
            for (int i = 0; i < item.corrections().size(); i++) {
                var correction = item.corrections().get(i);
                explain(
                        at + "/corrections/" + i,
                        item.recordId(),
                        i,
                        correction.hours(),
                        correction.participants(),
                        story,
                        figures);
            }
        });
    }

    private static void explain(
            String at,
            RecordId record,
            int corrections,
            @Nullable BigDecimal hours,
            @Nullable Integer participants,
            Story story,
            Figures figures) {
        Function<Then, @Nullable Said> said =
                then -> then.rows(ActivityRecordRow.class, row -> row.recordId().equals(record))
                        .findFirst()
                        .map(row -> Said.after(row, corrections))
                        .orElse(null);
        figures.add(
                at + "/percentComplete",
                record,
                () -> story.whole(Unit.PERCENT, then -> {
                    Said last = said.apply(then);
                    return last == null ? 0 : last.percent();
                }));
        figures.add(
                at + "/hours",
                hours,
                () -> story.decimal(Unit.QUANTITY, then -> {
                    Said last = said.apply(then);
                    return last == null ? null : last.hours();
                }));
        figures.add(
                at + "/participants",
                participants,
                () -> story.decimal(Unit.COUNT, then -> {
                    Said last = said.apply(then);
                    return last == null || last.participants() == null ? null : BigDecimal.valueOf(last.participants());
                }));
    }
}
