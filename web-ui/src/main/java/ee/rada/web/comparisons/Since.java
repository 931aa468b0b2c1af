package ee.rada.web.comparisons;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planversions.FindPlanVersions;
import ee.rada.query.projects.GetProject;
import ee.rada.query.projects.GetTimeline;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The moments since which people mostly want to know what has changed: the key of the words, and the moment. */
@Component
final class Since {

    private static final int WHOLE = 10_000;

    private final Asking asking;
    private final Clock clock;

    Since(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** Of everything. */
    Map<String, String> always() {
        var today = LocalDate.now(clock);
        var since = new LinkedHashMap<String, String>();
        since.put("yesterday", today.minusDays(1).toString());
        since.put("last-month", today.withDayOfMonth(1).minusDays(1).toString());
        return since;
    }

    Map<String, String> of(GetProject.Answer project, Caller caller) {
        ProjectId id = project.projectId();
        Map<String, String> since = always();
        var confirmation = project.planConfirmation();
        if (confirmation != null && confirmation.last() != null) {
            since.put("confirmed", confirmation.last().recordedAt().toString());
        }
        asking
                .ask(caller, new GetTimeline(id, LocalDate.now(clock), null, WHOLE), GetTimeline.Answer.class)
                .entries()
                .stream()
                .filter(entry -> entry.type().equals("ProjectStarted"))
                .findFirst()
                .ifPresent(entry -> since.put("started", Long.toString(entry.position())));
        asking.ask(caller, new FindPlanVersions(id, null, 1), FindPlanVersions.Answer.class).items().stream()
                .findFirst()
                .ifPresent(first -> since.put("approved", Long.toString(first.recordedPosition())));
        since.put("beginning", "0");
        return since;
    }
}
