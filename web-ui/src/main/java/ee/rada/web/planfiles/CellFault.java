package ee.rada.web.planfiles;

import ee.rada.kernel.FieldError;
import java.util.Map;

/**
 * What is wrong with a cell, in no language yet.
 *
 * @param heading of its column; empty where the cell belongs to none
 * @param value what stands there, shortened
 * @param error the pointer is the cell's address: {@code /C7}
 */
record CellFault(Cell cell, String heading, String value, FieldError error) {

    private static final int SHOWN = 60;

    static CellFault of(Cell cell, String heading, String code) {
        return of(cell, heading, code, Map.of());
    }

    static CellFault of(Cell cell, String heading, String code, Map<String, Object> args) {
        var text = cell.text();
        var shown = text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
        return new CellFault(cell, heading, shown, new FieldError("/" + cell.address(), code, args));
    }

    String address() {
        return cell.address();
    }
}
