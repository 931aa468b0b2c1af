package ee.rada.kernel.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as found in a file; it may have no line, any sign and any currency.
 *
 * @param entryId derived from the content and its number among equal ones, so that the same file gives the same entry
 */
public record ImportedEntry(
        EntryId entryId,
        EntryKind kind,
        Money amount,
        @Nullable LocalDate date,
        @Nullable @Text(max = 1000) String counterparty,
        @Nullable @Text(max = 1000) String documentRef) {}
