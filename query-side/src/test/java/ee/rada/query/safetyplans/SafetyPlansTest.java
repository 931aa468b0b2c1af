package ee.rada.query.safetyplans;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Event;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.CaseClosed;
import ee.rada.kernel.cases.CaseEvent.CaseReopened;
import ee.rada.kernel.cases.CaseEvent.HighRiskFlagged;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanOverdue;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query._axon.Known;
import ee.rada.query.cases.SampleCase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SafetyPlansTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 12);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 15);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 6, 16);

    private final Known known = Known.started();
    private final OverdueSafetyPlans plans = known.bean(OverdueSafetyPlans.class);
    private final CaseId id = CaseId.random();
    private final ClientRef client = ClientRef.random();
    private final SealedText sealed = new SealedText(client.value(), "sealed");

    @BeforeEach
    void openCase() {
        learn(SampleCase.opened(id, client, OfficialId.random(), FRIDAY));
    }

    @AfterEach
    void close() {
        known.close();
    }

    private void learn(Event... events) {
        known.learn(OfficialId.random(), FRIDAY, events);
    }

    private HighRiskFlagged flagged(LocalDate on) {
        return new HighRiskFlagged(id, client, sealed, on);
    }

    private CaseAssessed assessed(RiskLevel level, LocalDate on) {
        return new CaseAssessed(id, client, List.of(), null, null, level, on);
    }

    @Test
    void a_plan_is_overdue_when_the_working_day_after_the_danger_was_found_is_over() {
        learn(flagged(FRIDAY));

        assertThat(plans.on(MONDAY)).isEmpty();
        assertThat(plans.on(TUESDAY)).containsExactly(id);
    }

    @Test
    void a_danger_found_by_an_assessment_counts_from_its_day_and_the_first_of_several() {
        learn(assessed(RiskLevel.HIGH, FRIDAY), flagged(MONDAY));

        assertThat(plans.on(TUESDAY)).containsExactly(id);
    }

    @Test
    void no_plan_is_due_without_high_risk_or_once_there_is_one() {
        learn(assessed(RiskLevel.MEDIUM, FRIDAY));
        assertThat(plans.on(TUESDAY)).isEmpty();

        learn(new SafetyPlanAgreed(id, client, sealed, TUESDAY), flagged(FRIDAY));
        assertThat(plans.on(TUESDAY)).isEmpty();
    }

    @Test
    void what_was_told_is_not_told_again() {
        learn(flagged(FRIDAY), new SafetyPlanOverdue(id, client, FRIDAY, MONDAY));

        assertThat(plans.on(TUESDAY)).isEmpty();
    }

    @Test
    void a_closed_case_needs_no_plan_until_it_is_opened_again() {
        learn(flagged(FRIDAY), new CaseClosed(id, client, ClosureReason.MOVED, FRIDAY));
        assertThat(plans.on(TUESDAY)).isEmpty();

        learn(new CaseReopened(id, client, OfficialId.random(), sealed));
        assertThat(plans.on(TUESDAY)).containsExactly(id);
    }
}
