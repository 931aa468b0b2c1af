package ee.rada.web.deviations;

import ee.rada.kernel.deviations.DeviationCommand.DetectDeviation;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.deviations.WatchedProjects;
import ee.rada.web._automation.DailyJob;
import ee.rada.web._automation.ServiceDesk;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Holds every running project against its plan once a day. */
@Component
final class DailyDeviationScan implements DailyJob {

    private final WatchedProjects projects;
    private final ServiceDesk desk;

    DailyDeviationScan(WatchedProjects projects, ServiceDesk desk) {
        this.projects = projects;
        this.desk = desk;
    }

    @Override
    public String name() {
        return "deviations";
    }

    @Override
    public void run(LocalDate today) {
        for (ProjectId project : projects.all()) {
            desk.sendOnce(new DetectDeviation(project), project + "/" + today);
        }
    }
}
