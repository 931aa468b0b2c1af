package ee.rada.web.planfiles;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import ee.rada.kernel.Money;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import ee.rada.web._format.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The live plan as a spreadsheet to change and bring back: one row an activity that is not cancelled. */
final class PlanTemplate {

    private static final List<PlanColumn> COLUMNS = List.of(
            PlanColumn.CODE,
            PlanColumn.TITLE,
            PlanColumn.START,
            PlanColumn.END,
            PlanColumn.RESPONSIBLE,
            PlanColumn.REGION,
            PlanColumn.COST,
            PlanColumn.LINE,
            PlanColumn.WEIGHT,
            PlanColumn.OUTPUT,
            PlanColumn.MILESTONE);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final char MARK = '\ufeff';
    private static final int WIDTH = 18 * 256;

    private PlanTemplate() {}

    /** Text as Excel in Estonia opens it by a double click: UTF-8 with a mark, semicolons, decimal commas. */
    static void csv(GetPlan.Answer plan, Locale locale, OutputStream out) throws IOException {
        var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(
                    COLUMNS.stream().map(column -> column.heading(locale)).toList());
            for (var activity : rows(plan)) {
                csv.writeRecord(COLUMNS.stream()
                        .map(column -> text(value(column, activity)))
                        .toList());
            }
        }
    }

    static void xlsx(GetPlan.Answer plan, Locale locale, OutputStream out) throws IOException {
        try (var book = new SXSSFWorkbook()) {
            var sheet = book.createSheet(plan.number());
            var head = sheet.createRow(0);
            for (int i = 0; i < COLUMNS.size(); i++) {
                head.createCell(i).setCellValue(COLUMNS.get(i).heading(locale));
                sheet.setColumnWidth(i, WIDTH);
            }
            var day = style(book, "dd.mm.yyyy");
            var amount = style(book, "#,##0.00");
            var activities = rows(plan);
            for (int i = 0; i < activities.size(); i++) {
                row(sheet.createRow(i + 1), activities.get(i), day, amount);
            }
            sheet.createFreezePane(1, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, activities.size(), 0, COLUMNS.size() - 1));
            book.write(out);
        }
    }

    private static List<GetPlan.Activity> rows(GetPlan.Answer plan) {
        return plan.activities().stream()
                .filter(activity -> activity.state() != ActivityState.CANCELLED)
                .toList();
    }

    private static CellStyle style(SXSSFWorkbook book, String format) {
        var style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }

    private static void row(Row row, GetPlan.Activity activity, CellStyle day, CellStyle amount) {
        for (int i = 0; i < COLUMNS.size(); i++) {
            var cell = row.createCell(i);
            switch (value(COLUMNS.get(i), activity)) {
                case LocalDate date -> {
                    cell.setCellValue(date);
                    cell.setCellStyle(day);
                }
                case Money money -> {
                    cell.setCellValue(money.decimal().doubleValue());
                    cell.setCellStyle(amount);
                }
                case BigDecimal number -> cell.setCellValue(number.doubleValue());
                case null -> cell.setBlank();
                case Object text -> cell.setCellValue(text.toString());
            }
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate date -> date.format(DAY);
            case Money money -> money.decimal().toPlainString().replace('.', ',');
            case BigDecimal number -> number.toPlainString().replace('.', ',');
            case Object text -> CsvCell.of(text.toString());
        };
    }

    private static @Nullable Object value(PlanColumn column, GetPlan.Activity activity) {
        return switch (column) {
            case CODE -> activity.code();
            case TITLE -> activity.title();
            case START -> activity.start();
            case END -> activity.end();
            case RESPONSIBLE -> activity.responsiblePost();
            case REGION -> activity.region().name();
            case COST -> activity.plannedCost();
            case LINE -> activity.budgetLineCode();
            case WEIGHT -> activity.weight();
            case OUTPUT -> activity.expectedOutput();
            case MILESTONE -> activity.milestone() ? "x" : null;
            case WBS, GROUP, HOURS, PREDECESSORS -> throw new IllegalArgumentException(column + " is in no template");
        };
    }
}
