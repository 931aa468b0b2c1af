package ee.rada.kernel.substitutions;

import ee.rada.kernel.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Something under way that is handed over. */
public record OpenItem(
        @Text(max = 300) String title, @Nullable LocalDate due) {}
