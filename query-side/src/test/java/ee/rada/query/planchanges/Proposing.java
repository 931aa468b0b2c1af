package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of one proposal, as a test tells them. */
final class Proposing {

    static final LocalDate SOON = LocalDate.of(2026, 3, 2);

    final ProposalId id = ProposalId.random();
    private final ProjectId project;

    Proposing(ProjectId project) {
        this.project = project;
    }

    PlanChangeDrafted drafted(PlanChangeItem... items) {
        return drafted(null, items);
    }

    PlanChangeDrafted drafted(@Nullable ProposalId supersedes, PlanChangeItem... items) {
        return new PlanChangeDrafted(
                id,
                project,
                1,
                1,
                "Later",
                "The partner is not ready yet.",
                false,
                List.of(items),
                nothing(),
                ChangeCause.PARTNER,
                supersedes,
                null);
    }

    PlanChangeEdited edited(String title, PlanChangeItem... items) {
        return new PlanChangeEdited(
                id,
                project,
                title,
                "The partner is not ready yet.",
                false,
                List.of(items),
                nothing(),
                ChangeCause.PARTNER);
    }

    PlanChangeSubmitted submitted(Role... steps) {
        return submitted(nothing(), false, steps);
    }

    PlanChangeSubmitted submitted(Impact impact, boolean funderDecides, Role... steps) {
        return new PlanChangeSubmitted(id, project, SOON, impact, List.of(steps), funderDecides);
    }

    PlanChangeApprovalGiven approved(Role step) {
        return new PlanChangeApprovalGiven(id, project, step, null);
    }

    static Impact nothing() {
        return impact(List.of(), List.of());
    }

    static Impact impact(List<Impact.LineDelta> lines, List<Impact.ActivityDelta> activities) {
        Money change = lines.stream()
                .map(line -> line.after().minus(line.before()))
                .reduce(Money.zero(Money.EUR), Money::plus);
        return new Impact(
                lines,
                Money.euros("1000"),
                Money.euros("1000").plus(change),
                activities,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    static Impact.LineDelta line(LineId line, String before, String after) {
        return new Impact.LineDelta(line, 2026, Money.euros(before), Money.euros(after));
    }

    static Impact.ActivityDelta moved(ActivityId activity, int workingDays) {
        return new Impact.ActivityDelta(activity, "1", null, null, null, null, workingDays);
    }
}
