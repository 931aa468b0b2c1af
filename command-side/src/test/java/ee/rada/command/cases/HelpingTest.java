package ee.rada.command.cases;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Acting.asTheSystem;
import static ee.rada.command.Cast.OTHER_WORKER_POHJA;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.cases.Casework.CASE;
import static ee.rada.command.cases.Casework.CLIENT;
import static ee.rada.command.cases.Casework.OPENED;
import static ee.rada.command.cases.Casework.OTHER_STEP;
import static ee.rada.command.cases.Casework.SESSION;
import static ee.rada.command.cases.Casework.STEP;
import static ee.rada.command.cases.Casework.assessed;
import static ee.rada.command.cases.Casework.at;
import static ee.rada.command.cases.Casework.caseOpened;
import static ee.rada.command.cases.Casework.closed;
import static ee.rada.command.cases.Casework.openedByLaw;
import static ee.rada.command.cases.Casework.planned;
import static ee.rada.command.cases.Casework.recordSession;
import static ee.rada.command.cases.Casework.sealed;
import static ee.rada.command.cases.Casework.serviceWithdrawn;
import static ee.rada.command.cases.Casework.sessionHeld;
import static ee.rada.kernel.ProblemCode.BEFORE_CASE_OPENED;
import static ee.rada.kernel.ProblemCode.CONSENT_WITHDRAWN;
import static ee.rada.kernel.ProblemCode.DATE_IN_FUTURE;
import static ee.rada.kernel.ProblemCode.DATE_IN_PAST;
import static ee.rada.kernel.ProblemCode.DUPLICATE_CODE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.PERIOD_REVERSED;
import static ee.rada.kernel.ProblemCode.VALIDATION;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.cases.CaseCommand.AgreeActionPlan;
import ee.rada.kernel.cases.CaseCommand.AgreeSafetyPlan;
import ee.rada.kernel.cases.CaseCommand.CompleteStep;
import ee.rada.kernel.cases.CaseCommand.CorrectSession;
import ee.rada.kernel.cases.CaseCommand.FlagHighRisk;
import ee.rada.kernel.cases.CaseCommand.RaiseSafetyPlanAlert;
import ee.rada.kernel.cases.CaseCommand.RecordAssessment;
import ee.rada.kernel.cases.CaseEvent.CaseActionPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.CaseStepCompleted;
import ee.rada.kernel.cases.CaseEvent.HighRiskFlagged;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanOverdue;
import ee.rada.kernel.cases.CaseEvent.SessionCorrected;
import ee.rada.kernel.cases.CaseEvent.SessionRecorded;
import ee.rada.kernel.cases.Need;
import ee.rada.kernel.cases.PlanStep;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.RiskTool;
import ee.rada.kernel.cases.SessionChannel;
import ee.rada.kernel.cases.StepId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R5, sessions and what is agreed with the client. */
class HelpingTest {

    private static final RaiseSafetyPlanAlert ALERT = new RaiseSafetyPlanAlert(CASE);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 12);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);

    private static PlanStep step(StepId id, String due) {
        return new PlanStep(id, "a flat", "client", LocalDate.parse(due));
    }

    private static RecordAssessment assess(@Nullable Integer score, @Nullable RiskTool tool, @Nullable LocalDate on) {
        return new RecordAssessment(CASE, List.of(Need.SAFETY, Need.LEGAL), tool, score, RiskLevel.MEDIUM, on);
    }

    @Test
    void an_assessment_says_what_is_needed_and_how_great_the_danger_is() {
        caseOpened()
                .when(as(WORKER_POHJA), assess(14, RiskTool.DASH, null))
                .expectEvents(new CaseAssessed(
                        CASE, CLIENT, List.of(Need.SAFETY, Need.LEGAL), RiskTool.DASH, 14, RiskLevel.MEDIUM, TODAY));
        caseOpened()
                .when(as(WORKER_POHJA), assess(14, null, null))
                .expectWrongFields(VALIDATION, new FieldError("/riskTool", "required"));
        caseOpened()
                .when(as(WORKER_POHJA), assess(null, null, OPENED.minusDays(1)))
                .expectRefusal(BEFORE_CASE_OPENED, "/assessedOn", Map.of("openedOn", OPENED));
    }

    @Test
    void a_case_is_flagged_once() {
        var flag = new FlagHighRisk(CASE, "He has a gun.");
        var flagged = new HighRiskFlagged(CASE, CLIENT, sealed("He has a gun."), TODAY);

        caseOpened().when(as(WORKER_POHJA), flag).expectEvents(flagged);
        caseOpened()
                .given(flagged)
                .when(as(WORKER_POHJA), flag)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "HIGH_RISK"));
    }

    @Test
    void a_safety_plan_is_looked_at_again_later() {
        caseOpened()
                .when(as(WORKER_POHJA), new AgreeSafetyPlan(CASE, "Keep the bag packed.", TODAY))
                .expectEvents(new SafetyPlanAgreed(CASE, CLIENT, sealed("Keep the bag packed."), TODAY));
        caseOpened()
                .when(as(WORKER_POHJA), new AgreeSafetyPlan(CASE, "Keep the bag packed.", TODAY.minusDays(1)))
                .expectRefusal(DATE_IN_PAST, "/reviewOn", Map.of("earliest", TODAY));
    }

    @Test
    void a_case_at_high_risk_without_a_safety_plan_is_told_when_the_next_working_day_is_over() {
        var high = caseOpened().given(assessed(RiskLevel.HIGH));
        var overdue = new SafetyPlanOverdue(CASE, CLIENT, FRIDAY, MONDAY);

        high.when(asTheSystem().on(MONDAY), ALERT).expectNoEvents();
        high.when(asTheSystem().on(MONDAY.plusDays(1)), ALERT).expectEvents(overdue);
        high.given(overdue).when(asTheSystem().on(MONDAY.plusDays(1)), ALERT).expectNoEvents();
    }

    @Test
    void a_holiday_is_no_working_day() {
        var flagged = new HighRiskFlagged(CASE, CLIENT, sealed("He has a gun."), LocalDate.of(2026, 6, 22));
        var high = caseOpened().given(flagged);

        high.when(asTheSystem().on(LocalDate.of(2026, 6, 25)), ALERT).expectNoEvents();
        high.when(asTheSystem().on(LocalDate.of(2026, 6, 26)), ALERT)
                .expectEvents(
                        new SafetyPlanOverdue(CASE, CLIENT, LocalDate.of(2026, 6, 22), LocalDate.of(2026, 6, 25)));
    }

    @Test
    void nothing_is_told_of_a_case_with_a_plan_or_closed_or_not_at_high_risk() {
        var later = asTheSystem().on(MONDAY.plusDays(9));

        caseOpened()
                .given(assessed(RiskLevel.HIGH), new SafetyPlanAgreed(CASE, CLIENT, sealed("a bag"), TODAY))
                .when(later, ALERT)
                .expectNoEvents();
        caseOpened()
                .given(assessed(RiskLevel.HIGH))
                .given(closed())
                .when(later, ALERT)
                .expectNoEvents();
        caseOpened().given(assessed(RiskLevel.MEDIUM)).when(later, ALERT).expectNoEvents();
    }

    @Test
    void an_action_plan_follows_the_assessment() {
        var agree = new AgreeActionPlan(CASE, List.of(step(STEP, "2026-07-01")));

        caseOpened().when(as(WORKER_POHJA), agree).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "OPENED"));
        caseOpened()
                .given(assessed(RiskLevel.MEDIUM))
                .when(as(WORKER_POHJA), agree)
                .expectEvents(planned(STEP));
    }

    @Test
    void a_plan_has_steps_each_once_and_none_from_before_the_case() {
        var assessed = caseOpened().given(assessed(RiskLevel.MEDIUM));

        assessed.when(as(WORKER_POHJA), new AgreeActionPlan(CASE, List.of()))
                .expectWrongFields(VALIDATION, new FieldError("/steps", "required"));
        assessed.when(
                        as(WORKER_POHJA),
                        new AgreeActionPlan(CASE, List.of(step(STEP, "2026-07-01"), step(STEP, "2026-07-02"))))
                .expectRefusal(DUPLICATE_CODE, "/steps/1/id");
        assessed.when(as(WORKER_POHJA), new AgreeActionPlan(CASE, List.of(step(STEP, "2026-05-31"))))
                .expectRefusal(PERIOD_REVERSED, "/steps/0/due");
    }

    @Test
    void a_step_is_completed_once_and_stays_so_in_a_new_plan() {
        var done = new CaseStepCompleted(CASE, CLIENT, STEP, TODAY);
        var complete = new CompleteStep(CASE, STEP, null);
        var planned = caseOpened().given(assessed(RiskLevel.MEDIUM), planned(STEP));

        planned.when(as(WORKER_POHJA), complete).expectEvents(done);
        planned.when(as(WORKER_POHJA), new CompleteStep(CASE, OTHER_STEP, null)).expectRefusal(NOT_FOUND, "/stepId");
        planned.when(as(WORKER_POHJA), new CompleteStep(CASE, STEP, TODAY.plusDays(1)))
                .expectRefusal(DATE_IN_FUTURE, "/completedOn");
        planned.given(done, planned(STEP, OTHER_STEP))
                .when(as(WORKER_POHJA), complete)
                .expectNoEvents();
    }

    @Test
    void a_session_is_held_by_who_records_it_unless_another_is_named() {
        caseOpened().when(as(WORKER_POHJA), recordSession(at("10:00"))).expectEvent(SessionRecorded.class, held -> {
            assertThat(held.officialId()).isEqualTo(WORKER_POHJA.official());
            assertThat(held.note()).isEqualTo(sealed("He slept."));
        });
    }

    @Test
    void no_session_was_held_before_the_case_was_opened_or_will_have_been() {
        caseOpened()
                .when(as(WORKER_POHJA), recordSession(at(OPENED.minusDays(1), "23:59")))
                .expectRefusal(BEFORE_CASE_OPENED, "/at", Map.of("openedOn", OPENED));
        caseOpened().when(as(WORKER_POHJA), recordSession(at(OPENED, "00:00"))).expectEventsOf(SessionRecorded.class);
        caseOpened().when(as(WORKER_POHJA), recordSession(at("12:01"))).expectRefusal(DATE_IN_FUTURE, "/at");
    }

    @Test
    void a_session_may_be_told_after_the_case_was_closed_where_it_was_held_before() {
        var closed = caseOpened().given(closed());

        closed.when(as(WORKER_POHJA), recordSession(at(OPENED.plusDays(9), "23:59")))
                .expectEventsOf(SessionRecorded.class);
        closed.when(as(WORKER_POHJA), recordSession(at(OPENED.plusDays(10), "00:00")))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CLOSED"));
    }

    @Test
    void a_session_is_put_right_by_who_says_why() {
        var correct = new CorrectSession(
                CASE, SESSION, at(OPENED, "15:00"), SessionChannel.VIDEO, 45, null, null, "It was an hour later.");

        caseOpened()
                .given(sessionHeld())
                .when(as(WORKER_POHJA), correct)
                .expectEvents(new SessionCorrected(
                        CASE,
                        CLIENT,
                        SESSION,
                        at(OPENED, "15:00"),
                        SessionChannel.VIDEO,
                        45,
                        OTHER_WORKER_POHJA.official(),
                        null,
                        sealed("It was an hour later.")));
        caseOpened().when(as(WORKER_POHJA), correct).expectRefusal(NOT_FOUND, "/sessionId");
    }

    @Test
    void who_has_taken_his_consent_back_is_helped_no_more_unless_the_law_says_so() {
        var withdrawn = serviceWithdrawn(at("10:00"));

        caseOpened()
                .given(withdrawn)
                .when(as(WORKER_POHJA), recordSession(at("10:01")))
                .expectRefusal(CONSENT_WITHDRAWN, "/caseId");
        caseOpened()
                .given(withdrawn)
                .when(as(WORKER_POHJA), recordSession(at("09:59")))
                .expectEventsOf(SessionRecorded.class);
        caseOpened()
                .given(withdrawn, assessed(RiskLevel.MEDIUM))
                .when(as(WORKER_POHJA), new AgreeActionPlan(CASE, List.of(step(STEP, "2026-07-01"))))
                .expectRefusal(CONSENT_WITHDRAWN, "/caseId");
        desk().givenBy(WORKER_POHJA, openedByLaw(), withdrawn, assessed(RiskLevel.MEDIUM))
                .when(as(WORKER_POHJA), new AgreeActionPlan(CASE, List.of(step(STEP, "2026-07-01"))))
                .expectEventsOf(CaseActionPlanAgreed.class);
    }
}
