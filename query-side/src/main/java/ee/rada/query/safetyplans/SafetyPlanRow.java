package ee.rada.query.safetyplans;

import ee.rada.kernel.cases.CaseId;
import ee.rada.query.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a case's safety plan.
 *
 * @param dueOn by the end of which day there must be one; null where none must
 * @param settled whether there is one, or its lack was told
 */
@Table("safety_plan")
record SafetyPlanRow(CaseId caseId, @Nullable LocalDate dueOn, boolean settled, boolean open) {

    static SafetyPlanRow none(CaseId id) {
        return new SafetyPlanRow(id, null, false, true);
    }

    SafetyPlanRow due(LocalDate day) {
        LocalDate first = dueOn == null || day.isBefore(dueOn) ? day : dueOn;
        return new SafetyPlanRow(caseId, first, settled, open);
    }

    SafetyPlanRow settle() {
        return new SafetyPlanRow(caseId, dueOn, true, open);
    }

    SafetyPlanRow open(boolean now) {
        return new SafetyPlanRow(caseId, dueOn, settled, now);
    }
}
