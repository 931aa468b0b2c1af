package ee.rada.web.statistics;

import ee.rada.query.contacts.Dimension;
import ee.rada.query.contacts.GetStatistics;
import ee.rada.web._api.Asking;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.RegionNames;
import ee.rada.web._security.Caller;
import ee.rada.web._tables.TableFile;
import ee.rada.web._tables.TableFormat;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * The counts of contacts as a file: all of them for work inside, and without small counts for outside. In what goes outside months and
 * regions are one table, and every dimension is a list of its own; they share the grand total and nothing else.
 */
@Controller
final class StatisticsFile {

    private final Asking asking;
    private final MessageSource messages;
    private final RegionNames regions;
    private final Formats fmt;
    private final Clock clock;

    StatisticsFile(Asking asking, MessageSource messages, RegionNames regions, Formats fmt, Clock clock) {
        this.asking = asking;
        this.messages = messages;
        this.regions = regions;
        this.fmt = fmt;
        this.clock = clock;
    }

    @GetMapping("/statistics.csv")
    void csv(@ModelAttribute StatisticsFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        new Sending(TableFormat.CSV, false, locale).send(found(filter, caller), response);
    }

    @GetMapping("/statistics.xlsx")
    void xlsx(@ModelAttribute StatisticsFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        new Sending(TableFormat.XLSX, false, locale).send(found(filter, caller), response);
    }

    @GetMapping("/statistics/published.csv")
    void publishedCsv(
            @ModelAttribute StatisticsFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        new Sending(TableFormat.CSV, true, locale).send(found(filter, caller), response);
    }

    @GetMapping("/statistics/published.xlsx")
    void publishedXlsx(
            @ModelAttribute StatisticsFilter filter, Caller caller, Locale locale, HttpServletResponse response)
            throws IOException {
        new Sending(TableFormat.XLSX, true, locale).send(found(filter, caller), response);
    }

    private GetStatistics.Answer found(StatisticsFilter filter, Caller caller) {
        return asking.ask(caller, filter.query(LocalDate.now(clock)), GetStatistics.Answer.class);
    }

    /** One file on its way. */
    private final class Sending {
        private final TableFormat format;
        private final boolean outside;
        private final Locale locale;

        Sending(TableFormat format, boolean outside, Locale locale) {
            this.format = format;
            this.outside = outside;
            this.locale = locale;
        }

        void send(GetStatistics.Answer found, HttpServletResponse response) throws IOException {
            var headings = List.of(
                    word("statistics.csv.by"),
                    word("statistics.csv.value"),
                    word("statistics.csv.region"),
                    word("statistics.contacts"));
            var name = outside ? "statistics-published" : "statistics";
            try (var table = format.offer(name, headings, response)) {
                boolean tooSmall = outside && found.contacts() < SmallCells.SMALLEST;
                row(table, word("statistics.contacts"), "", "", tooSmall ? null : found.contacts());
                write(Grid.of(found), table);
                for (var counts : found.dimensions()) {
                    write(counts, table);
                }
                table.end();
            }
        }

        private void write(Grid grid, TableFile table) throws IOException {
            Optional<SmallCells.Told> told =
                    outside ? SmallCells.outOfTable(grid.table()) : Optional.of(SmallCells.whole(grid.table()));
            if (told.isEmpty()) {
                row(table, word("statistics.by.months"), "", "", null);
                return;
            }
            for (int row = 0; row < grid.months().size(); row++) {
                String month = fmt.month(grid.months().get(row));
                for (int column = 0; column < grid.regions().size(); column++) {
                    String region = regions.name(grid.regions().get(column), locale);
                    row(
                            table,
                            word("statistics.by.months"),
                            month,
                            region,
                            told.get().cells().get(row).get(column));
                }
                row(
                        table,
                        word("statistics.by.months"),
                        month,
                        "",
                        told.get().rowTotals().get(row));
            }
            for (int column = 0; column < grid.regions().size(); column++) {
                String region = regions.name(grid.regions().get(column), locale);
                row(
                        table,
                        word("statistics.by.regions"),
                        "",
                        region,
                        told.get().columnTotals().get(column));
            }
        }

        private void write(GetStatistics.Counts counts, TableFile table) throws IOException {
            long[] values = counts.values().stream()
                    .mapToLong(GetStatistics.OfValue::contacts)
                    .toArray();
            String by = word("statistics.by." + counts.dimension());
            Optional<List<@Nullable Long>> told = told(counts.dimension(), values);
            for (int at = 0; at < values.length; at++) {
                String value = DimensionWords.of(
                        counts.dimension(), counts.values().get(at).value(), messages, locale);
                row(table, by, value, "", told.isEmpty() ? null : told.get().get(at));
            }
        }

        private Optional<List<@Nullable Long>> told(Dimension dimension, long[] values) {
            if (!outside) {
                return Optional.of(new ArrayList<>(Arrays.stream(values).boxed().toList()));
            }
            return dimension == Dimension.VIOLENCE
                    ? Optional.of(SmallCells.outOfOverlapping(values))
                    : SmallCells.outOfList(values);
        }

        private void row(TableFile table, String by, String value, String region, @Nullable Long count)
                throws IOException {
            table.row(Arrays.asList(by, value, region, count == null ? word("statistics.taken-out") : count));
        }

        private String word(String key) {
            return messages.getMessage(key, null, locale);
        }
    }
}
