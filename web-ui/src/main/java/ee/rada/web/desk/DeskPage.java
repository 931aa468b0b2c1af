package ee.rada.web.desk;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.query.desk.GetDesk;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.posts.Standing;
import ee.rada.query.projects.FindProjects;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._pages.Sections;
import ee.rada.web._security.Caller;
import ee.rada.web._security.DemoPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is there to do today? */
@Page
final class DeskPage {

    private static final int IN_FULL = 5;
    private static final String DEMO = "/demo/year";

    private final Asking asking;
    private final DeskSentence sentence;
    private final Sections sections;
    private final DemoPeople people;
    private final Clock clock;

    DeskPage(Asking asking, DeskSentence sentence, Sections sections, DemoPeople people, Clock clock) {
        this.asking = asking;
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
        model.addAttribute("desk", desk);
        model.addAttribute("sentence", sentence.of(desk, locale));
        model.addAttribute("proposals", proposals(caller, desk, today));
        boolean isEmpty = isEmpty(caller, today);
        model.addAttribute("isEmpty", isEmpty);
        model.addAttribute("offersYear", isEmpty && offersYear(caller));
        return "desk";
    }

    /** The first few in full, so that they can be decided on from here. */
    private Map<UUID, GetPlanChange.Answer> proposals(Caller caller, GetDesk.Answer desk, LocalDate today) {
        var proposals = new HashMap<UUID, GetPlanChange.Answer>();
        desk.waitingForMe().stream()
                .filter(waiting -> waiting.kind() == GetDesk.Kind.PLAN_CHANGE)
                .limit(IN_FULL)
                .forEach(waiting -> proposals.put(
                        waiting.id(),
                        asking.ask(
                                caller,
                                new GetPlanChange(new ProposalId(waiting.id()), today),
                                GetPlanChange.Answer.class)));
        return proposals;
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
