package ee.rada.web.contactfiles;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.contacts.ImportedContact;
import ee.rada.kernel.contacts.MappedColumn;
import ee.rada.web.commands.StableIds;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Contacts in lines of text, read one by one. A contact's id is made of its line, and of how many such lines there were before: whoever
 * brings the same lines in again, in this file or in one that has more of them, brings no contact a second time.
 */
public final class ContactFile {

    private static final char MARK = '\ufeff';
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final int LONGEST_HEADING = 1 << 16;
    private static final int LONGEST_FIELD = 1 << 16;

    private final List<MappedColumn> mapping;
    private final LocalDate today;
    private final Map<UUID, Integer> seen = new HashMap<>();

    /** @param today contacts of later days are faults */
    public ContactFile(List<MappedColumn> mapping, LocalDate today) {
        this.mapping = mapping;
        this.today = today;
    }

    /** How many lines there are below the heading. */
    public static int count(InputStream in) throws IOException, ContactFileRefusal {
        int lines = 0;
        try (var records = open(in)) {
            for (var _ : records) {
                lines++;
            }
            return Math.max(0, lines - 1);
        } catch (CsvParseException e) {
            throw new ContactFileRefusal(ProblemCode.IMPORT_NOT_WELLFORMED, "");
        }
    }

    /** Gives every line below the heading to the reader, in order; what the reader throws comes through. */
    public void read(InputStream in, Consumer<ContactLine> reader) throws IOException, ContactFileRefusal {
        try (var records = open(in)) {
            Iterator<CsvRecord> lines = records.iterator();
            if (!lines.hasNext()) {
                throw new ContactFileRefusal(ProblemCode.IMPORT_NOT_WELLFORMED, "");
            }
            List<String> headings = lines.next().getFields();
            var columns = new ContactColumns(mapping, headings, today);
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                reader.accept(line(line, headings, columns));
            }
        } catch (CsvParseException e) {
            throw new ContactFileRefusal(ProblemCode.IMPORT_NOT_WELLFORMED, "");
        }
    }

    private ContactLine line(CsvRecord line, List<String> headings, ContactColumns columns) {
        var cells = new ContactCells(columns, line.getFields());
        var facts = cells.facts();
        return facts == null
                ? new ContactLine(line.getStartingLineNumber(), null, cells.faults())
                : new ContactLine(
                        line.getStartingLineNumber(), new ImportedContact(id(line, headings), facts), cells.faults());
    }

    private ContactId id(CsvRecord line, List<String> headings) {
        UUID same = StableIds.of("contact-line", headings, line.getFields());
        int occurrence = seen.merge(same, 1, Integer::sum);
        return new ContactId(StableIds.of("contact", same, occurrence));
    }

    private static CsvReader<CsvRecord> open(InputStream in) throws IOException {
        var text = new BufferedReader(new InputStreamReader(in, UTF_8), LONGEST_HEADING);
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text);
    }

    /** Whichever the heading has most of. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADING);
        var heading = new char[LONGEST_HEADING - 1];
        int read = Math.max(0, text.read(heading, 0, heading.length));
        text.reset();
        String first = new String(heading, 0, read).lines().findFirst().orElse("");
        char best = ',';
        for (char separator : SEPARATORS) {
            if (count(first, separator) > count(first, best)) {
                best = separator;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        return line.chars().filter(character -> character == separator).count();
    }
}
