package ee.rada.kernel.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A budget as found in a file: the original amount, the revised one, or both, for one period. They are never added up.
 *
 * @param lineId derived from the content, so that the same file gives the same line
 */
public record ImportedLine(
        LineId lineId,
        @Text(max = 40) String code,
        @Text(max = 300) String title,
        int year,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable Money original,
        @Nullable Money revised) {}
