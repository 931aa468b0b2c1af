package ee.rada.query.auditnotes;

import ee.rada.kernel.Event;
import ee.rada.kernel.auditnotes.AuditNoteEvent;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteAnswered;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteClosed;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteRaised;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteReopened;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.query.Fold;
import ee.rada.query.Numbers;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import java.util.List;
import org.springframework.stereotype.Component;

/** What audit notes learn from events. */
@Component
final class AuditNotesFold implements Fold {

    private static final String KIND = "AM";

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof AuditNoteEvent note) {
            rows.put(learn(rows, note, recorded));
        }
    }

    private static AuditNoteRow learn(Rows rows, AuditNoteEvent event, Recorded recorded) {
        return switch (event) {
            case AuditNoteRaised e -> raised(rows, e, recorded);
            case AuditNoteAnswered e -> row(rows, e).with(AuditNoteState.ANSWERED, e.answer(), recorded);
            case AuditNoteClosed e -> row(rows, e).with(AuditNoteState.CLOSED, e.conclusion(), recorded);
            case AuditNoteReopened e -> row(rows, e).with(AuditNoteState.RAISED, e.reason(), recorded);
        };
    }

    private static AuditNoteRow raised(Rows rows, AuditNoteRaised e, Recorded recorded) {
        return new AuditNoteRow(
                e.noteId(),
                recorded.position(),
                Numbers.next(rows, KIND, recorded),
                e.title(),
                e.finding(),
                e.severity(),
                e.references(),
                e.things(),
                AuditNoteState.RAISED,
                recorded.recordedAt(),
                recorded.actor(),
                recorded.recordedAt(),
                List.of(),
                recorded.version());
    }

    private static AuditNoteRow row(Rows rows, AuditNoteEvent event) {
        return rows.require(AuditNoteRow.class, event.noteId());
    }
}
