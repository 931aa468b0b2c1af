package ee.rada.web.statistics;

import ee.rada.query.contacts.GetStatistics;
import ee.rada.query.regions.FindRegions;
import ee.rada.web._api.Asking;
import ee.rada.web._charts.Caption;
import ee.rada.web._charts.CountBar;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Page;
import ee.rada.web._pages.RegionNames;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** How many contacts were there, and how fresh is what we know? */
@Page
final class StatisticsPage {

    /**
     * A count on the page.
     *
     * @param holder the record of the answer that has it, for its explanation
     */
    public record Line(String label, long count, String bar, Object holder) {}

    /** The counts by one thing: months, regions, or a dimension. */
    public record Block(String key, String title, List<Line> lines) {}

    private final Asking asking;
    private final MessageSource messages;
    private final RegionNames regions;
    private final Formats fmt;
    private final Clock clock;

    StatisticsPage(Asking asking, MessageSource messages, RegionNames regions, Formats fmt, Clock clock) {
        this.asking = asking;
        this.messages = messages;
        this.regions = regions;
        this.fmt = fmt;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String show(@ModelAttribute("filter") StatisticsFilter filter, Caller caller, Locale locale, Model model) {
        var found = asking.ask(caller, filter.query(LocalDate.now(clock)), GetStatistics.Answer.class);
        model.addAttribute("found", found);
        model.addAttribute("blocks", blocks(found, locale));
        model.addAttribute(
                "regions",
                asking.ask(caller, new FindRegions(null), FindRegions.Answer.class)
                        .items());
        return "statistics/dashboard";
    }

    private List<Block> blocks(GetStatistics.Answer found, Locale locale) {
        var blocks = new ArrayList<Block>();
        blocks.add(block(
                "months",
                found.months().stream()
                        .map(one -> line(fmt.month(one.month()), one.contacts(), one))
                        .toList(),
                locale));
        blocks.add(block(
                "regions",
                found.regions().stream()
                        .map(one -> line(regions.name(one.region(), locale), one.contacts(), one))
                        .toList(),
                locale));
        for (GetStatistics.Counts counts : found.dimensions()) {
            blocks.add(block(
                    counts.dimension().name(),
                    counts.values().stream()
                            .map(one -> line(
                                    DimensionWords.of(counts.dimension(), one.value(), messages, locale),
                                    one.contacts(),
                                    one))
                            .toList(),
                    locale));
        }
        return blocks;
    }

    private static Line line(String label, long count, Object holder) {
        return new Line(label, count, "", holder);
    }

    private Block block(String key, List<Line> lines, Locale locale) {
        long most = lines.stream().mapToLong(Line::count).max().orElse(0);
        var drawn = new ArrayList<Line>();
        for (Line line : lines) {
            var id = "bar-" + key.toLowerCase(Locale.ROOT) + "-" + drawn.size();
            var caption = new Caption(id, line.label(), fmt.number(line.count()));
            drawn.add(new Line(
                    line.label(), line.count(), new CountBar(caption, line.count(), most).svg(), line.holder()));
        }
        return new Block(key, messages.getMessage("statistics.by." + key, null, locale), drawn);
    }
}
