package ee.rada.web.planfiles;

import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetPlan;
import ee.rada.web._tables.TableFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    private PlanTemplate() {}

    static List<String> headings(Locale locale) {
        return COLUMNS.stream().map(column -> column.heading(locale)).toList();
    }

    static void write(GetPlan.Answer plan, TableFile table) throws IOException {
        for (var activity : plan.activities()) {
            if (activity.state() != ActivityState.CANCELLED) {
                table.row(cells(activity));
            }
        }
        table.end();
    }

    private static List<@Nullable Object> cells(GetPlan.Activity activity) {
        var cells = new ArrayList<@Nullable Object>();
        COLUMNS.forEach(column -> cells.add(value(column, activity)));
        return cells;
    }

    private static @Nullable Object value(PlanColumn column, GetPlan.Activity activity) {
        return switch (column) {
            case CODE -> activity.code();
            case TITLE -> activity.title();
            case START -> activity.start();
            case END -> activity.end();
            case RESPONSIBLE -> activity.responsiblePost();
            case REGION -> activity.region().code();
            case COST -> activity.plannedCost();
            case LINE -> activity.budgetLineCode();
            case WEIGHT -> activity.weight();
            case OUTPUT -> activity.expectedOutput();
            case MILESTONE -> activity.milestone() ? "x" : null;
            case WBS, GROUP, HOURS, PREDECESSORS -> throw new IllegalArgumentException(column + " is in no template");
        };
    }
}
