package ee.rada.web.desk;

import ee.rada.kernel.auditnotes.AuditNoteCommand.AnswerAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteCommand.CloseAuditNote;
import ee.rada.kernel.auditnotes.AuditNoteState;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import ee.rada.query.auditnotes.FindAuditNotes;
import ee.rada.query.desk.GetDesk;
import ee.rada.query.posts.Standing;
import ee.rada.query.projects.FindProjects;
import ee.rada.query.substitutions.FindSubstitutions;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._pages.Sections;
import ee.rada.web._security.Caller;
import ee.rada.web._security.DemoPeople;
import ee.rada.web.cases.CasesOnDesk;
import ee.rada.web.planchanges.Inbox;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is there to do today? */
@Page
final class DeskPage {

    private static final int IN_FULL = 5;
    private static final int SUBSTITUTIONS = 20;
    private static final int AFTERWARDS = 14;
    private static final String DEMO = "/demo/year";

    private final Asking asking;
    private final Inbox inbox;
    private final DeskSentence sentence;
    private final Sections sections;
    private final DemoPeople people;
    private final CasesOnDesk cases;
    private final Clock clock;

    DeskPage(
            Asking asking,
            Inbox inbox,
            DeskSentence sentence,
            Sections sections,
            DemoPeople people,
            CasesOnDesk cases,
            Clock clock) {
        this.cases = cases;
        this.asking = asking;
        this.inbox = inbox;
        this.sentence = sentence;
        this.sections = sections;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/")
    String show(Caller caller, Model model, Locale locale) {
        var today = LocalDate.now(clock);
        var posts = caller.posts().stream().map(Standing::postId).toList();
        var desk = asking.ask(caller, new GetDesk(caller.official(), posts, today), GetDesk.Answer.class);
        var proposals = inbox.forMe(caller, IN_FULL, locale);
        var others = inbox.forOthers(caller, IN_FULL);
        var projects = projects(desk.waitingForMe());
        var projectsOfOthers = projects(desk.waitingForOthers());
        int waiting = proposals.count() + projects.size();
        model.addAttribute("desk", desk);
        model.addAttribute("me", caller.official());
        model.addAttribute("proposals", proposals);
        model.addAttribute("projects", projects);
        model.addAttribute("waitingCount", waiting);
        model.addAttribute("others", others);
        model.addAttribute("projectsOfOthers", projectsOfOthers);
        model.addAttribute("othersCount", others.count() + projectsOfOthers.size());
        model.addAttribute("cases", cases.of(caller));
        model.addAttribute("notes", notes(caller, today));
        model.addAttribute("drafts", inbox.drafts(caller, IN_FULL));
        model.addAttribute("sentence", sentence.of(waiting, desk, locale));
        boolean isEmpty = isEmpty(caller, today);
        model.addAttribute("isEmpty", isEmpty);
        model.addAttribute("substitutions", substitutions(caller, today));
        model.addAttribute("offersYear", isEmpty && offersYear(caller));
        return "desk";
    }

    /** Proposals come from the inbox, which knows more of them. */
    private static List<GetDesk.Waiting> projects(List<GetDesk.Waiting> waiting) {
        return waiting.stream()
                .filter(one -> one.kind() == GetDesk.Kind.PROJECT)
                .toList();
    }

    /** Those of his that wait, hold, or have just ended, so that he sees what was done meanwhile. */
    private List<FindSubstitutions.Item> substitutions(Caller caller, LocalDate today) {
        var mine = new FindSubstitutions(null, caller.official(), null, null, today, null, SUBSTITUTIONS);
        return asking.ask(caller, mine, FindSubstitutions.Answer.class).items().stream()
                .filter(item -> item.status() != SubstitutionStatus.CANCELLED
                        && !item.to().plusDays(AFTERWARDS).isBefore(today))
                .toList();
    }

    /** Audit notes that wait for an answer of his, or, as the auditor, for what he makes of one. */
    private FindAuditNotes.@Nullable Answer notes(Caller caller, LocalDate today) {
        var state = caller.maySend(AnswerAuditNote.class)
                ? AuditNoteState.RAISED
                : caller.maySend(CloseAuditNote.class) ? AuditNoteState.ANSWERED : null;
        return state == null
                ? null
                : asking.ask(
                        caller, new FindAuditNotes(state, null, today, null, IN_FULL), FindAuditNotes.Answer.class);
    }

    private boolean isEmpty(Caller caller, LocalDate today) {
        var any = new FindProjects(null, null, false, FindProjects.Order.NUMBER, today, null, 1);
        return asking.ask(caller, any, FindProjects.Answer.class).items().isEmpty();
    }

    /** The invented year is lived by the invented people. */
    private boolean offersYear(Caller caller) {
        return people.exist() && caller.maySend(RegisterProject.class) && sections.has(DEMO);
    }
}
