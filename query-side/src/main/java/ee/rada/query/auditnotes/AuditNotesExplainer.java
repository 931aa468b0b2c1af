package ee.rada.query.auditnotes;

import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.query.Cursor;
import ee.rada.query.Recorded;
import ee.rada.query.auditnotes.FindAuditNotes.Answer;
import ee.rada.query.auditnotes.FindAuditNotes.Item;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Why there are so many audit notes, and each has stood as it does for so long. */
@Component
final class AuditNotesExplainer implements Explainer<FindAuditNotes, Answer> {

    private final AuditNoteQueries queries;

    AuditNotesExplainer(AuditNoteQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<FindAuditNotes> question() {
        return FindAuditNotes.class;
    }

    @Override
    public Answer answer(FindAuditNotes question) {
        return queries.answer(question);
    }

    @Override
    public void explain(FindAuditNotes question, Answer answer, Stories stories, Figures figures) {
        figures.add("/count", answer, () -> count(question, stories));
        figures.each(
                "/items",
                answer.items(),
                (at, item) -> figures.add(at + "/workingDays", item, () -> waited(item, question.today(), stories)));
    }

    private Explanation count(FindAuditNotes question, Stories stories) {
        var operands = new ArrayList<Operand>();
        Long before = null;
        do {
            Answer page = queries.answer(
                    new FindAuditNotes(question.state(), question.about(), question.today(), before, Cursor.MOST));
            for (Item item : page.items()) {
                operands.add(new Operand(OperandName.AUDIT_NOTE, item.number(), isOne(item, stories)));
            }
            before = page.next() == null ? null : Long.valueOf(page.next());
        } while (before != null);
        return Explanation.by(Formula.SUM, Unit.COUNT, null, operands);
    }

    /** What brought it to where it stands. */
    private static Explanation isOne(Item item, Stories stories) {
        return stories.of(item.noteId().value())
                .count(then -> then.row(AuditNoteRow.class, item.noteId())
                                .filter(row -> row.state() == item.state())
                                .isPresent()
                        ? 1
                        : 0);
    }

    /** A closed one waits no more: from the day it was closed to that day. */
    private static Explanation waited(Item item, LocalDate today, Stories stories) {
        Story story = stories.of(item.noteId().value());
        Explanation since = story.day(then -> then.row(AuditNoteRow.class, item.noteId())
                .map(row -> LocalDate.ofInstant(row.since(), Recorded.TALLINN))
                .orElse(null));
        Explanation until = item.state() == AuditNoteState.CLOSED ? since : Explanation.given(today);
        return Explanation.by(
                Formula.WORKING_DAYS_WAITED,
                Unit.WORKING_DAYS,
                null,
                List.of(Operand.of(OperandName.FROM, since), Operand.of(OperandName.UNTIL, until)));
    }
}
