package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.GOAL;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.RECORD;
import static ee.rada.command.Happened.activitiesLinked;
import static ee.rada.command.Happened.activityRecorded;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.running;
import static ee.rada.command.planchanges.Proposals.NEW_ACTIVITY;
import static ee.rada.command.planchanges.Proposals.NEW_LINE;
import static ee.rada.command.planchanges.Proposals.addActivity;
import static ee.rada.command.planchanges.Proposals.addLine;
import static ee.rada.command.planchanges.Proposals.draft;
import static ee.rada.command.planchanges.Proposals.move;
import static ee.rada.kernel.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Decisions;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.Impact.ActivityDelta;
import ee.rada.kernel.planchanges.Impact.GoalDelta;
import ee.rada.kernel.planchanges.Impact.Late;
import ee.rada.kernel.planchanges.Impact.LineDelta;
import ee.rada.kernel.planchanges.Impact.Why;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeGoalTarget;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.projects.LinkType;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a proposal would change, before anybody has decided on it: before less after, and what has no room any more. */
class ImpactTest {

    private final Decisions desk = desk().given(running());

    @Test
    void lines_are_told_with_the_total() {
        impact(
                impact -> {
                    assertThat(impact.lines())
                            .containsExactly(
                                    new LineDelta(LINE, 2026, euros("1000.00"), euros("1100.00")),
                                    new LineDelta(NEW_LINE, 2026, euros("0.00"), euros("20.00")));
                    assertThat(impact.totalBefore()).isEqualTo(euros("1500.00"));
                    assertThat(impact.totalAfter()).isEqualTo(euros("1620.00"));
                },
                new AmendLine(LINE, 2026, euros("1100.00")),
                addLine(NEW_LINE, "1.3", "20.00"));
    }

    @Test
    void activities_are_told_once_with_the_working_days_that_their_end_moves() {
        impact(
                impact -> assertThat(impact.activities())
                        .containsExactly(
                                new ActivityDelta(
                                        EVERYWHERE,
                                        "2",
                                        day("2026-03-01"),
                                        day("2026-09-30"),
                                        day("2026-03-01"),
                                        day("2026-10-07"),
                                        5),
                                new ActivityDelta(
                                        NEW_ACTIVITY, "4", null, null, day("2026-05-01"), day("2026-08-31"), 0),
                                new ActivityDelta(IN_IDA, "3", day("2026-03-01"), day("2026-09-30"), null, null, 0),
                                new ActivityDelta(
                                        IN_POHJA,
                                        "1",
                                        day("2026-03-01"),
                                        day("2026-09-30"),
                                        day("2026-03-01"),
                                        day("2026-08-19"),
                                        -29)),
                move(EVERYWHERE, "2026-03-01", "2026-10-07"),
                new ChangeOutput(EVERYWHERE, "Neighbours"),
                addActivity(NEW_ACTIVITY, "4", "1.00"),
                new CancelActivity(IN_IDA),
                move(IN_POHJA, "2026-03-01", "2026-08-19"));
    }

    @Test
    void goals_and_the_projects_end_are_told() {
        impact(
                impact -> {
                    assertThat(impact.goals())
                            .containsExactly(new GoalDelta(GOAL, BigDecimal.TEN, new BigDecimal("12")));
                    assertThat(impact.endBefore()).isEqualTo(day("2026-12-31"));
                    assertThat(impact.endAfter()).isEqualTo(day("2027-01-31"));
                },
                new ChangeGoalTarget(GOAL, new BigDecimal("12")),
                new ExtendProject(day("2027-01-31")));
    }

    /** 300.00 planned, 50.00 earned with 60.00: the rest goes on as dear as it began. */
    @Test
    void what_everything_will_have_cost_is_told_before_and_after() {
        desk.given(activityRecorded(RECORD, IN_POHJA, 50), expenditureRecorded(ENTRY, "60.00"));

        impact(
                impact -> {
                    assertThat(impact.eacBefore()).isEqualTo(euros("360.00"));
                    assertThat(impact.eacAfter()).isEqualTo(euros("480.00"));
                },
                new ChangeCost(IN_IDA, euros("200.00")));
        impact(impact -> assertThat(impact.eacAfter()).isEqualTo(euros("240.00")), new CancelActivity(IN_IDA));
    }

    @Test
    void nothing_is_estimated_while_nothing_is_earned() {
        impact(
                impact -> {
                    assertThat(impact.eacBefore()).isNull();
                    assertThat(impact.eacAfter()).isNull();
                },
                new CancelActivity(IN_IDA));
    }

    @Test
    void work_that_would_have_ended_already_is_late() {
        impact(
                impact -> assertThat(impact.late()).containsExactly(new Late(IN_IDA, Why.IN_THE_PAST, 5)),
                move(IN_IDA, "2026-03-01", "2026-06-10"));
    }

    @Test
    void work_after_the_projects_end_has_no_room() {
        impact(
                impact -> assertThat(impact.late()).containsExactly(new Late(IN_IDA, Why.PROJECT_END, 2)),
                move(IN_IDA, "2026-03-01", "2027-01-02"));
    }

    @ParameterizedTest
    @CsvSource({
        // both are planned from 1 March to 30 September; a proposal that makes it no worse than it is says nothing
        "FS, 2026-03-01, 2026-10-10, 223",
        "SS, 2026-03-04, 2026-09-30, 3",
        "FF, 2026-03-01, 2026-10-04, 4",
        "SF, 2026-10-01, 2026-10-31, 1"
    })
    void what_follows_is_left_without_room_by_any_kind_of_link(LinkType type, String start, String end, long days) {
        desk.given(activitiesLinked(IN_POHJA, IN_IDA, type));

        impact(
                impact -> assertThat(impact.late()).containsExactly(new Late(IN_IDA, Why.PREDECESSOR, days)),
                move(IN_POHJA, start, end));
    }

    @Test
    void what_was_late_before_is_no_consequence() {
        desk.given(activitiesLinked(IN_POHJA, IN_IDA, LinkType.FS));

        impact(impact -> assertThat(impact.late()).isEmpty(), move(IN_POHJA, "2026-03-01", "2026-09-29"));
    }

    private void impact(Consumer<Impact> check, PlanChangeItem... items) {
        desk.when(as(SERVICE_HEAD), draft(items))
                .expectEvent(
                        PlanChangeDrafted.class, drafted -> check.accept(Objects.requireNonNull(drafted.impact())));
    }
}
