package ee.rada.web.comparisons;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.comparisons.ComparedMoment;
import ee.rada.query.comparisons.Comparing;
import ee.rada.query.comparisons.Difference;
import ee.rada.query.comparisons.Facts;
import ee.rada.query.comparisons.Made;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.query.comparisons.ProjectFacts;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.web._api.Asking;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._security.Caller;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the same questions about two moments, and what happened between them, and has the answers compared. */
@Component
public final class Comparisons {

    private final Asking asking;
    private final Happenings happenings;

    Comparisons(Asking asking, Happenings happenings) {
        this.asking = asking;
        this.happenings = happenings;
    }

    /**
     * Asks about the earlier moment first, so that what was replayed for it can be moved on to the later one.
     *
     * @throws Refusal {@code not-found} when the project is not there at the later moment, {@code not-caught-up} while one of the two is
     *     being replayed
     */
    ProjectComparison project(Caller caller, ProjectId id, TwoMoments.Pair moments) {
        Facts before = before(caller, id, moments.from());
        AskedMoment to = moments.to();
        GetProject.Answer project =
                asking.ask(caller, new GetProject(id, to.today()), GetProject.Answer.class, to.forQueries());
        Facts after = facts(caller, project, to);
        List<Made> made = happenings.between(caller, id, moments.from().position(), to);
        List<Difference> differences =
                new Comparing(before, after, made, happenings.lines(caller, id, made, to)).differences();
        Set<Long> named = Comparing.named(differences);
        return new ProjectComparison(
                id,
                project.number(),
                project.title(),
                told(moments.from()),
                told(to),
                made.size(),
                differences,
                made.stream()
                        .map(Made::cause)
                        .filter(cause -> named.contains(cause.position()))
                        .toList(),
                to.position());
    }

    private Facts before(Caller caller, ProjectId id, AskedMoment from) {
        if (from.position() == 0) {
            return Facts.none();
        }
        try {
            return facts(caller, ask(caller, new GetProject(id, from.today()), GetProject.Answer.class, from), from);
        } catch (Refusal refused) {
            if (refused.code() == ProblemCode.NOT_FOUND) {
                return Facts.none();
            }
            throw refused;
        }
    }

    private Facts facts(Caller caller, GetProject.Answer project, AskedMoment at) {
        ProjectId id = project.projectId();
        return ProjectFacts.of(
                project,
                ask(caller, new GetPlan(id, at.today()), GetPlan.Answer.class, at),
                ask(caller, new GetBudget(id, null, at.today()), GetBudget.Answer.class, at));
    }

    private <A> A ask(Caller caller, Query query, Class<A> answer, AskedMoment at) {
        return asking.ask(caller, query, answer, at.forQueries());
    }

    static ComparedMoment told(AskedMoment moment) {
        return new ComparedMoment(moment.position(), moment.today());
    }
}
