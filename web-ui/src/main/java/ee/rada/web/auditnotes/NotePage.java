package ee.rada.web.auditnotes;

import ee.rada.kernel.auditnotes.AuditNoteCommand.AnswerAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.CloseAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.ReopenAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteId;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.query.auditnotes.GetAuditNote;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was found, what does it speak of, what was answered? */
@Page
final class NotePage {

    private final Asking asking;

    NotePage(Asking asking) {
        this.asking = asking;
    }

    @GetMapping("/audit-notes/{id}")
    String show(@PathVariable AuditNoteId id, Caller caller, Model model) {
        var note = asking.ask(caller, new GetAuditNote(id), GetAuditNote.Answer.class);
        boolean answeredByHim = note.said().stream()
                .anyMatch(said -> said.made() == AuditNoteState.ANSWERED
                        && said.by() != null
                        && caller.persons().contains(said.by()));
        model.addAttribute("note", note);
        model.addAttribute("mayAnswer", note.state() == AuditNoteState.RAISED && caller.maySend(AnswerAuditNote.class));
        model.addAttribute(
                "mayClose",
                note.state() == AuditNoteState.ANSWERED && !answeredByHim && caller.maySend(CloseAuditNote.class));
        model.addAttribute("mayReopen", note.state() != AuditNoteState.RAISED && caller.maySend(ReopenAuditNote.class));
        return "auditnotes/note";
    }
}
