package ee.rada.web.planfiles;

import java.util.List;
import java.util.Map;

/**
 * A plan as a file tells it.
 *
 * @param headings of the columns that it has
 * @param rows its activities, in the file's order
 * @param faults every cell that cannot be read
 * @param unread headings that no plan knows; nothing below them was read
 */
record PlanFile(Map<PlanColumn, String> headings, List<PlanRow> rows, List<CellFault> faults, List<Cell> unread) {

    /** What is wrong with a cell in one of its columns. */
    CellFault fault(PlanColumn column, Cell cell, String code) {
        return CellFault.of(cell, headings.getOrDefault(column, ""), code);
    }
}
