package ee.rada.web.planfiles;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The live plan as a file to change and bring back. */
@Controller
final class PlanDownloads {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final PlanFileDesk desk;

    PlanDownloads(PlanFileDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/projects/{id}/plan.csv")
    void csv(@PathVariable ProjectId id, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        var plan = desk.plan(id, caller);
        offer(response, "text/csv;charset=UTF-8", plan.number() + ".csv");
        PlanTemplate.csv(plan, locale, response.getOutputStream());
    }

    @GetMapping("/projects/{id}/plan.xlsx")
    void xlsx(@PathVariable ProjectId id, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        var plan = desk.plan(id, caller);
        offer(response, XLSX, plan.number() + ".xlsx");
        PlanTemplate.xlsx(plan, locale, response.getOutputStream());
    }

    private static void offer(HttpServletResponse response, String type, String name) {
        response.setContentType(type);
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
