package ee.rada.web.comparisons;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.query.comparisons.Subject;
import ee.rada.query.history.FindSteps;
import ee.rada.query.history.GetHistory;
import ee.rada.query.projects.GetProject;
import ee.rada.query.projects.GetTimeline;
import ee.rada.web._api.Asking;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.history.Story;
import ee.rada.web.projects.GanttPicture;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** How did this project become what it is, event by event? */
@Page
final class TimeLapsePage {

    private static final int WHOLE = 10_000;
    private static final int NO_ENTRIES = 1;
    private static final Set<Integer> SPEEDS = Set.of(1, 2, 5);

    private final ProjectHead head;
    private final Asking asking;
    private final Comparisons comparisons;
    private final DifferenceWords words;
    private final Story story;
    private final GanttPicture gantt;

    TimeLapsePage(
            ProjectHead head,
            Asking asking,
            Comparisons comparisons,
            DifferenceWords words,
            Story story,
            GanttPicture gantt) {
        this.head = head;
        this.asking = asking;
        this.comparisons = comparisons;
        this.words = words;
        this.story = story;
        this.gantt = gantt;
    }

    /**
     * Without a position, the last event.
     *
     * @param n the event counted from 1, as one types it
     * @param play after how many seconds the next event follows; anything but a known speed stands still
     */
    @GetMapping("/projects/{id}/time-lapse")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable Long at,
            @RequestParam(required = false) @Nullable Integer n,
            @RequestParam(required = false) @Nullable Integer play,
            Caller caller,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        head.show(id, Offers.Tab.HISTORY, caller, model);
        List<FindSteps.Step> steps = steps(id, caller);
        var film = n == null
                ? Film.at(steps, at == null ? Long.MAX_VALUE : at)
                : new Film(steps, Math.clamp(n, 1, steps.size()) - 1);
        show(id, film, caller, model, locale);
        Integer speed = play != null && SPEEDS.contains(play) ? play : null;
        model.addAttribute("play", speed);
        if (speed != null && film.next() != null) {
            response.setHeader("Refresh", speed + ";url=" + following(id, film.next(), speed));
        }
        return "comparisons/time-lapse";
    }

    private List<FindSteps.Step> steps(ProjectId id, Caller caller) {
        var steps = new ArrayList<FindSteps.Step>();
        @Nullable String next = "0";
        while (next != null) {
            var page =
                    asking.ask(caller, new FindSteps(id.value(), Long.parseLong(next), WHOLE), FindSteps.Answer.class);
            steps.addAll(page.items());
            next = page.next();
        }
        return steps;
    }

    /** The next event; who looks back at an earlier moment stays there. */
    private static String following(ProjectId id, long position, int speed) {
        var address = UriComponentsBuilder.fromPath("/projects/{id}/time-lapse")
                .queryParam("at", position)
                .queryParam("play", speed);
        Map<String, String> kept =
                AskedMoment.ofThisRequest().map(AskedMoment::parameters).orElse(Map.of());
        kept.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        var values = new HashMap<String, Object>(kept);
        values.put("id", id.value());
        return address.encode().buildAndExpand(values).toUriString();
    }

    private void show(ProjectId id, Film film, Caller caller, Model model, Locale locale) {
        Long previous = film.previous();
        var moments = new TwoMoments.Pair(
                moment(previous == null ? 0 : previous, film.dayBefore()), moment(film.position(), film.day()));
        ProjectComparison found = comparisons.project(caller, id, moments);
        var then = moments.to().forQueries();
        var timeline =
                asking.ask(caller, new GetTimeline(id, film.day(), null, NO_ENTRIES), GetTimeline.Answer.class, then);
        var event =
                asking.ask(caller, new GetHistory(id.value(), film.position() - 1, 1), GetHistory.Answer.class, then);
        model.addAttribute("film", film);
        model.addAttribute("day", film.day());
        model.addAttribute(
                "chapter", story.of(id, event.entries(), caller, locale).getFirst());
        model.addAttribute("groups", words.of(found, locale));
        model.addAttribute("then", asking.ask(caller, new GetProject(id, film.day()), GetProject.Answer.class, then));
        model.addAttribute("timeline", timeline);
        model.addAttribute("gantt", gantt.of(timeline.activities(), film.day(), locale, changed(found)));
    }

    private static AskedMoment moment(long position, LocalDate day) {
        return new AskedMoment(Long.toString(position), null, position, day, ProjectComparisonPage.PATIENCE);
    }

    private static Set<ActivityId> changed(ProjectComparison found) {
        return found.differences().stream()
                .map(one -> one.subject())
                .filter(subject -> subject.kind() == Subject.Kind.ACTIVITY)
                .map(subject -> new ActivityId(UUID.fromString(subject.id())))
                .collect(Collectors.toSet());
    }
}
