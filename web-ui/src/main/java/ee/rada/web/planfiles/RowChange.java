package ee.rada.web.planfiles;

import org.jspecify.annotations.Nullable;

/**
 * What a row would change in one column.
 *
 * @param before a day, an amount or a text as the live plan has it; null where there is none
 * @param after the same of the file
 */
record RowChange(
        PlanColumn column,
        @Nullable Object before,
        @Nullable Object after) {}
