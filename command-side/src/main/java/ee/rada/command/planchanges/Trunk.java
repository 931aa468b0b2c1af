package ee.rada.command.planchanges;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.illegal;

import ee.rada.command.Context;
import ee.rada.command.budgets.BudgetState;
import ee.rada.command.budgets.BudgetState.Line;
import ee.rada.command.budgets.Budgets;
import ee.rada.command.projects.Life;
import ee.rada.command.projects.Plan;
import ee.rada.command.projects.ProjectState;
import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The plan and the budget in force, which a proposal branches off from and is applied to. */
record Trunk(ProjectId id, ProjectState project, BudgetState budget, Context context) {

    private static final Set<ProjectStatus> APPROVED = EnumSet.of(
            ProjectStatus.APPROVED, ProjectStatus.IMPLEMENTATION, ProjectStatus.SUSPENDED, ProjectStatus.FINALISATION);

    static Trunk of(Budgets budgets, ProjectId id, Context context) {
        return new Trunk(id, budgets.projects().state(id, context), budgets.state(id, context), context);
    }

    /** {@code illegal-transition} where nobody has approved plan and budget yet, or somebody has closed them. */
    Trunk requireApproved() {
        if (!APPROVED.contains(life().status())) {
            throw illegal(life().status());
        }
        return this;
    }

    /** The same trunk, with the plan as it would be. */
    Trunk with(ProjectState changed) {
        return new Trunk(id, changed, budget, context);
    }

    /** The same trunk, with the budget as it would be. */
    Trunk with(BudgetState changed) {
        return new Trunk(id, project, changed, context);
    }

    LocalDate today() {
        return context.today();
    }

    /** Answers for a new activity where no other post is named; an imported project has no owner, so then whoever proposes. */
    PostId owner() {
        PostId owner = life().owner();
        return owner == null ? context.actingPost() : owner;
    }

    /** {@code not-found} where there is no such post. */
    PostId post(PostId named, String pointer) {
        return found(context.posts().exists(named) ? named : null, pointer);
    }

    Life life() {
        return project.life();
    }

    Plan plan() {
        return project.plan();
    }

    Map<LineId, Line> lines() {
        return budget.lines();
    }

    String currency() {
        return life().currency();
    }

    /** Over all lines in the project's currency; those in another, which only an import brings, are never added to them. */
    Money sum(Function<Line, Money> amount) {
        return lines().values().stream()
                .map(amount)
                .filter(money -> money.currency().equals(currency()))
                .reduce(Money.zero(currency()), Money::plus);
    }

    int planVersion() {
        return life().planVersion();
    }

    int budgetVersion() {
        return budget.version();
    }
}
