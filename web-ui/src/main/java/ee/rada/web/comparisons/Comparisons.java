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

    private record Then(GetProject.Answer project, Facts facts) {}

    private final Asking asking;
    private final Happenings happenings;

    Comparisons(Asking asking, Happenings happenings) {
        this.asking = asking;
        this.happenings = happenings;
    }

    /**
     * What is different, and what happened between the two.
     *
     * @throws Refusal {@code not-found} when the project is not there at the later moment, {@code not-caught-up} while one of the two is
     *     being replayed
     */
    ProjectComparison project(Caller caller, ProjectId id, TwoMoments.Pair moments) {
        AskedMoment to = moments.to();
        Then is = then(caller, id, to);
        Facts was = before(caller, id, moments.from());
        List<Made> made = happenings.between(caller, id, moments.from(), to);
        List<Difference> differences =
                new Comparing(was, is.facts, made, happenings.lines(caller, id, made, to)).differences();
        Set<Long> named = Comparing.named(differences);
        return new ProjectComparison(
                id,
                is.project.number(),
                is.project.title(),
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

    private Then then(Caller caller, ProjectId id, AskedMoment at) {
        var project = ask(caller, new GetProject(id, at.today()), GetProject.Answer.class, at);
        var plan = ask(caller, new GetPlan(id, at.today()), GetPlan.Answer.class, at);
        var budget = ask(caller, new GetBudget(id, null, at.today()), GetBudget.Answer.class, at);
        return new Then(project, ProjectFacts.of(project, plan, budget));
    }

    private Facts before(Caller caller, ProjectId id, AskedMoment from) {
        if (from.position() == 0) {
            return Facts.none();
        }
        try {
            return then(caller, id, from).facts;
        } catch (Refusal refused) {
            if (refused.code() == ProblemCode.NOT_FOUND) {
                return Facts.none();
            }
            throw refused;
        }
    }

    private <A> A ask(Caller caller, Query query, Class<A> answer, AskedMoment at) {
        return asking.ask(caller, query, answer, at.forQueries());
    }

    static ComparedMoment told(AskedMoment moment) {
        return new ComparedMoment(moment.position(), moment.today(), moment.effectiveOn());
    }
}
