package ee.rada.web.earnedvalue;

import static ee.rada.kernel.earnedvalue.PerformanceFactor.CPI;
import static ee.rada.kernel.earnedvalue.PerformanceFactor.ONE;
import static ee.rada.kernel.earnedvalue.PerformanceFactor.SPI;
import static ee.rada.kernel.earnedvalue.PerformanceFactor.SPI_CPI;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.kernel.earnedvalue.Work;
import ee.rada.web.earnedvalue.ProTrack.Found;
import ee.rada.web.earnedvalue.ProTrack.Tracked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Rada's figures are those of ProTrack. ProTrack counts in 32-bit floating point, hence the tolerances: they are the largest
 * differences there are, not room to move in.
 */
class ProTrackTest {

    private static final Money BAC = Money.euros("3027133.19");
    private static final List<String> CHECKED = List.of(
            "Schedule Variance (SV)",
            "Schedule Performance Index (SPI)",
            "Cost Variance (CV)",
            "Cost Performance Index (CPI)",
            "EAC (PF=1)",
            "EAC (PF=CPI)",
            "EAC (PF=SPI)",
            "EAC (PF=SCI)");
    /** Earned schedule, duration forecasts and factors that weigh the indices: Rada has none of them. */
    private static final List<String> NOT_OURS = List.of(
            "Overridden/Retained logic",
            "Earned Schedule (ES)",
            "Schedule Variance (SV(t))",
            "Schedule Performance Index (SPI(t))",
            "p-factor",
            "EAC(t)-PV (PF=1)",
            "EAC(t)-PV (PF=SPI)",
            "EAC(t)-PV (PF=SCI)",
            "EAC(t)-ED (PF=1)",
            "EAC(t)-ED (PF=SPI)",
            "EAC(t)-ED (PF=SCI)",
            "EAC(t)-ES (PF=1)",
            "EAC(t)-ES (PF=SPI(t))",
            "EAC(t)-ES (PF=SCI(t))",
            "EAC (PF=SPI(t))",
            "EAC (PF=SCI(t))",
            "EAC (PF=0.8*CPI+0.2*SPI)",
            "EAC (PF=0.8*CPI+0.2*SPI(t))");

    private static final List<String> GIVEN = List.of(
            "Name",
            "Start tracking period",
            "Status date",
            "Planned Value (PV)",
            "Earned Value (EV)",
            "Actual Cost (AC)");

    /** Where the workbook's own cells do not add up to ProTrack's total, they say nothing about Rada. Counted from 1. */
    private static final Set<Integer> EV_ADDS_UP = Set.of(1, 2, 3, 6, 7);

    private static final Set<Integer> AC_ADDS_UP = Set.of(1, 2, 4, 7);

    private static final LocalDate FIRST_DAY = LocalDate.of(2006, 4, 17);

    @Test
    void every_column_is_given_checked_or_named_as_not_ours() {
        assertThat(ProTrack.columns()).hasSize(32);
        assertThat(Stream.of(GIVEN, CHECKED, NOT_OURS).flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(ProTrack.columns());
    }

    @Test
    void variances_indices_and_estimates_follow_from_pv_ev_and_ac() {
        assertThat(ProTrack.found()).hasSize(8);
        var soft = new SoftAssertions();
        for (Found row : ProTrack.found()) {
            var value = new EarnedValue(BAC, row.pv(), row.ev(), row.ac());
            close(soft, row.name() + " SV", value.sv(), row.sv(), "0.02");
            close(soft, row.name() + " CV", value.cv(), row.cv(), "0.00");
            soft.assertThat(percent(value.spi())).as(row.name() + " SPI").isEqualTo(row.spi());
            soft.assertThat(percent(value.cpi())).as(row.name() + " CPI").isEqualTo(row.cpi());
            close(soft, row.name() + " EAC", eac(value, ONE), row.eac(), "0.74");
            close(soft, row.name() + " EAC CPI", eac(value, CPI), row.eacCpi(), "0.74");
            close(soft, row.name() + " EAC SPI", eac(value, SPI), row.eacSpi(), "0.74");
            close(soft, row.name() + " EAC SCI", eac(value, SPI_CPI), row.eacSci(), "0.74");
        }
        soft.assertAll();
    }

    @Test
    void pv_and_ac_of_the_activities_are_those_of_protrack() {
        var soft = new SoftAssertions();
        for (int period = 1; period <= 7; period++) {
            var value = at(period);
            var found = ProTrack.found().get(period - 1);
            close(soft, found.name() + " PV", value.pv(), found.pv().decimal(), "0.30");
            if (AC_ADDS_UP.contains(period)) {
                close(soft, found.name() + " AC", value.ac(), found.ac().decimal(), "0.50");
            }
        }
        soft.assertAll();
    }

    @Test
    void pv_of_every_activity_at_every_status_date_is_its_cell() {
        var soft = new SoftAssertions();
        for (int period = 1; period <= 7; period++) {
            var status = lastHour(ProTrack.found().get(period - 1).statusDate());
            assertThat(ProTrack.tracked().get(period - 1)).hasSize(49);
            for (Tracked activity : ProTrack.tracked().get(period - 1)) {
                var pv = EarnedValue.of(works(activity), Money.euros("0"), status)
                        .pv();
                close(soft, "TP" + period + " " + activity.name(), pv, activity.pv(), "0.02");
            }
        }
        soft.assertAll();
    }

    /** The workbook's percentages are rounded, its values are not: they may differ by half a percent of the work's cost. */
    @Test
    void ev_of_every_activity_is_its_cell_as_far_as_a_whole_percent_can_tell() {
        var soft = new SoftAssertions();
        for (int period = 1; period <= 7; period++) {
            for (Tracked activity : ProTrack.tracked().get(period - 1)) {
                var ev = EarnedValue.of(works(activity), Money.euros("0"), FIRST_DAY)
                        .ev();
                var halfPercent = rest(activity).decimal().movePointLeft(2).divide(BigDecimal.TWO);
                var tolerance = activity.percent() % 100 == 0 ? BigDecimal.ZERO : halfPercent;
                soft.assertThat(ev.decimal())
                        .as("TP" + period + " " + activity.name())
                        .isCloseTo(activity.ev(), within(tolerance.add(new BigDecimal("0.02"))));
            }
        }
        soft.assertAll();
    }

    @Test
    void ev_adds_up_to_that_of_protrack() {
        var soft = new SoftAssertions();
        for (int period : EV_ADDS_UP) {
            var value = EarnedValue.of(
                    ProTrack.tracked().get(period - 1).stream()
                            .map(ProTrackTest::asValued)
                            .toList(),
                    Money.euros("0"),
                    FIRST_DAY);
            var found = ProTrack.found().get(period - 1);
            close(soft, found.name() + " EV", value.ev(), found.ev().decimal(), "0.50");
        }
        soft.assertAll();
    }

    private static EarnedValue at(int period) {
        var activities = ProTrack.tracked().get(period - 1);
        var spent = activities.stream().map(Tracked::spent).reduce(Money.euros("0"), Money::plus);
        var works = activities.stream().flatMap(a -> works(a).stream()).toList();
        return EarnedValue.of(
                works, spent, lastHour(ProTrack.found().get(period - 1).statusDate()));
    }

    /** ProTrack spends a fixed cost when the activity begins, and the rest evenly over its working hours. */
    private static List<Work> works(Tracked activity) {
        var begin = day(activity.start());
        var begun = activity.percent() > 0 ? 100 : 0;
        return List.of(
                new Work(activity.fixedCost(), begin, begin, begun),
                new Work(rest(activity), begin, lastHour(activity.end()), activity.percent()));
    }

    private static Work asValued(Tracked activity) {
        return new Work(Money.of(activity.ev().setScale(2, RoundingMode.HALF_UP), Money.EUR), null, null, 100);
    }

    private static Money rest(Tracked activity) {
        return activity.cost().minus(activity.fixedCost());
    }

    /** ProTrack plans by the hour, Monday to Friday from 8 to 12 and from 13 to 17; Rada by the day. Let its hours be our days. */
    private static LocalDate day(LocalDateTime moment) {
        var weekdays = FIRST_DAY.datesUntil(moment.toLocalDate()).filter(ProTrackTest::worked);
        int hour = moment.getHour();
        int today = worked(moment.toLocalDate()) ? Math.clamp(hour - 8, 0, 4) + Math.clamp(hour - 13, 0, 4) : 0;
        return FIRST_DAY.plusDays(weekdays.count() * 8 + today);
    }

    /** The last hour that is over at that moment. */
    private static LocalDate lastHour(LocalDateTime moment) {
        return day(moment).minusDays(1);
    }

    private static boolean worked(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static Money eac(EarnedValue value, PerformanceFactor factor) {
        return requireNonNull(value.eac(factor));
    }

    private static int percent(@Nullable BigDecimal index) {
        return requireNonNull(index)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** Half a cent more, because ours are rounded to the cent. */
    private static void close(SoftAssertions soft, String what, Money ours, BigDecimal theirs, String tolerance) {
        Offset<BigDecimal> offset = within(new BigDecimal(tolerance).add(new BigDecimal("0.005")));
        soft.assertThat(ours.decimal()).as(what).isCloseTo(theirs, offset);
    }
}
