package ee.rada.web.safetyplans;

import ee.rada.kernel.cases.CaseCommand.RaiseSafetyPlanAlert;
import ee.rada.kernel.cases.CaseId;
import ee.rada.query.safetyplans.OverdueSafetyPlans;
import ee.rada.web._automation.DailyJob;
import ee.rada.web._automation.ServiceDesk;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Puts on record that a safety plan is overdue (R5), on the first day after it was due. */
@Component
final class SafetyPlanClock implements DailyJob {

    private final OverdueSafetyPlans plans;
    private final ServiceDesk desk;

    SafetyPlanClock(OverdueSafetyPlans plans, ServiceDesk desk) {
        this.plans = plans;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "safety plans";
    }

    @Override
    public void run(LocalDate today) {
        for (CaseId id : plans.on(today)) {
            desk.sendOnce(new RaiseSafetyPlanAlert(id), id.toString());
        }
    }
}
