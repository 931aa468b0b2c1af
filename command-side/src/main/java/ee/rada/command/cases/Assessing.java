package ee.rada.command.cases;

import static ee.rada.command.Guards.required;

import ee.rada.command.Context;
import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.cases.CaseCommand.AgreeSafetyPlan;
import ee.rada.kernel.cases.CaseCommand.FlagHighRisk;
import ee.rada.kernel.cases.CaseCommand.RaiseSafetyPlanAlert;
import ee.rada.kernel.cases.CaseCommand.RecordAssessment;
import ee.rada.kernel.cases.CaseEvent.CaseAssessed;
import ee.rada.kernel.cases.CaseEvent.HighRiskFlagged;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.SafetyPlanOverdue;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.cases.CaseStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Finds out what a client needs and how great the danger is, and sees that a case at high risk gets a safety plan (R5). */
final class Assessing {

    private Assessing() {}

    static List<Event> assess(CaseState state, RecordAssessment c, Context context) {
        Rules.requireUnderWay(state);
        Rules.requireService(state, context.now());
        LocalDate assessedOn = Objects.requireNonNullElse(c.assessedOn(), context.today());
        Rules.requireInCase(state, assessedOn, "/assessedOn", context);
        if (c.score() != null) {
            required(c.riskTool(), "/riskTool");
        }
        return List.of(new CaseAssessed(
                c.caseId(),
                state.known().client(),
                c.needs().stream().distinct().sorted().toList(),
                c.riskTool(),
                c.score(),
                c.riskLevel(),
                assessedOn));
    }

    static List<Event> flag(CaseState state, FlagHighRisk c, Context context) {
        Rules.requireUnderWay(state);
        if (state.danger().flagged()) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION).with("state", "HIGH_RISK");
        }
        var basis = Sealing.of(state, c.caseId(), context).as(CaseFields.HIGH_RISK_BASIS, c.basis());
        return List.of(new HighRiskFlagged(c.caseId(), state.known().client(), basis, context.today()));
    }

    /** {@code date-in-past}: a plan is looked at again when it has been in use. */
    static List<Event> agree(CaseState state, AgreeSafetyPlan c, Context context) {
        Rules.requireUnderWay(state);
        Rules.requireService(state, context.now());
        if (c.reviewOn().isBefore(context.today())) {
            throw new Refusal(ProblemCode.DATE_IN_PAST)
                    .with("earliest", context.today())
                    .at("/reviewOn");
        }
        var plan = Sealing.of(state, c.caseId(), context).as(CaseFields.SAFETY_PLAN, c.plan());
        return List.of(new SafetyPlanAgreed(c.caseId(), state.known().client(), plan, c.reviewOn()));
    }

    /** R5. The clock may come late or twice: where there is nothing to tell, or it is told, nothing happens. */
    static List<Event> alert(CaseState state, RaiseSafetyPlanAlert c, Context context) {
        Danger danger = state.danger();
        LocalDate since = danger.since();
        boolean isSettled = danger.hasSafetyPlan() || danger.told() || state.status() == CaseStatus.CLOSED;
        if (since == null || isSettled) {
            return List.of();
        }
        LocalDate dueOn = WorkingDays.following(since);
        return context.today().isAfter(dueOn)
                ? List.of(new SafetyPlanOverdue(c.caseId(), state.known().client(), since, dueOn))
                : List.of();
    }
}
