package ee.rada.web.projects;

import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.GetProject.Goal;
import ee.rada.web._charts.Caption;
import ee.rada.web._charts.GoalBar;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What was to be reached, and how far is it? */
@Page
final class GoalsPage {

    private final ProjectHead head;
    private final MessageSource messages;
    private final Formats fmt;

    GoalsPage(ProjectHead head, MessageSource messages, Formats fmt) {
        this.head = head;
        this.messages = messages;
        this.fmt = fmt;
    }

    @GetMapping("/projects/{id}/goals")
    String show(@PathVariable ProjectId id, Caller caller, Model model, Locale locale) {
        var project = head.show(id, Offers.Tab.GOALS, caller, model);
        model.addAttribute("bars", bars(project.goals(), locale));
        return "projects/goals";
    }

    /** A bar for every goal that aims at a number. */
    private Map<GoalId, String> bars(List<Goal> goals, Locale locale) {
        var bars = new HashMap<GoalId, String>();
        for (var goal : goals) {
            var target = goal.indicator().target();
            if (target != null) {
                var baseline = goal.indicator().baseline();
                var from = baseline == null ? BigDecimal.ZERO : baseline;
                bars.put(
                        goal.goalId(),
                        new GoalBar(caption(goal, bars.size(), locale), from, target, goal.lastValue()).svg());
            }
        }
        return bars;
    }

    private Caption caption(Goal goal, int number, Locale locale) {
        Object[] figures = {
            goal.lastValue() == null ? "–" : fmt.number(goal.lastValue()),
            fmt.number(goal.indicator().target())
        };
        return new Caption("goal-" + number, goal.title(), messages.getMessage("goals.bar", figures, locale));
    }
}
