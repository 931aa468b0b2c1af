package ee.rada.command.projects;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.completeActivity;
import static ee.rada.command.Asked.recordActivity;
import static ee.rada.command.Asked.recordIndicatorValue;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.GOAL;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.POLICE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.RECORD;
import static ee.rada.command.Happened.REPORT;
import static ee.rada.command.Happened.activitiesLinked;
import static ee.rada.command.Happened.activityCompleted;
import static ee.rada.command.Happened.activityRecorded;
import static ee.rada.command.Happened.and;
import static ee.rada.command.Happened.approved;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.draft;
import static ee.rada.command.Happened.finalising;
import static ee.rada.command.Happened.indicatorValueRecorded;
import static ee.rada.command.Happened.running;
import static ee.rada.kernel.ProblemCode.COMPLETE_BY_COMMAND;
import static ee.rada.kernel.ProblemCode.DATE_IN_FUTURE;
import static ee.rada.kernel.ProblemCode.EVIDENCE_MISSING;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.OUT_OF_RANGE;
import static ee.rada.kernel.ProblemCode.PERCENT_FALLS;
import static ee.rada.kernel.ProblemCode.PERIOD_REVERSED;
import static ee.rada.kernel.ProblemCode.PREDECESSOR_OPEN;

import ee.rada.command.Decisions;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.ProjectCommand;
import ee.rada.kernel.projects.ProjectCommand.CompleteActivity;
import ee.rada.kernel.projects.ProjectCommand.CorrectActivityRecord;
import ee.rada.kernel.projects.ProjectCommand.RecordIndicatorValue;
import ee.rada.kernel.projects.ProjectCommand.RecordStakeholderInvolved;
import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectEvent.ProjectStarted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSuspended;
import ee.rada.kernel.projects.ProjectEvent.StakeholderInvolved;
import ee.rada.kernel.projects.RecordId;
import ee.rada.kernel.projects.StakeholderId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Domain model 3.1, P2 to P5 and P11: what was done, when, how far, and with what proof. */
class DoingTest {

    private static final RecordId EARLIER = RecordId.random();

    private final Decisions running = desk().given(running());

    @Test
    void work_is_recorded() {
        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 30)).expectEvents(recorded("2026-06-01", 30, null));
    }

    @Test
    void work_is_recorded_from_the_projects_start_on() {
        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 1, day("2026-01-31"), "began early"))
                .expectRefusal(OUT_OF_RANGE, "/workDate", Map.of("from", day("2026-02-01")));
        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 1, day("2026-02-01"), "began early"))
                .expectEvents(recorded("2026-02-01", 1, "began early"));
    }

    @Test
    void work_is_not_recorded_before_it_is_done() {
        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 1, TODAY.plusDays(1), null))
                .expectRefusal(DATE_IN_FUTURE, "/workDate");
    }

    @Test
    void work_outside_its_period_needs_a_reason() {
        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 1, day("2026-02-28"), null))
                .expectRefusal(
                        OUT_OF_RANGE, "/workDate", Map.of("from", day("2026-03-01"), "until", day("2026-09-30")));
        running.when(as(WORKER_POHJA).on(day("2026-10-20")), recordActivity(IN_POHJA, 1, day("2026-10-01"), null))
                .expectRefusal(OUT_OF_RANGE, "/workDate");
        running.when(as(WORKER_POHJA).on(day("2026-10-20")), recordActivity(IN_POHJA, 1, day("2026-09-30"), null))
                .expectEvents(recorded("2026-09-30", 1, null));
    }

    @Test
    void a_percentage_does_not_fall() {
        running.given(activityRecorded(EARLIER, IN_POHJA, 40))
                .when(as(WORKER_POHJA), recordActivity(IN_POHJA, 39))
                .expectRefusal(PERCENT_FALLS, "/percentComplete", Map.of("current", 40));
    }

    @Test
    void a_percentage_may_stay() {
        running.given(activityRecorded(EARLIER, IN_POHJA, 40))
                .when(as(WORKER_POHJA), recordActivity(IN_POHJA, 40))
                .expectEvents(recorded("2026-06-01", 40, null));
    }

    @Test
    void a_hundred_per_cent_is_said_by_completing() {
        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 100))
                .expectRefusal(COMPLETE_BY_COMMAND, "/percentComplete");
        running.given(activityRecorded(RECORD, IN_POHJA, 40))
                .when(as(WORKER_POHJA), correct(RECORD, null, 100, null))
                .expectRefusal(COMPLETE_BY_COMMAND, "/percentComplete");
    }

    @Test
    void there_is_nothing_above_a_hundred_per_cent() {
        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 110))
                .expectWrongFields(
                        OUT_OF_RANGE,
                        new FieldError("/percentComplete", "out-of-range", Map.of("min", 0L, "max", 100L)));
    }

    @Test
    void work_is_recorded_on_an_open_activity_of_the_plan() {
        running.when(as(SERVICE_HEAD), recordActivity(ActivityId.random(), 1)).expectRefusal(NOT_FOUND, "/activityId");
        running.given(activityCompleted(IN_POHJA))
                .when(as(WORKER_POHJA), recordActivity(IN_POHJA, 99))
                .expectRefusal(ILLEGAL_TRANSITION, "/activityId", Map.of("state", "COMPLETED"));
    }

    @Test
    void an_id_names_one_record() {
        running.given(activityRecorded(RECORD, IN_IDA, 10))
                .when(as(SERVICE_HEAD), recordActivity(IN_POHJA, 1))
                .expectRefusal(ILLEGAL_TRANSITION, "/recordId", Map.of("state", "EXISTS"));
    }

    @Test
    void work_before_the_end_is_still_recorded_while_the_project_is_being_finalised() {
        var finalising = desk().given(finalising());

        finalising
                .when(as(WORKER_POHJA), recordActivity(IN_POHJA, 1, day("2026-06-10"), null))
                .expectEvents(recorded("2026-06-10", 1, null));
        finalising
                .when(as(WORKER_POHJA), recordActivity(IN_POHJA, 1, day("2026-06-11"), null))
                .expectRefusal(OUT_OF_RANGE, "/workDate", Map.of("until", day("2026-06-10")));
    }

    @Test
    void a_correction_says_only_what_was_wrong() {
        running.given(activityRecorded(RECORD, IN_POHJA, 40))
                .when(as(WORKER_POHJA), correct(RECORD, "2026-05-05", null, null))
                .expectEvents(corrected("2026-05-05", null, null, 40));
    }

    @Test
    void by_correction_a_percentage_may_fall() {
        running.given(activityRecorded(RECORD, IN_POHJA, 40))
                .when(as(WORKER_POHJA), correct(RECORD, null, 10, null))
                .expectEvents(corrected(null, 10, null, 10));
    }

    @Test
    void by_correction_it_does_not_fall_below_what_other_records_say() {
        running.given(activityRecorded(EARLIER, IN_POHJA, 25), activityRecorded(RECORD, IN_POHJA, 40))
                .when(as(WORKER_POHJA), correct(RECORD, null, 10, null))
                .expectEvents(corrected(null, 10, null, 25));
    }

    @Test
    void a_corrected_percentage_is_where_the_next_record_starts_from() {
        running.given(activityRecorded(EARLIER, IN_POHJA, 40))
                .given(new ActivityRecordCorrected(
                        PROJECT, IN_POHJA, EARLIER, "another day", null, null, 10, null, null, null, null, 10));

        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 9))
                .expectRefusal(PERCENT_FALLS, "/percentComplete", Map.of("current", 10));
        running.when(as(WORKER_POHJA), recordActivity(IN_POHJA, 10)).expectEvents(recorded("2026-06-01", 10, null));
    }

    @Test
    void a_corrected_percentage_opens_a_completed_activity_again() {
        running.given(activityRecorded(RECORD, IN_POHJA, 90), activityCompleted(IN_POHJA))
                .when(as(WORKER_POHJA), correct(RECORD, null, 50, null))
                .expectEvents(corrected(null, 50, null, 50));
        running.given(corrected(null, 50, null, 50))
                .when(as(SERVICE_HEAD), completeActivity(IN_POHJA))
                .expectEvents(activityCompleted(IN_POHJA));
    }

    @Test
    void a_corrected_day_keeps_to_the_same_limits() {
        running.given(activityRecorded(RECORD, IN_POHJA, 40));

        running.when(as(WORKER_POHJA), correct(RECORD, "2026-06-16", null, null))
                .expectRefusal(DATE_IN_FUTURE, "/workDate");
        running.when(as(WORKER_POHJA), correct(RECORD, "2026-01-31", null, null))
                .expectRefusal(OUT_OF_RANGE, "/workDate");
    }

    @Test
    void a_day_is_corrected_out_of_the_activitys_period_with_an_explanation_only() {
        var recorded = running.given(activityRecorded(RECORD, IN_POHJA, 40));

        recorded.when(as(WORKER_POHJA), correct(RECORD, "2026-02-28", null, null))
                .expectRefusal(OUT_OF_RANGE, "/workDate", Map.of("from", day("2026-03-01")));
        recorded.when(as(WORKER_POHJA), movedOutside("2026-02-28"))
                .expectEvents(new ActivityRecordCorrected(
                        PROJECT,
                        IN_POHJA,
                        RECORD,
                        "another day",
                        day("2026-02-28"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "the trainer could come earlier only",
                        40));
    }

    @Test
    void a_record_that_is_not_there_cannot_be_corrected() {
        running.when(as(WORKER_POHJA), correct(RECORD, null, 10, null)).expectRefusal(NOT_FOUND, "/recordId");
    }

    @Test
    void an_activity_is_completed_with_evidence() {
        running.when(as(SERVICE_HEAD), completeActivity(IN_POHJA)).expectEvents(activityCompleted(IN_POHJA));
    }

    @Test
    void without_evidence_an_activity_is_not_completed() {
        running.given(activityRecorded(RECORD, IN_POHJA, 40))
                .when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-06-01", null, null))
                .expectRefusal(EVIDENCE_MISSING, "/evidence");
    }

    @Test
    void evidence_on_an_earlier_record_will_do() {
        running.given(activityRecorded(RECORD, IN_POHJA, 40, List.of(REPORT)))
                .when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-06-01", null, null))
                .expectEvents(completed(List.of(), null));
    }

    @Test
    void evidence_added_by_correction_will_do() {
        running.given(activityRecorded(RECORD, IN_POHJA, 40), corrected(null, null, List.of(REPORT), 40))
                .when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-06-01", null, null))
                .expectEvents(completed(List.of(), null));
    }

    @Test
    void evidence_taken_back_by_correction_is_none() {
        running.given(activityRecorded(RECORD, IN_POHJA, 40, List.of(REPORT)), corrected(null, null, List.of(), 40))
                .when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-06-01", null, null))
                .expectRefusal(EVIDENCE_MISSING, "/evidence");
    }

    @Test
    void evidence_of_another_activity_is_none() {
        running.given(activityRecorded(RECORD, IN_IDA, 40, List.of(REPORT)))
                .when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-06-01", null, null))
                .expectRefusal(EVIDENCE_MISSING, "/evidence");
    }

    @Test
    void an_activity_waits_for_the_one_it_follows() {
        var linked = linked(LinkType.FS);

        linked.when(as(SERVICE_HEAD), completeActivity(IN_POHJA)).expectRefusal(PREDECESSOR_OPEN, "/activityId");
        linked.given(activityCompleted(EVERYWHERE))
                .when(as(SERVICE_HEAD), completeActivity(IN_POHJA))
                .expectEvents(activityCompleted(IN_POHJA));
    }

    @Test
    void an_open_predecessor_is_overridden_with_a_reason() {
        linked(LinkType.FS)
                .when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-06-01", List.of(REPORT), "rooms were not needed"))
                .expectEvents(completed(List.of(REPORT), "rooms were not needed"));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FS")
    void the_other_links_make_nobody_wait_for_the_end(LinkType type) {
        linked(type).when(as(SERVICE_HEAD), completeActivity(IN_POHJA)).expectEvents(activityCompleted(IN_POHJA));
    }

    @Test
    void an_activity_ends_while_its_project_runs() {
        running.when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-06-16", List.of(REPORT), null))
                .expectRefusal(DATE_IN_FUTURE, "/actualEnd");
        running.when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-01-31", List.of(REPORT), null))
                .expectRefusal(OUT_OF_RANGE, "/actualEnd", Map.of("from", day("2026-02-01")));
        desk().given(finalising())
                .when(as(SERVICE_HEAD), complete(IN_POHJA, "2026-06-11", List.of(REPORT), null))
                .expectRefusal(OUT_OF_RANGE, "/actualEnd", Map.of("until", day("2026-06-10")));
    }

    @Test
    void an_activity_is_completed_once() {
        running.given(activityCompleted(IN_POHJA))
                .when(as(SERVICE_HEAD), completeActivity(IN_POHJA))
                .expectRefusal(ILLEGAL_TRANSITION, "/activityId", Map.of("state", "COMPLETED"));
        running.when(as(SERVICE_HEAD), completeActivity(ActivityId.random())).expectRefusal(NOT_FOUND, "/activityId");
    }

    @Test
    void a_goals_value_is_recorded() {
        running.when(as(SERVICE_HEAD), recordIndicatorValue()).expectEvents(indicatorValueRecorded());
    }

    @Test
    void a_value_is_of_a_goal_and_of_a_period_that_is_over() {
        running.when(as(SERVICE_HEAD), measure(GoalId.random(), "2026-03-01", "2026-05-31"))
                .expectRefusal(NOT_FOUND, "/goalId");
        running.when(as(SERVICE_HEAD), measure(GOAL, "2026-06-01", "2026-05-31"))
                .expectRefusal(PERIOD_REVERSED, "/periodEnd");
        running.when(as(SERVICE_HEAD), measure(GOAL, "2026-06-01", "2026-06-16"))
                .expectRefusal(DATE_IN_FUTURE, "/periodEnd");
    }

    @Test
    void how_a_party_was_involved_is_recorded() {
        running.when(as(SERVICE_HEAD), involve(POLICE, TODAY))
                .expectEvents(new StakeholderInvolved(PROJECT, POLICE, TODAY, "a joint seminar"));
        running.when(as(SERVICE_HEAD), involve(POLICE, TODAY.plusDays(1))).expectRefusal(DATE_IN_FUTURE, "/date");
        running.when(as(SERVICE_HEAD), involve(StakeholderId.random(), TODAY))
                .expectRefusal(NOT_FOUND, "/stakeholderId");
    }

    static List<ProjectCommand> doing() {
        return List.of(
                recordActivity(IN_POHJA, 1),
                correct(RECORD, null, 10, null),
                completeActivity(IN_POHJA),
                recordIndicatorValue(),
                involve(POLICE, TODAY));
    }

    @ParameterizedTest
    @MethodSource("doing")
    void nothing_is_recorded_on_a_project_that_does_not_run(ProjectCommand command) {
        desk().given(draft())
                .when(as(SERVICE_HEAD), command)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "DRAFT"));
        desk().given(approved())
                .when(as(SERVICE_HEAD), command)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "APPROVED"));
        desk().given(running())
                .given(new ProjectSuspended(PROJECT, "no trainer", TODAY))
                .when(as(SERVICE_HEAD), command)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUSPENDED"));
    }

    private static Decisions linked(LinkType type) {
        return desk().given(and(draft(), activitiesLinked(EVERYWHERE, IN_POHJA, type)))
                .given(
                        new ProjectSubmitted(PROJECT),
                        new ProjectApproved(PROJECT, 1, 1),
                        new ProjectStarted(PROJECT, day("2026-02-01")));
    }

    private static ActivityRecorded recorded(String workDate, int percent, @Nullable String outsidePeriodReason) {
        return new ActivityRecorded(
                PROJECT,
                IN_POHJA,
                RECORD,
                day(workDate),
                "a day of training",
                percent,
                null,
                null,
                List.of(),
                outsidePeriodReason);
    }

    private static CorrectActivityRecord correct(
            RecordId record, @Nullable String workDate, @Nullable Integer percent, @Nullable List<Evidence> evidence) {
        return new CorrectActivityRecord(
                PROJECT, record, "another day", dayOrNone(workDate), null, percent, null, null, evidence, null);
    }

    private static CorrectActivityRecord movedOutside(String workDate) {
        return new CorrectActivityRecord(
                PROJECT,
                RECORD,
                "another day",
                day(workDate),
                null,
                null,
                null,
                null,
                null,
                "the trainer could come earlier only");
    }

    private static ActivityRecordCorrected corrected(
            @Nullable String workDate, @Nullable Integer percent, @Nullable List<Evidence> evidence, int activity) {
        return new ActivityRecordCorrected(
                PROJECT,
                IN_POHJA,
                RECORD,
                "another day",
                dayOrNone(workDate),
                null,
                percent,
                null,
                null,
                evidence,
                null,
                activity);
    }

    private static CompleteActivity complete(
            ActivityId activity, String end, @Nullable List<Evidence> evidence, @Nullable String overrideReason) {
        return new CompleteActivity(PROJECT, activity, day(end), "40 people trained", evidence, overrideReason);
    }

    private static ActivityCompleted completed(List<Evidence> evidence, @Nullable String overrideReason) {
        return new ActivityCompleted(
                PROJECT, IN_POHJA, day("2026-06-01"), "40 people trained", evidence, overrideReason);
    }

    private static RecordIndicatorValue measure(GoalId goal, String from, String until) {
        return new RecordIndicatorValue(PROJECT, goal, day(from), day(until), BigDecimal.TEN, "attendance lists");
    }

    private static RecordStakeholderInvolved involve(StakeholderId party, LocalDate date) {
        return new RecordStakeholderInvolved(PROJECT, party, date, "a joint seminar");
    }

    private static @Nullable LocalDate dayOrNone(@Nullable String text) {
        return text == null ? null : day(text);
    }
}
