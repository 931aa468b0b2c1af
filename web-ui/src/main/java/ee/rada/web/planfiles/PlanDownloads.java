package ee.rada.web.planfiles;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.GetPlan;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The live plan as a file to change and bring back. */
@Controller
final class PlanDownloads {

    private final PlanFileDesk desk;

    PlanDownloads(PlanFileDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/projects/{id}/plan.csv")
    void csv(@PathVariable ProjectId id, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        write(TableFormat.EXCEL_CSV, desk.plan(id, caller), locale, response);
    }

    @GetMapping("/projects/{id}/plan.xlsx")
    void xlsx(@PathVariable ProjectId id, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        write(TableFormat.XLSX, desk.plan(id, caller), locale, response);
    }

    private static void write(TableFormat format, GetPlan.Answer plan, Locale locale, HttpServletResponse response)
            throws IOException {
        try (var table = format.offer(plan.number(), PlanTemplate.headings(locale), response)) {
            PlanTemplate.write(plan, table);
        }
    }
}
