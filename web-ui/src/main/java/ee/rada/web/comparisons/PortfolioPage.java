package ee.rada.web.comparisons;

import ee.rada.kernel.Refusal;
import ee.rada.query.comparisons.PortfolioComparison;
import ee.rada.query.comparisons.PortfolioComparison.Item;
import ee.rada.query.comparisons.PortfolioComparison.Sums;
import ee.rada.web._pages.Names;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFormat;
import ee.rada.web.forms.FormTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is different about all projects between two moments? */
@Page
final class PortfolioPage {

    private static final int ROWS = 50;
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "state-before",
            "state-after",
            "end-before",
            "end-after",
            "days",
            "currency",
            "budget-before",
            "budget-after",
            "budget-change",
            "spent-before",
            "spent-after",
            "spent-change",
            "late-before",
            "late-after",
            "done-before",
            "done-after",
            "proposals");

    private final TwoMoments moments;
    private final Portfolios portfolios;
    private final Since since;
    private final Wrongs wrongs;
    private final Names people;
    private final FormTexts texts;
    private final MessageSource messages;

    PortfolioPage(
            TwoMoments moments,
            Portfolios portfolios,
            Since since,
            Wrongs wrongs,
            Names people,
            FormTexts texts,
            MessageSource messages) {
        this.moments = moments;
        this.portfolios = portfolios;
        this.since = since;
        this.wrongs = wrongs;
        this.people = people;
        this.texts = texts;
        this.messages = messages;
    }

    /** Without a moment, since the end of last month. */
    @GetMapping("/comparison")
    String show(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Model model,
            Locale locale,
            HttpServletResponse response) {
        Map<String, String> presets = since.always();
        presets.put("beginning", "0");
        String first = from == null ? presets.getOrDefault("last-month", "0") : from;
        var read = moments.read(first, to, ProjectComparisonPage.PATIENCE);
        model.addAttribute("from", first);
        model.addAttribute("to", to == null ? "" : to);
        model.addAttribute("since", presets);
        model.addAttribute("errors", wrongs.of(read.errors(), locale));
        if (read.pair().isPresent()) {
            model.addAttribute("found", portfolios.compare(caller, read.pair().get(), after, ROWS));
        } else {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        return "comparisons/portfolio";
    }

    @GetMapping("/comparison.csv")
    void csv(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write(TableFormat.EXCEL_CSV, found(from, to, caller), locale, response);
    }

    @GetMapping("/comparison.xlsx")
    void xlsx(
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            Caller caller,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        write(TableFormat.XLSX, found(from, to, caller), locale, response);
    }

    private PortfolioComparison found(@Nullable String from, @Nullable String to, Caller caller) {
        var read = moments.read(from, to, ProjectComparisonPage.PATIENCE);
        var pair = read.pair().orElseThrow(() -> Refusal.fields(read.errors()));
        return portfolios.compare(caller, pair, null, Integer.MAX_VALUE - 1);
    }

    /** One row a project and currency. */
    private void write(TableFormat format, PortfolioComparison found, Locale locale, HttpServletResponse response)
            throws IOException {
        List<String> headings = COLUMNS.stream()
                .map(column -> messages.getMessage("portfolio.csv." + column, null, locale))
                .toList();
        try (var table = format.offer("comparison", headings, response)) {
            for (Item item : found.items()) {
                if (item.money().isEmpty()) {
                    table.row(cells(item, null, locale));
                }
                for (Sums money : item.money()) {
                    table.row(cells(item, money, locale));
                }
            }
            table.end();
        }
    }

    private List<@Nullable Object> cells(Item item, @Nullable Sums money, Locale locale) {
        return Arrays.asList(
                item.number(),
                item.title(),
                item.stateBefore() == null ? null : texts.choice(item.stateBefore(), locale),
                texts.choice(item.stateAfter(), locale),
                item.endBefore(),
                item.endAfter(),
                item.workingDays(),
                money == null ? null : money.currency(),
                money == null ? null : money.budgetBefore(),
                money == null ? null : money.budgetAfter(),
                money == null ? null : money.budgetChange(),
                money == null ? null : money.spentBefore(),
                money == null ? null : money.spentAfter(),
                money == null ? null : money.spentChange(),
                item.late().before(),
                item.late().after(),
                item.percentComplete().before(),
                item.percentComplete().after(),
                item.applied().stream()
                        .map(one -> one.number() + " " + one.title() + " (" + people.name(one.askedBy()) + ", "
                                + people.name(one.decidedBy()) + ")")
                        .collect(Collectors.joining("; ")));
    }
}
