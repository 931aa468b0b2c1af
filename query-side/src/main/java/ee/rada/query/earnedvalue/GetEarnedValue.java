package ee.rada.query.earnedvalue;

import ee.rada.kernel.Money;
import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.kernel.earnedvalue.Work;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was the work done by a day worth, against what was planned and what it cost? As it is known now: by the days on which work was
 * done and money moved, not by those on which somebody wrote it down. Only what is in the project's own currency counts.
 *
 * <p>Refused with {@code not-found} when there is no such project, with {@code date-in-future} when the day is not over yet.
 *
 * @param day the last day that counts; today where it is left out
 */
public record GetEarnedValue(ProjectId projectId, @Nullable LocalDate day, LocalDate today) implements Query {

    /**
     * Earned value twice, and never the two in one sum: measured with the plan in force, without what was cancelled, and with the
     * baseline, without what was added later. Both as they are now, also for a day before a change.
     *
     * @param version number of events in the project's stream
     * @param planVersion the plan in force; 0 before approval
     * @param baseline null before approval
     * @param revised whether the two differ
     * @param finish when the plan will be done if the work goes on at the speed it had (planned length / SPI, from the planned start);
     *     null where SPI is undefined, where nothing is left to do, and where that day is over or beyond twice the planned length
     * @param curve the S-curve: from the eve of the first day to the last one planned, by day, week or month as the length asks for
     */
    public record Answer(
            ProjectId projectId,
            String number,
            String title,
            String currency,
            LocalDate day,
            long version,
            int planVersion,
            Figures plan,
            @Nullable Figures baseline,
            boolean revised,
            @Nullable LocalDate finish,
            List<Activity> activities,
            List<Point> curve,
            long position) {}

    /** {@link EarnedValue} on the day; what is undefined is null. */
    public record Figures(
            Money bac,
            Money pv,
            Money ev,
            Money ac,
            Money sv,
            Money cv,
            @Nullable BigDecimal spi,
            @Nullable BigDecimal cpi,
            List<Estimate> estimates) {

        public static Figures of(EarnedValue value) {
            return new Figures(
                    value.bac(),
                    value.pv(),
                    value.ev(),
                    value.ac(),
                    value.sv(),
                    value.cv(),
                    value.spi(),
                    value.cpi(),
                    Arrays.stream(PerformanceFactor.values())
                            .map(factor ->
                                    new Estimate(factor, value.eac(factor), value.etc(factor), value.vac(factor)))
                            .toList());
        }

        /** The estimate by that factor. */
        public Estimate by(PerformanceFactor factor) {
            return estimates.stream()
                    .filter(estimate -> estimate.factor == factor)
                    .findFirst()
                    .orElseThrow();
        }
    }

    public record Estimate(
            PerformanceFactor factor,
            @Nullable Money eac,
            @Nullable Money etc,
            @Nullable Money vac) {}

    /**
     * An activity on the day.
     *
     * @param plan null once it was cancelled
     * @param baseline null where it was not in the baseline
     */
    public record Activity(
            ActivityId activityId,
            String code,
            String title,
            int percentComplete,
            @Nullable Measured plan,
            @Nullable Measured baseline) {}

    public record Measured(
            Money cost, @Nullable LocalDate start, @Nullable LocalDate end, Money pv, Money ev, Money sv) {

        static Measured of(Work work, LocalDate day) {
            return new Measured(
                    work.cost(),
                    work.start(),
                    work.end(),
                    work.planned(day),
                    work.earned(),
                    work.earned().minus(work.planned(day)));
        }
    }

    /**
     * The end of a day. EV is measured with the plan in force.
     *
     * @param baselinePv null before approval
     * @param ev null after the day that was asked for, and so is ac
     */
    public record Point(
            LocalDate date,
            Money pv,
            @Nullable Money baselinePv,
            @Nullable Money ev,
            @Nullable Money ac) {}

    @Override
    public Topic topic() {
        return Topic.BUDGETS;
    }

    @Override
    public UUID thing() {
        return projectId.value();
    }
}
