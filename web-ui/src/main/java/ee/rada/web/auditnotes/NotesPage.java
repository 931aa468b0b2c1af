package ee.rada.web.auditnotes;

import ee.rada.kernel.auditnotes.AuditNoteCommand.RaiseAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.query.auditnotes.FindAuditNotes;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What have auditors found, and for whom does it wait? */
@Page
final class NotesPage {

    private static final int ROWS = 50;

    private final Asking asking;
    private final Clock clock;

    NotesPage(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/audit-notes")
    String show(
            @RequestParam(required = false) @Nullable AuditNoteState state,
            @RequestParam(required = false) @Nullable Long after,
            Caller caller,
            Model model) {
        var query = new FindAuditNotes(state, null, LocalDate.now(clock), after, ROWS);
        model.addAttribute("found", asking.ask(caller, query, FindAuditNotes.Answer.class));
        model.addAttribute("state", state);
        model.addAttribute("states", AuditNoteState.values());
        model.addAttribute("mayRaise", caller.maySend(RaiseAuditNote.class));
        return "auditnotes/list";
    }
}
