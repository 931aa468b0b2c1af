package ee.rada.web.substitutions;

import ee.rada.kernel.substitutions.SubstitutionCommand.EndSubstitution;
import ee.rada.kernel.substitutions.SubstitutionCommand.StartSubstitution;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query.substitutions.StandIns;
import ee.rada.web._automation.DailyJob;
import ee.rada.web._automation.ServiceDesk;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Records that substitutions have started and ended. Authority goes by their days alone, so nobody has to wait for it. */
@Component
final class SubstitutionClock implements DailyJob {

    private final StandIns substitutions;
    private final ServiceDesk desk;

    SubstitutionClock(StandIns substitutions, ServiceDesk desk) {
        this.substitutions = substitutions;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "substitutions";
    }

    @Override
    public void run(LocalDate today) {
        for (SubstitutionId id : substitutions.toStart(today)) {
            desk.sendOnce(new StartSubstitution(id), id.toString());
        }
        for (SubstitutionId id : substitutions.toEnd(today)) {
            desk.sendOnce(new EndSubstitution(id), id.toString());
        }
    }
}
