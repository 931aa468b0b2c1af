package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Origin;
import ee.rada.query.Total;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may a project spend, what has it spent, what is left? Refused with {@code not-found} when there is no such project.
 *
 * @param lineId burn-down of that line instead of the whole project's
 */
public record GetBudget(ProjectId projectId, @Nullable LineId lineId, LocalDate today) implements Query {

    /**
     * The budget as it stands.
     *
     * @param version number of events in the budget's stream
     * @param budgetVersion the approved original is 1, every amendment adds one; 0 before approval
     * @param currency the project's own, in which burn-down, forecast and earned value are
     * @param total one a currency, the project's own first
     */
    public record Answer(
            ProjectId projectId,
            String number,
            String title,
            long version,
            int budgetVersion,
            String currency,
            List<Line> lines,
            List<Total> total,
            List<Day> burnDown,
            List<Amendment> amendments,
            Forecast forecast,
            Earned evm,
            long position) {}

    /**
     * A budget line.
     *
     * @param original null where an imported line has only a revised amount, and of a line that a proposal opened
     * @param closed nothing can be spent from it any more
     * @param changed the proposal that last changed it; null while it is as approved or imported
     */
    public record Line(
            LineId lineId,
            String code,
            String title,
            int year,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable Money original,
            Money current,
            Money committed,
            Money spent,
            Money available,
            boolean closed,
            @Nullable Origin changed) {}

    /** Where the money stood at the end of a day: the first and today, and every day on which something moved. */
    public record Day(LocalDate date, Money current, Money committed, Money spent, Money available, boolean amended) {}

    /**
     * An applied amendment.
     *
     * @param change what it added to the whole; zero for a reallocation
     */
    public record Amendment(
            LocalDate effectiveFrom,
            int budgetVersion,
            ProposalId proposalId,
            String proposalNumber,
            String proposalTitle,
            Money change,
            List<LineChange> lines) {}

    public record LineChange(LineId lineId, String code, int year, Money before, Money after) {}

    /**
     * Goes on spending as it did from the project's start until today.
     *
     * @param spentPerMonth a month is 30 days; null before anything was spent
     * @param spentAtEnd what would be spent at the end of the period
     * @param exhaustedOn the day nothing would be left, if that comes before the end
     */
    public record Forecast(
            @Nullable Money spentPerMonth,
            @Nullable Money spentAtEnd,
            @Nullable LocalDate exhaustedOn) {}

    /** Earned value today, of the plan in force, in short. The indices have four decimals; what is undefined is null, see {@link EarnedValue}. */
    public record Earned(
            Money bac,
            Money pv,
            Money ev,
            Money ac,
            @Nullable BigDecimal cpi,
            @Nullable BigDecimal spi,
            @Nullable Money eac) {

        static Earned of(EarnedValue value) {
            return new Earned(
                    value.bac(),
                    value.pv(),
                    value.ev(),
                    value.ac(),
                    value.cpi(),
                    value.spi(),
                    value.eac(PerformanceFactor.CPI));
        }
    }

    @Override
    public Topic topic() {
        return Topic.BUDGETS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}
