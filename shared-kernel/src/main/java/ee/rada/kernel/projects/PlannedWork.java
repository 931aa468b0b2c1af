package ee.rada.kernel.projects;

import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the activity plan, in the same words wherever one is asked for or told. */
public interface PlannedWork {

    ActivityId activityId();

    String code();

    String title();

    LocalDate start();

    LocalDate end();

    /** Null only in what is asked for: the owner's post then. */
    @Nullable
    PostId responsiblePostId();

    Region region();

    Money plannedCost();

    /** What it is paid from. */
    @Nullable
    LineId budgetLineId();

    @Nullable
    BigDecimal weight();

    String expectedOutput();

    boolean milestone();
}
