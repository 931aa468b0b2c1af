package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a proposal's subjects are in two versions of plan and budget. */
record BaseValues(
        Map<UUID, ProposedItem.Activity> activities,
        Map<UUID, Money> lines,
        Map<UUID, BigDecimal> targets,
        @Nullable LocalDate projectEnd) {}
