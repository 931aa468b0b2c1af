package ee.rada.web.earnedvalue;

import ee.rada.kernel.Money;
import ee.rada.web.imports.iati.OpenData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;

/**
 * A real building project of the OR-AS database (Batselier and Vanhoucke 2015), tracked seven times: its workbook of activities, and
 * the earned value that ProTrack worked out of it.
 */
final class ProTrack {

    /** What ProTrack found at one status date. Its percentages are whole. */
    record Found(
            String name,
            LocalDateTime statusDate,
            Money pv,
            Money ev,
            Money ac,
            BigDecimal sv,
            int spi,
            BigDecimal cv,
            int cpi,
            BigDecimal eac,
            BigDecimal eacCpi,
            BigDecimal eacSpi,
            BigDecimal eacSci) {}

    /** An activity at a status date; {@code pv} and {@code ev} are the workbook's own. */
    record Tracked(
            String name,
            LocalDateTime start,
            LocalDateTime end,
            Money fixedCost,
            Money cost,
            Money spent,
            int percent,
            BigDecimal pv,
            BigDecimal ev) {}

    private static final String FOUND = "C2011-12-claeys-verhelst-protrack-EVM-oracle.xls";
    private static final String TRACKED = "C2011-12-claeys-verhelst-baseline-and-7-tracking-periods.xlsx";
    private static final int FIRST_TRACKING_SHEET = 3;

    private ProTrack() {}

    static List<String> columns() {
        return read(FOUND, workbook -> {
            var names = new ArrayList<String>();
            workbook.getSheetAt(0).getRow(1).forEach(cell -> names.add(cell.getStringCellValue()));
            return names;
        });
    }

    static List<Found> found() {
        return read(FOUND, workbook -> {
            var rows = new ArrayList<Found>();
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > 1) {
                    rows.add(found(row));
                }
            }
            return rows;
        });
    }

    private static Found found(Row row) {
        return new Found(
                text(row, "A"),
                moment(row, "C"),
                money(row, "E"),
                money(row, "F"),
                money(row, "G"),
                number(row, "I"),
                percent(row, "J"),
                number(row, "K"),
                percent(row, "L"),
                number(row, "Y"),
                number(row, "Z"),
                number(row, "AA"),
                number(row, "AC"));
    }

    /** The activities at each of the seven status dates, without the groups they stand in. */
    static List<List<Tracked>> tracked() {
        return read(TRACKED, workbook -> {
            var periods = new ArrayList<List<Tracked>>();
            for (int sheet = FIRST_TRACKING_SHEET; sheet < workbook.getNumberOfSheets(); sheet++) {
                var activities = new ArrayList<Tracked>();
                for (Row row : workbook.getSheetAt(sheet)) {
                    // Only an activity, not a group, says in this column how it is tracked.
                    if (row.getRowNum() > 3 && !text(row, "V").isEmpty()) {
                        activities.add(tracked(row));
                    }
                }
                periods.add(activities);
            }
            return periods;
        });
    }

    private static Tracked tracked(Row row) {
        return new Tracked(
                text(row, "B"),
                moment(row, "C"),
                moment(row, "D"),
                money(row, "H"),
                money(row, "K"),
                money(row, "S"),
                percent(row, "U"),
                number(row, "X"),
                number(row, "W"));
    }

    private interface Reading<T> {
        T of(Workbook workbook);
    }

    private static <T> T read(String file, Reading<T> reading) {
        var path = OpenData.require("open/plans/" + file);
        try (var workbook = WorkbookFactory.create(path.toFile(), null, true)) {
            return reading.of(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int column(String name) {
        return CellReference.convertColStringToIndex(name);
    }

    private static String text(Row row, String column) {
        var cell = row.getCell(column(column));
        return cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
    }

    private static BigDecimal number(Row row, String column) {
        return BigDecimal.valueOf(row.getCell(column(column)).getNumericCellValue());
    }

    private static Money money(Row row, String column) {
        return Money.of(number(row, column).setScale(2, RoundingMode.HALF_UP), Money.EUR);
    }

    /** Written as "33%" or, where it is 100 %, also as the number 1. */
    private static int percent(Row row, String column) {
        var text = text(row, column);
        return text.isEmpty()
                ? number(row, column).movePointRight(2).intValueExact()
                : Integer.parseInt(text.replace("%", ""));
    }

    private static LocalDateTime moment(Row row, String column) {
        return DateUtil.getLocalDateTime(number(row, column).doubleValue(), false, true);
    }
}
