package ee.rada.query.projects;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.Work;
import ee.rada.query.Recorded;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a project's plan was after an event, for features whose figures stand on it. */
public final class PlanThen {

    private PlanThen() {}

    /** What was not given up, in that currency, and how far it was. */
    public static List<Work> works(Then then, String currency) {
        return then.rows(
                        ActivityRow.class,
                        row -> row.progress().state() != ActivityState.CANCELLED
                                && row.planned().currency().equals(currency))
                .map(row -> new Work(
                        new Money(cents(row.planned().plannedCents()), currency),
                        row.planned().startOn(),
                        row.planned().endOn(),
                        row.progress().percentComplete()))
                .toList();
    }

    /** The first day of the project: when it began, else when it is to begin. */
    public static Explanation start(Story story) {
        return story.day(then -> then.rows(ProjectRow.class)
                .findFirst()
                .map(row -> row.standing().actualStart() == null
                        ? row.facts().periodStart()
                        : row.standing().actualStart())
                .orElse(null));
    }

    /** The last day of the project as it is planned. */
    public static Explanation end(Story story) {
        return story.day(then -> then.rows(ProjectRow.class)
                .findFirst()
                .map(row -> row.facts().periodEnd())
                .orElse(null));
    }

    /** The day on which the project came into the state in which it is. */
    public static Explanation stateSince(Story story) {
        return story.day(then -> then.rows(ProjectRow.class)
                .findFirst()
                .map(row -> LocalDate.ofInstant(row.standing().stateSince(), Recorded.TALLINN))
                .orElse(null));
    }

    static long cents(@Nullable Long cents) {
        return cents == null ? 0 : cents;
    }
}
