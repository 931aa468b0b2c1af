package ee.rada.web.forms;

import ee.rada.query.budgets.GetBudget;
import ee.rada.web._look.Field;
import ee.rada.web._look.FormError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form, ready to be drawn by {@code commands/form}.
 *
 * @param hidden what the form carries along unseen
 * @param amendments the lines of a budget to be amended, in place of rows; empty for any other form
 * @param files whether it takes files
 * @param project what the form is about, null where it is about no project
 * @param back where it was opened from
 */
public record CommandForm(
        String name,
        String title,
        @Nullable String intro,
        List<Field> hidden,
        List<Part> parts,
        List<Amendment> amendments,
        List<FormError> errors,
        boolean files,
        @Nullable Project project,
        String back) {

    /** One field alone, fields that belong together, or a list with a row of fields for each item. */
    public record Part(Shape shape, String name, String legend, List<Field> fields, List<List<Field>> rows) {

        static Part of(Field field) {
            return new Part(Shape.FIELD, field.name(), "", List.of(field), List.of());
        }
    }

    public enum Shape {
        FIELD,
        GROUP,
        ROWS
    }

    /** A budget line with what it holds now and the field for what it shall hold. */
    public record Amendment(GetBudget.Line line, Field lineId, Field year, Field amount) {}

    public record Project(String number, String title, String href) {}
}
