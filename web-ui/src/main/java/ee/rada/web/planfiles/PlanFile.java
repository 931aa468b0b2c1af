package ee.rada.web.planfiles;

import java.util.List;
import java.util.Set;

/**
 * A plan as a file tells it.
 *
 * @param columns which columns it has
 * @param rows its activities, in the file's order
 * @param faults every cell that cannot be read
 * @param unread headings that no plan knows; nothing below them was read
 */
record PlanFile(Set<PlanColumn> columns, List<PlanRow> rows, List<CellFault> faults, List<Cell> unread) {}
