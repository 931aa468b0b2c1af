package ee.rada.kernel.cases;

import ee.rada.kernel.Text;
import java.time.LocalDate;

/**
 * A step of an action plan, as it was agreed.
 *
 * @param goal what it is to bring about
 * @param who takes it: the client, the worker, a partner
 */
public record PlanStep(
        StepId id,
        @Text(max = 500, lines = true) String goal,
        @Text(max = 200) String who,
        LocalDate due) {}
