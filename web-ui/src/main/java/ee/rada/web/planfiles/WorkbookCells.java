package ee.rada.web.planfiles;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Takes the cells out of one sheet's XML (ECMA-376 part 1, 18.3.1.4): what stands in them, not how it is shown. */
final class WorkbookCells extends DefaultHandler {

    /** A spreadsheet shows no more digits, and keeps noise behind them. */
    private static final MathContext DIGITS = new MathContext(15);

    private final ReadOnlySharedStringsTable texts;
    private final StylesTable styles;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private @Nullable CellReference at;
    private String type = "";
    private String style = "";
    private boolean inValue;

    WorkbookCells(ReadOnlySharedStringsTable texts, StylesTable styles) {
        this.texts = texts;
        this.styles = styles;
    }

    List<List<Cell>> rows() {
        return rows.stream().map(List::copyOf).toList();
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "c" -> {
                at = new CellReference(attributes.getValue("r"));
                type = orEmpty(attributes.getValue("t"));
                style = orEmpty(attributes.getValue("s"));
                value.setLength(0);
            }
            case "v", "t" -> inValue = at != null;
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue && value.length() <= Sheet.LONGEST) {
            value.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> inValue = false;
            case "c" -> {
                if (at != null && !value.isEmpty()) {
                    keep(at.getRow(), at.getCol());
                }
                at = null;
            }
            default -> {}
        }
    }

    private void keep(int row, int column) {
        if (row >= Sheet.MOST_ROWS) {
            throw SheetRefusal.tooLarge(Sheet.MOST_ROWS);
        }
        if (column >= Sheet.MOST_COLUMNS) {
            return;
        }
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        var cells = rows.get(row);
        if (cells.size() > column) {
            throw SheetRefusal.notReadable();
        }
        while (cells.size() < column) {
            cells.add(Cell.empty(row, cells.size()));
        }
        cells.add(cell(row, column, value.toString()));
    }

    private Cell cell(int row, int column, String found) {
        return switch (type) {
            case "s" ->
                Cell.text(row, column, texts.getItemAt(Integer.parseInt(found)).getString());
            case "", "n" -> new Cell(Cell.address(row, column), number(found), true);
            case "b" -> Cell.text(row, column, found.equals("1") ? "1" : "0");
            default -> Cell.text(row, column, found);
        };
    }

    private String number(String found) {
        var number = new BigDecimal(found).round(DIGITS);
        return isDate(number)
                ? date(DateUtil.getLocalDateTime(number.doubleValue()))
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private boolean isDate(BigDecimal number) {
        if (style.isEmpty() || !DateUtil.isValidExcelDate(number.doubleValue())) {
            return false;
        }
        var format = styles.getStyleAt(Integer.parseInt(style));
        return format != null && DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
    }

    private static String date(LocalDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
