package ee.rada.command.cases;

import static ee.rada.command.Guards.found;
import static ee.rada.command.Guards.inOrder;

import ee.rada.command.Context;
import ee.rada.command.Guards;
import ee.rada.kernel.Event;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.cases.CaseCommand.AgreeActionPlan;
import ee.rada.kernel.cases.CaseCommand.CompleteStep;
import ee.rada.kernel.cases.CaseEvent.CaseActionPlanAgreed;
import ee.rada.kernel.cases.CaseEvent.CaseStepCompleted;
import ee.rada.kernel.cases.CaseFields;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.cases.PlanStep;
import ee.rada.kernel.cases.SealedStep;
import ee.rada.kernel.cases.StepId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Agrees on what is to be done, and records what of it is done. */
final class Planning {

    private Planning() {}

    /** Only what is known can be planned for: before the assessment it is {@code illegal-transition}. */
    static List<Event> agree(CaseState state, AgreeActionPlan c, Context context) {
        Rules.requireUnderWay(state);
        if (state.status() == CaseStatus.OPENED) {
            throw Guards.illegal(state.status());
        }
        Rules.requireService(state, context.now());
        requireSteps(c.steps(), state.known().openedOn());
        var sealing = Sealing.of(state, c.caseId(), context);
        return List.of(new CaseActionPlanAgreed(
                c.caseId(),
                state.known().client(),
                c.steps().stream().map(step -> sealed(step, sealing)).toList()));
    }

    /** {@code period-reversed}: no step was due before there was a case. */
    private static void requireSteps(List<PlanStep> steps, LocalDate openedOn) {
        if (steps.isEmpty()) {
            throw Refusal.fields(List.of(new FieldError("/steps", "required")));
        }
        var seen = new HashSet<StepId>();
        for (int i = 0; i < steps.size(); i++) {
            PlanStep step = steps.get(i);
            if (!seen.add(step.id())) {
                throw new Refusal(ProblemCode.DUPLICATE_CODE).at("/steps/" + i + "/id");
            }
            inOrder(openedOn, step.due(), "/steps/" + i + "/due");
        }
    }

    private static SealedStep sealed(PlanStep step, Sealing sealing) {
        return new SealedStep(
                step.id(),
                sealing.as(CaseFields.goal(step.id()), step.goal()),
                sealing.as(CaseFields.who(step.id()), step.who()),
                step.due());
    }

    static List<Event> complete(CaseState state, CompleteStep c, Context context) {
        Rules.requireUnderWay(state);
        Steps steps = state.steps();
        found(steps.all().contains(c.stepId()) ? c.stepId() : null, "/stepId");
        LocalDate completedOn = Objects.requireNonNullElse(c.completedOn(), context.today());
        Rules.requireInCase(state, completedOn, "/completedOn", context);
        return steps.done().contains(c.stepId())
                ? List.of()
                : List.of(new CaseStepCompleted(c.caseId(), state.known().client(), c.stepId(), completedOn));
    }
}
