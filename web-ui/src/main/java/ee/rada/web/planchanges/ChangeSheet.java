package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.history.Story;
import ee.rada.web.planchanges.TwinBurnDown.Compared;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Everything that the page of a proposal shows. */
@Component
final class ChangeSheet {

    private final Asking asking;
    private final ChangeRows rows;
    private final ImpactFigures figures;
    private final Edits edits;
    private final Steps steps;
    private final Story story;
    private final Gist gist;
    private final Troubles troubles;
    private final TwinGantt gantt;
    private final TwinBurnDown burnDown;
    private final Clock clock;

    ChangeSheet(
            Asking asking,
            ChangeRows rows,
            ImpactFigures figures,
            Edits edits,
            Steps steps,
            Story story,
            Gist gist,
            Troubles troubles,
            TwinGantt gantt,
            TwinBurnDown burnDown,
            Clock clock) {
        this.asking = asking;
        this.rows = rows;
        this.figures = figures;
        this.edits = edits;
        this.steps = steps;
        this.story = story;
        this.gist = gist;
        this.troubles = troubles;
        this.gantt = gantt;
        this.burnDown = burnDown;
        this.clock = clock;
    }

    void show(ProposalId id, Caller caller, Model model, Locale locale) {
        var today = LocalDate.now(clock);
        var change = asking.ask(caller, new GetPlanChange(id, today), GetPlanChange.Answer.class);
        var budget = asking.ask(caller, new GetBudget(change.projectId(), null, today), GetBudget.Answer.class);
        var may = new Deciding(caller, change);
        model.addAttribute("change", change);
        model.addAttribute("may", may);
        model.addAttribute("today", today);
        model.addAttribute("steps", steps.of(change, locale));
        var items = rows.of(change, budget.lines(), locale);
        model.addAttribute("rows", items);
        model.addAttribute(
                "broken",
                items.stream().filter(row -> !row.breaches().isEmpty()).count());
        model.addAttribute("failed", troubles.failed(change, locale));
        model.addAttribute("rationaleBy", Words.rationaleBy(change));
        model.addAttribute("gist", gist.of(change, locale));
        model.addAttribute("commandId", UUID.randomUUID());
        model.addAttribute("breaches", rows.breaches(change, -1, locale));
        model.addAttribute("edits", edits.of(change, locale));
        model.addAttribute("story", story.of(change.projectId(), change.history(), caller, locale));
        if (change.impact() != null) {
            var plan = asking.ask(caller, new GetPlan(change.projectId(), today), GetPlan.Answer.class);
            var project = asking.ask(caller, new GetProject(change.projectId(), today), GetProject.Answer.class);
            var now = may.isUndecided() ? LiveImpact.of(change, plan, budget, project.periodEnd(), today) : null;
            model.addAttribute("live", now != null);
            model.addAttribute(
                    "figures",
                    now == null ? figures.of(change.impact(), budget, locale) : figures.of(now, budget, locale));
            impact(change, now == null ? change.impact() : now.impact(), plan, budget, may, today, model, locale);
        }
    }

    private void impact(
            GetPlanChange.Answer change,
            GetPlanChange.Impact impact,
            GetPlan.Answer plan,
            GetBudget.Answer budget,
            Deciding may,
            LocalDate today,
            Model model,
            Locale locale) {
        var twins = Twins.of(plan.activities(), change.items(), impact);
        model.addAttribute("impact", impact);
        model.addAttribute("late", figures.late(impact, locale));
        model.addAttribute("twins", twins.stream().filter(Twin::changed).toList());
        model.addAttribute("gantt", gantt.of(twins, today, locale));
        model.addAttribute(
                "burnDown",
                may.isOpen()
                        ? burnDown.of(compared(change, impact, twins, budget, today), today, locale)
                        : new TwinBurnDown.Drawn("", List.of()));
    }

    /** While a draft has no day from which it shall hold, today stands for it. */
    private static Compared compared(
            GetPlanChange.Answer change,
            GetPlanChange.Impact impact,
            List<Twin> twins,
            GetBudget.Answer budget,
            LocalDate today) {
        var from = change.effectiveFrom() == null ? today : change.effectiveFrom();
        return new Compared(
                change.number(), twins, budget, impact.change(), from, impact.endBefore(), impact.endAfter());
    }
}
