package ee.rada.query.earnedvalue;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EarnedValueQueriesTest {

    private static final OfficialId HEAD = OfficialId.random();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static Known known;

    private final ProjectId id = ProjectId.random();
    private final Stories story = new Stories(id);
    private final ActivityId activity = ActivityId.random();
    private final RecordId record = RecordId.random();
    private final LineId line = LineId.random();
    private final EntryId invoice = EntryId.random();

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    private GetEarnedValue.Answer on(@Nullable LocalDate day) {
        return known.bean(EarnedValueQueries.class).answer(new GetEarnedValue(id, day, TODAY));
    }

    private static LocalDate january(int day) {
        return FIRST.withDayOfMonth(day);
    }

    /** 1000 euros from 1 to 10 January; 40 % done on the 4th, 250 euros spent on the 5th. */
    private void working() {
        known.learn(
                HEAD,
                TODAY,
                story.registered("A", "Worth"),
                story.planned(activity, "1", FIRST, january(10), "1000.00"),
                story.budgeted(Map.of(line, "1000.00")),
                story.approved(),
                story.started(FIRST),
                story.recorded(activity, record, january(4), 40),
                story.spent(invoice, line, "250.00", january(5), null, "0.00"));
    }

    @Test
    void work_and_money_count_from_their_days_on() {
        working();

        assertThat(on(january(3)).plan().ev()).isEqualTo(Money.euros("0"));
        assertThat(on(january(3)).plan().pv()).isEqualTo(Money.euros("300"));
        assertThat(on(january(4)).plan().ev()).isEqualTo(Money.euros("400"));
        assertThat(on(january(4)).plan().ac()).isEqualTo(Money.euros("0"));
        assertThat(on(january(5)).plan().ac()).isEqualTo(Money.euros("250"));
        assertThat(on(january(5)).plan().cpi()).isEqualByComparingTo("1.6");
        assertThat(on(january(5)).plan().spi()).isEqualByComparingTo("0.8");
        assertThat(on(null).day()).isEqualTo(TODAY);
    }

    @Test
    void a_reversal_takes_spending_back_from_its_day_on() {
        working();
        known.learn(HEAD, TODAY, story.reversed(invoice, "250.00"));

        assertThat(on(TODAY.minusDays(1)).plan().ac()).isEqualTo(Money.euros("250"));
        assertThat(on(TODAY).plan().ac()).isEqualTo(Money.euros("0"));
    }

    @Test
    void a_corrected_record_counts_as_it_was_corrected() {
        working();
        known.learn(
                HEAD,
                TODAY,
                new ActivityRecordCorrected(
                        id, activity, record, "mistake", january(6), null, 30, null, null, null, null, 30));

        assertThat(on(january(5)).plan().ev()).isEqualTo(Money.euros("0"));
        assertThat(on(january(6)).plan().ev()).isEqualTo(Money.euros("300"));
    }

    @Test
    void what_is_completed_is_earned_whole_from_that_day_on() {
        working();
        known.learn(HEAD, TODAY, new ActivityCompleted(id, activity, january(9), "output", List.of(), null));

        assertThat(on(january(8)).plan().ev()).isEqualTo(Money.euros("400"));
        assertThat(on(january(9)).plan().ev()).isEqualTo(Money.euros("1000"));
        assertThat(on(TODAY).activities().getFirst().percentComplete()).isEqualTo(100);
    }

    @Test
    void before_approval_there_is_no_baseline() {
        known.learn(
                HEAD,
                TODAY,
                story.registered("A", "Draft"),
                story.planned(activity, "1", FIRST, january(10), "1000.00"));

        assertThat(on(TODAY).baseline()).isNull();
        assertThat(on(TODAY).revised()).isFalse();
        assertThat(on(TODAY).plan().pv()).isEqualTo(Money.euros("1000"));
        assertThat(on(TODAY).curve().getFirst().baselinePv()).isNull();
    }

    @Test
    void a_project_without_a_plan_is_worth_nothing_yet() {
        known.learn(HEAD, TODAY, story.registered("A", "Empty"));

        assertThat(on(TODAY).plan().bac()).isEqualTo(Money.euros("0"));
        assertThat(on(TODAY).activities()).isEmpty();
        assertThat(on(TODAY).curve()).hasSize(2);
    }

    @Test
    void the_future_is_not_known_and_neither_is_another_project() {
        working();

        assertThatThrownBy(() -> on(TODAY.plusDays(1)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.DATE_IN_FUTURE));
        assertThatThrownBy(() -> known.bean(EarnedValueQueries.class)
                        .answer(new GetEarnedValue(ProjectId.random(), null, TODAY)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }
}
