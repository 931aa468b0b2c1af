package ee.rada.web.comparisons;

import ee.rada.query.comparisons.ComparingPortfolio;
import ee.rada.query.comparisons.ComparingPortfolio.Known;
import ee.rada.query.comparisons.PortfolioComparison;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.projects.FindProjects;
import ee.rada.web._api.Asking;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._security.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks about all projects at two moments, and has the answers compared. */
@Component
final class Portfolios {

    private static final int AT_ONCE = 500;

    private final Asking asking;

    Portfolios(Asking asking) {
        this.asking = asking;
    }

    /**
     * Asks about the later moment first: a replay of everything for the earlier one would be moved on to the later, and be gone.
     *
     * @throws ee.rada.kernel.Refusal {@code not-caught-up} while one of the two is being replayed
     */
    PortfolioComparison compare(Caller caller, TwoMoments.Pair moments, @Nullable String after, int limit) {
        Known is = known(caller, moments.to());
        Known was = moments.from().position() == 0 ? new Known(List.of(), List.of()) : known(caller, moments.from());
        return new ComparingPortfolio(was, is)
                .compared(Comparisons.told(moments.from()), Comparisons.told(moments.to()), after, limit);
    }

    private Known known(Caller caller, AskedMoment at) {
        return new Known(projects(caller, at), proposals(caller, at));
    }

    private List<FindProjects.Item> projects(Caller caller, AskedMoment at) {
        var found = new ArrayList<FindProjects.Item>();
        @Nullable String next = null;
        do {
            var page = asking.ask(
                    caller,
                    new FindProjects(null, null, false, FindProjects.Order.NUMBER, at.today(), next, AT_ONCE),
                    FindProjects.Answer.class,
                    at.forQueries());
            found.addAll(page.items());
            next = page.next();
        } while (next != null);
        return found;
    }

    private List<FindPlanChanges.Item> proposals(Caller caller, AskedMoment at) {
        var found = new ArrayList<FindPlanChanges.Item>();
        @Nullable String next = null;
        do {
            var page = asking.ask(
                    caller,
                    FindPlanChanges.latest(null, at.today(), next, AT_ONCE),
                    FindPlanChanges.Answer.class,
                    at.forQueries());
            found.addAll(page.items());
            next = page.next();
        } while (next != null);
        return found;
    }
}
