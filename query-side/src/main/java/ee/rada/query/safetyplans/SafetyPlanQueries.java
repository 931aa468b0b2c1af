package ee.rada.query.safetyplans;

import ee.rada.kernel.cases.CaseId;
import ee.rada.query._axon.StoredRows;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers which safety plans are overdue. */
@Component
final class SafetyPlanQueries implements OverdueSafetyPlans {

    private final StoredRows rows;

    SafetyPlanQueries(StoredRows rows) {
        this.rows = rows;
    }

    @Override
    public List<CaseId> on(LocalDate today) {
        return rows
                .find(SafetyPlanRow.class, "where due_on < ? and open and not settled order by due_on, case_id", today)
                .stream()
                .map(SafetyPlanRow::caseId)
                .toList();
    }
}
