package ee.rada.kernel.substitutions;

import ee.rada.kernel.Command;
import ee.rada.kernel.budgets.BudgetCommand;
import ee.rada.kernel.cases.CaseCommand;
import ee.rada.kernel.emergencies.EmergencyCommand;
import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.projects.ProjectCommand;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A duty of the job description, §§ 3.1–3.7: what a substitution may be limited to. */
public enum Duty {
    ACTIVITIES,
    REPORTING,
    PLAN_CHANGES,
    GUIDELINES,
    COOPERATION,
    INITIATIVES,
    TASKS;

    private static final Map<Class<? extends Command>, Duty> OF_FAMILY = Map.of(
            ProjectCommand.class, ACTIVITIES,
            BudgetCommand.class, ACTIVITIES,
            PlanChangeCommand.class, PLAN_CHANGES,
            CaseCommand.class, REPORTING,
            EmergencyCommand.class, REPORTING);

    /** The duty that such a command is part of; null for what is none of them and goes with the whole post only. */
    public static @Nullable Duty of(Class<? extends Command> command) {
        return OF_FAMILY.entrySet().stream()
                .filter(family -> family.getKey().isAssignableFrom(command))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
