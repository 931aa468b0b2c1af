package ee.rada.web.planfiles;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Cells in lines of text, with whichever separator the first line holds most of. */
final class SeparatedText {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');

    private SeparatedText() {}

    static Sheet read(String text) {
        var rows = new ArrayList<List<Cell>>();
        try (var lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .maxBufferSize(SheetReader.LARGEST)
                .ofCsvRecord(text)) {
            for (CsvRecord line : lines) {
                if (rows.size() == Sheet.MOST_ROWS) {
                    throw SheetRefusal.tooLarge(Sheet.MOST_ROWS);
                }
                rows.add(cells(rows.size(), line.getFields()));
            }
        } catch (CsvParseException e) {
            throw SheetRefusal.notReadable();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new Sheet("", rows);
    }

    private static List<Cell> cells(int row, List<String> fields) {
        if (fields.size() > Sheet.MOST_COLUMNS) {
            throw SheetRefusal.tooLarge(Sheet.MOST_COLUMNS);
        }
        var cells = new ArrayList<Cell>();
        for (int column = 0; column < fields.size(); column++) {
            cells.add(Cell.text(row, column, fields.get(column)));
        }
        return List.copyOf(cells);
    }

    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> count(first, separator)))
                .orElseThrow();
    }

    private static long count(String line, char separator) {
        return Stream.of(line)
                .flatMapToInt(String::chars)
                .filter(character -> character == separator)
                .count();
    }
}
