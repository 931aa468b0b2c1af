package ee.rada.web.imports;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.imports.ImportId;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How is this import going, what did it find, what came of it? */
@Page
final class ImportPage {

    private static final int ROWS = 50;

    private final ImportDesk desk;
    private final ImportReports reports;
    private final FindingWords words;
    private final Formats fmt;
    private final Clock clock;

    ImportPage(ImportDesk desk, ImportReports reports, FindingWords words, Formats fmt, Clock clock) {
        this.desk = desk;
        this.reports = reports;
        this.words = words;
        this.fmt = fmt;
        this.clock = clock;
    }

    /** Types of IATI under their names. */
    public record TotalRow(String labelKey, String currency, int count, String sum) {}

    public record FindingRow(int line, String path, String message) {}

    @GetMapping("/imports/{id}")
    String show(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int problems,
            @RequestParam(defaultValue = "0") int projects,
            Caller caller,
            Model model,
            Locale locale) {
        var job = desk.find(importId(id), caller);
        model.addAttribute("job", job);
        model.addAttribute("rate", job.rate(clock.instant()));
        model.addAttribute("refresh", job.isRunning() ? 2 : null);
        model.addAttribute("budgets", rows(job.progress().totals().budgets(), ImportPage::budgetKey));
        model.addAttribute("transactions", rows(job.progress().totals().transactions(), ImportPage::transactionKey));
        model.addAttribute("findings", findings(job, problems, locale));
        model.addAttribute("found", Math.min(job.progress().problems(), ImportReports.MOST));
        model.addAttribute("problemsFrom", Math.max(0, problems));
        model.addAttribute("projects", reports.projects(job.importId(), Math.max(0, projects), ROWS));
        model.addAttribute("projectCount", Math.min(job.progress().done(), ImportReports.MOST));
        model.addAttribute("projectsFrom", Math.max(0, projects));
        model.addAttribute("rows", ROWS);
        return "imports/show";
    }

    @PostMapping("/imports/{id}/apply")
    String apply(@PathVariable String id, Caller caller) {
        var importId = importId(id);
        desk.apply(importId, caller);
        return "redirect:/imports/" + importId;
    }

    @PostMapping("/imports/{id}/cancel")
    String cancel(@PathVariable String id, Caller caller) {
        var importId = importId(id);
        desk.stop(importId, caller);
        return "redirect:/imports/" + importId;
    }

    private List<FindingRow> findings(ImportJob job, int from, Locale locale) {
        return reports.findings(job.importId(), Math.max(0, from), ROWS).stream()
                .map(finding -> new FindingRow(finding.line(), finding.path(), words.of(finding, locale)))
                .toList();
    }

    private List<TotalRow> rows(Map<String, Totals.Total> totals, Function<String, String> labelKey) {
        return totals.entrySet().stream()
                .map(entry -> {
                    var type = entry.getKey().substring(0, entry.getKey().indexOf('/'));
                    var currency = entry.getKey().substring(type.length() + 1);
                    var total = entry.getValue();
                    return new TotalRow(labelKey.apply(type), currency, total.count(), sum(total));
                })
                .toList();
    }

    /** Beyond what a long holds in cents, without the last zeros. */
    private String sum(Totals.Total total) {
        var sum = new BigDecimal(total.sum());
        var cents = sum.movePointRight(2).toBigInteger();
        return cents.bitLength() < Long.SIZE ? fmt.amount(cents.longValueExact()) : fmt.number(sum);
    }

    private static String budgetKey(String type) {
        return "imports.budget-type." + type;
    }

    private static String transactionKey(String type) {
        return "imports.transaction-type." + type;
    }

    private static ImportId importId(String id) {
        try {
            return new ImportId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
    }
}
