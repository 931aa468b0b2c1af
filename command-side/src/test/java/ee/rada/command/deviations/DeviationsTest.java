package ee.rada.command.deviations;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Acting.asTheSystem;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.RECORD;
import static ee.rada.command.Happened.activityCompleted;
import static ee.rada.command.Happened.activityRecorded;
import static ee.rada.command.Happened.approved;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.draft;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.running;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.deviations.DeviationCommand.AcknowledgeDeviation;
import ee.rada.kernel.deviations.DeviationCommand.DetectDeviation;
import ee.rada.kernel.deviations.DeviationEvent.DeviationAcknowledged;
import ee.rada.kernel.deviations.DeviationEvent.DeviationDetected;
import ee.rada.kernel.deviations.DeviationEvent.DeviationPassed;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectEvent.ProjectSuspended;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeviationsTest {

    private static final DetectDeviation LOOK = new DetectDeviation(PROJECT);
    private static final String COMMENT = "The trainer is ill until August";

    /** Half of the three activities' time is over, so half of their 300.00 should be earned. */
    private static Map<String, String> figures(String ev, String ac, String... more) {
        var figures = new TreeMap<>(Map.of("bac", "300.00", "pv", "150.00", "ev", ev, "ac", ac, "currency", "EUR"));
        for (int i = 0; i < more.length; i += 2) {
            figures.put(more[i], more[i + 1]);
        }
        return figures;
    }

    private static DeviationId nth(int ordinal) {
        var name = PROJECT + "/deviation/" + ordinal;
        return new DeviationId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private static DeviationDetected ofActivity(
            int ordinal, DeviationKind kind, ActivityId activity, LocalDate since, int days, int percent) {
        return new DeviationDetected(
                PROJECT,
                nth(ordinal),
                kind,
                activity,
                since,
                Map.of("days", String.valueOf(days), "percent", String.valueOf(percent)),
                kind == DeviationKind.NO_RECORD_30D ? "30" : "0");
    }

    private static DeviationDetected ofSums(
            int ordinal, DeviationKind kind, Map<String, String> values, String threshold) {
        return new DeviationDetected(
                PROJECT, nth(ordinal), kind, (@Nullable ActivityId) null, TODAY, values, threshold);
    }

    private static DeviationDetected lateStart(int ordinal, ActivityId activity) {
        return ofActivity(ordinal, DeviationKind.LATE_START, activity, day("2026-03-01"), 106, 0);
    }

    private static Decisions halfDone() {
        return Decisions.desk()
                .given(running())
                .given(
                        activityRecorded(RECORD, IN_POHJA, 50),
                        activityRecorded(RecordId.random(), EVERYWHERE, 50),
                        activityRecorded(RecordId.random(), IN_IDA, 50));
    }

    private static Decisions halfDoneRecently() {
        return Decisions.desk()
                .given(running())
                .given(activityCompleted(IN_POHJA), activityCompleted(EVERYWHERE), activityCompleted(IN_IDA));
    }

    @Test
    void work_that_should_have_begun_is_told_by_activity_and_in_sums() {
        Decisions.desk()
                .given(running())
                .when(asTheSystem(), LOOK)
                .expectEvents(
                        lateStart(1, IN_POHJA),
                        lateStart(2, EVERYWHERE),
                        lateStart(3, IN_IDA),
                        ofSums(4, DeviationKind.SPI_LOW, figures("0.00", "0.00", "index", "0.0000"), "0.90"),
                        ofSums(5, DeviationKind.UNDERSPEND, figures("0.00", "0.00"), "0.70"));
    }

    @Test
    void what_was_told_is_not_told_again() {
        Decisions.desk()
                .given(running())
                .given(
                        lateStart(1, IN_POHJA),
                        lateStart(2, EVERYWHERE),
                        lateStart(3, IN_IDA),
                        ofSums(4, DeviationKind.SPI_LOW, figures("0.00", "0.00", "index", "0.0000"), "0.90"),
                        ofSums(5, DeviationKind.UNDERSPEND, figures("0.00", "0.00"), "0.70"))
                .when(asTheSystem(), LOOK)
                .expectNoEvents();
    }

    @Test
    void work_that_should_have_ended_is_late() {
        Decisions.desk()
                .given(approved())
                .given(activityCompleted(EVERYWHERE), activityCompleted(IN_IDA))
                .given(expenditureRecorded(EntryId.random(), "290.00"))
                .given(activityRecorded(RECORD, IN_POHJA, 90))
                .when(asTheSystem().on(day("2026-10-02")), LOOK)
                .expectEvents(
                        ofActivity(1, DeviationKind.LATE_END, IN_POHJA, day("2026-09-30"), 2, 90),
                        ofActivity(2, DeviationKind.NO_RECORD_30D, IN_POHJA, day("2026-05-04"), 151, 90));
    }

    @Test
    void an_activity_nobody_has_recorded_for_a_month_is_silent_from_the_31st_day() {
        var month = day("2026-05-04").plusDays(30);
        halfDone()
                .given(expenditureRecorded(EntryId.random(), "150.00"))
                .when(asTheSystem().on(month), LOOK)
                .expectNoEvents();
        halfDone()
                .given(expenditureRecorded(EntryId.random(), "150.00"))
                .when(asTheSystem().on(month.plusDays(1)), LOOK)
                .expectEvents(
                        ofActivity(1, DeviationKind.NO_RECORD_30D, IN_POHJA, day("2026-05-04"), 31, 50),
                        ofActivity(2, DeviationKind.NO_RECORD_30D, EVERYWHERE, day("2026-05-04"), 31, 50),
                        ofActivity(3, DeviationKind.NO_RECORD_30D, IN_IDA, day("2026-05-04"), 31, 50));
    }

    @Test
    void euros_that_bring_too_little_work_threaten_the_budget() {
        halfDoneRecently()
                .given(expenditureRecorded(EntryId.random(), "400.00"))
                .when(asTheSystem(), LOOK)
                .expectEvents(
                        ofSums(
                                1,
                                DeviationKind.CPI_LOW,
                                figures("300.00", "400.00", "index", "0.7500", "eac", "400.00"),
                                "0.90"),
                        ofSums(2, DeviationKind.OVERSPEND_RISK, figures("300.00", "400.00", "eac", "400.00"), "1.05"));
    }

    @Test
    void sums_mean_nothing_before_a_tenth_of_the_work_is_due() {
        Decisions.desk()
                .given(running())
                .when(asTheSystem().on(day("2026-03-01")), LOOK)
                .expectNoEvents();
    }

    @Test
    void a_deviation_that_is_gone_has_passed() {
        halfDone()
                .given(expenditureRecorded(EntryId.random(), "150.00"))
                .given(lateStart(1, IN_POHJA))
                .when(asTheSystem().on(day("2026-06-01")), LOOK)
                .expectEvents(new DeviationPassed(PROJECT, nth(1)));
    }

    @Test
    void what_comes_back_is_told_as_another_deviation() {
        halfDone()
                .given(
                        activityCompleted(EVERYWHERE),
                        activityCompleted(IN_IDA),
                        expenditureRecorded(EntryId.random(), "250.00"))
                .given(
                        ofActivity(1, DeviationKind.NO_RECORD_30D, IN_POHJA, day("2026-03-05"), 31, 10),
                        new DeviationPassed(PROJECT, nth(1)))
                .when(asTheSystem(), LOOK)
                .expectEvents(ofActivity(2, DeviationKind.NO_RECORD_30D, IN_POHJA, day("2026-05-04"), 42, 50));
    }

    @Test
    void a_suspended_project_has_no_deviations() {
        Decisions.desk()
                .given(running())
                .given(lateStart(1, IN_POHJA), new ProjectSuspended(PROJECT, "no trainers", day("2026-06-01")))
                .when(asTheSystem(), LOOK)
                .expectEvents(new DeviationPassed(PROJECT, nth(1)));
    }

    @Test
    void a_draft_binds_nobody() {
        Decisions.desk().given(draft()).when(asTheSystem(), LOOK).expectNoEvents();
    }

    @Test
    void a_project_that_does_not_exist_is_not_watched() {
        Decisions.desk()
                .when(asTheSystem(), new DetectDeviation(ProjectId.random()))
                .expectRefusal(ProblemCode.NOT_FOUND, "/projectId");
    }

    @Test
    void only_the_service_itself_looks() {
        Decisions.desk()
                .given(running())
                .when(as(Cast.SERVICE_HEAD), LOOK)
                .expectRefusal(ProblemCode.FORBIDDEN_ROLE, Map.of());
    }

    @Test
    void somebody_says_what_he_makes_of_it() {
        Decisions.desk()
                .given(running())
                .given(lateStart(1, IN_POHJA))
                .when(as(Cast.REGION_HEAD_POHJA), new AcknowledgeDeviation(PROJECT, nth(1), COMMENT))
                .expectEvents(new DeviationAcknowledged(PROJECT, nth(1), COMMENT));
    }

    @Test
    void a_deviation_is_acknowledged_once() {
        Decisions.desk()
                .given(running())
                .given(lateStart(1, IN_POHJA), new DeviationAcknowledged(PROJECT, nth(1), COMMENT))
                .when(as(Cast.UNIT_HEAD), new AcknowledgeDeviation(PROJECT, nth(1), COMMENT))
                .expectRefusal(ProblemCode.ALREADY_DECIDED, "/deviationId");
    }

    @Test
    void nobody_acknowledges_what_was_never_told_or_has_passed() {
        Decisions.desk()
                .given(running())
                .given(lateStart(1, IN_POHJA), new DeviationPassed(PROJECT, nth(1)))
                .when(as(Cast.UNIT_HEAD), new AcknowledgeDeviation(PROJECT, nth(1), COMMENT))
                .expectRefusal(ProblemCode.NOT_FOUND, "/deviationId");
    }
}
