package ee.rada.web._tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ee.rada.kernel.Money;
import ee.rada.web._format.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A table as lines of text. */
final class CsvTable implements TableFile {

    private static final char MARK = '\ufeff';

    private final CsvWriter csv;
    private final DateTimeFormatter days;
    private final char point;

    private CsvTable(CsvWriter csv, DateTimeFormatter days, char point) {
        this.csv = csv;
        this.days = days;
        this.point = point;
    }

    static CsvTable plain(List<List<String>> above, List<String> headings, OutputStream out) {
        var csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        return new CsvTable(csv, DateTimeFormatter.ISO_LOCAL_DATE, '.').under(above, headings);
    }

    static CsvTable forExcel(List<List<String>> above, List<String> headings, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        return new CsvTable(csv, DateTimeFormatter.ofPattern("dd.MM.uuuu"), ',').under(above, headings);
    }

    /** Lines above the table have as many cells as it has columns: readers of CSV expect that of every line. */
    private CsvTable under(List<List<String>> above, List<String> headings) {
        for (List<String> line : above) {
            csv.writeRecord(IntStream.range(0, headings.size())
                    .mapToObj(cell -> cell < line.size() ? CsvCell.of(line.get(cell)) : "")
                    .toList());
        }
        csv.writeRecord(headings);
        return this;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        try {
            csv.writeRecord(cells.stream().map(this::text).toList());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> day.format(days);
            case Money money -> number(money.decimal());
            case BigDecimal number -> number(number);
            case Number number -> number.toString();
            case Object other -> CsvCell.of(other.toString());
        };
    }

    private String number(BigDecimal number) {
        return number.toPlainString().replace('.', point);
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
