package ee.rada.web.comparisons;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.projects.Offers;
import ee.rada.web.projects.ProjectHead;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What is different about a project between two moments, and who made it so? */
@Page
final class ProjectComparisonPage {

    /** After this the page shows how far the replay is. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final ProjectHead head;
    private final TwoMoments moments;
    private final Comparisons comparisons;
    private final DifferenceWords words;
    private final Since since;
    private final Wrongs wrongs;

    ProjectComparisonPage(
            ProjectHead head,
            TwoMoments moments,
            Comparisons comparisons,
            DifferenceWords words,
            Since since,
            Wrongs wrongs) {
        this.head = head;
        this.moments = moments;
        this.comparisons = comparisons;
        this.words = words;
        this.since = since;
        this.wrongs = wrongs;
    }

    /** Without a moment, since the end of last month. */
    @GetMapping("/projects/{id}/comparison")
    String show(
            @PathVariable ProjectId id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "PROJECT") ProjectComparison.Part part,
            @RequestParam(defaultValue = "RECORDED") TwoMoments.Clock clock,
            Caller caller,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        var project = head.show(id, Offers.Tab.COMPARISON, caller, model);
        Map<String, String> presets = since.of(project, caller);
        String first = from == null ? presets.getOrDefault("last-month", "0") : from;
        var read = moments.read(first, to, clock, PATIENCE);
        model.addAttribute("from", first);
        model.addAttribute("to", to == null ? "" : to);
        model.addAttribute("clock", clock);
        model.addAttribute("clocks", List.of(TwoMoments.Clock.values()));
        model.addAttribute("part", part);
        model.addAttribute("parts", List.of(ProjectComparison.Part.values()));
        model.addAttribute("since", presets);
        List<FormError> errors = wrongs.of(read.errors(), locale);
        model.addAttribute("errors", errors);
        if (read.pair().isPresent()) {
            ProjectComparison found =
                    comparisons.project(caller, id, read.pair().get()).of(part);
            model.addAttribute("found", found);
            model.addAttribute("figures", Figures.of(found));
            model.addAttribute("groups", words.of(found, locale));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return "comparisons/project";
    }
}
