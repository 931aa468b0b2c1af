package ee.rada.web.history;

import ee.rada.kernel.Topic;
import ee.rada.kernel.auditnotes.AuditNoteCommand.RaiseAuditNote;
import ee.rada.kernel.auditnotes.NoteReference;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.auditnotes.FindAuditNotes;
import ee.rada.query.history.GetHistory;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What happened to this project, its budget and its proposals, from the beginning? */
@Page
final class HistoryPage {

    private static final int EVENTS = 200;
    private static final int NOTES = 500;

    private final ProjectHead head;
    private final Asking asking;
    private final Story story;
    private final Clock clock;

    HistoryPage(ProjectHead head, Asking asking, Story story, Clock clock) {
        this.clock = clock;
        this.head = head;
        this.asking = asking;
        this.story = story;
    }

    @GetMapping("/projects/{id}/history")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(defaultValue = "0") long after,
            Caller caller,
            Model model,
            Locale locale) {
        head.show(id, Offers.Tab.HISTORY, caller, model);
        var history = asking.ask(caller, new GetHistory(id.value(), after, EVENTS), GetHistory.Answer.class);
        model.addAttribute("history", history);
        model.addAttribute("after", after);
        model.addAttribute("notes", notes(id, caller));
        model.addAttribute("mayRaise", caller.maySend(RaiseAuditNote.class));
        model.addAttribute("mayExport", caller.maySee(Topic.EVENT_LOGS));
        model.addAttribute("story", story.of(id, history.entries(), caller, locale));
        return "history/project";
    }

    /** Audit notes by the position of the event that they refer to. */
    private Map<Long, List<FindAuditNotes.Item>> notes(ProjectId id, Caller caller) {
        var query = new FindAuditNotes(null, id.value(), LocalDate.now(clock), null, NOTES);
        var notes = new HashMap<Long, List<FindAuditNotes.Item>>();
        for (var note : asking.ask(caller, query, FindAuditNotes.Answer.class).items()) {
            note.references().stream()
                    .map(NoteReference::position)
                    .filter(Objects::nonNull)
                    .forEach(position -> notes.computeIfAbsent(position, _ -> new ArrayList<>())
                            .add(note));
        }
        return notes;
    }
}
