package ee.rada.web._tables;

import ee.rada.kernel.Money;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A table as an XLSX workbook: headings that stay in sight, and a filter on each. What one sheet cannot hold goes on in the next. */
final class WorkbookTable implements TableFile {

    private static final int WIDTH = 18 * 256;
    /** What a cell of a workbook holds at most. */
    private static final int LONGEST = 32_767;

    private static final int LAST_ROW = SpreadsheetVersion.EXCEL2007.getLastRowIndex();

    private final SXSSFWorkbook book = new SXSSFWorkbook();
    private final String name;
    private final List<List<String>> above;
    private final List<String> headings;
    private final CellStyle day;
    private final CellStyle amount;
    private final OutputStream out;
    private SXSSFSheet sheet;
    private int rows;

    WorkbookTable(String name, List<List<String>> above, List<String> headings, OutputStream out) {
        this.out = out;
        this.name = name;
        this.above = above;
        this.headings = headings;
        this.day = style("dd.mm.yyyy");
        this.amount = style("#,##0.00");
        this.sheet = begin();
    }

    private SXSSFSheet begin() {
        int before = book.getNumberOfSheets();
        var begun = book.createSheet(WorkbookUtil.createSafeSheetName(before == 0 ? name : name + " " + (before + 1)));
        for (int i = 0; i < above.size(); i++) {
            var line = begun.createRow(i);
            for (int cell = 0; cell < above.get(i).size(); cell++) {
                line.createCell(cell).setCellValue(shortened(above.get(i).get(cell)));
            }
        }
        rows = above.size();
        var head = begun.createRow(rows);
        for (int i = 0; i < headings.size(); i++) {
            head.createCell(i).setCellValue(headings.get(i));
            begun.setColumnWidth(i, WIDTH);
        }
        begun.createFreezePane(1, rows + 1);
        return begun;
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) {
        if (rows == LAST_ROW) {
            filter();
            sheet = begin();
        }
        var row = sheet.createRow(++rows);
        for (int i = 0; i < cells.size(); i++) {
            write(row.createCell(i), cells.get(i));
        }
    }

    private void write(Cell cell, @Nullable Object value) {
        switch (value) {
            case null -> cell.setBlank();
            case LocalDate date -> {
                cell.setCellValue(date);
                cell.setCellStyle(day);
            }
            case Money money -> {
                cell.setCellValue(money.decimal().doubleValue());
                cell.setCellStyle(amount);
            }
            case Number number -> cell.setCellValue(number.doubleValue());
            case Object other -> cell.setCellValue(shortened(other.toString()));
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    private CellStyle style(String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    @Override
    public void end() throws IOException {
        filter();
        book.write(out);
    }

    private void filter() {
        sheet.setAutoFilter(new CellRangeAddress(above.size(), rows, 0, headings.size() - 1));
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
