package ee.rada.kernel.contacts;

import ee.rada.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a column.
 *
 * @param column its heading; null where every contact has the code in {@code otherwise}
 * @param values what cells become, a line each: {@code Mujer = FEMALE}; nothing after the sign means that such a cell says nothing. Capitals
 *     do not matter. Cells that are not listed are taken as they are
 * @param otherwise what an empty cell becomes; null where it says nothing
 */
public record MappedColumn(
        @Nullable @Text(max = 200) String column,
        MappedField field,
        @Nullable @Text(lines = true) String values,
        @Nullable @Text(max = 60) String otherwise) {}
