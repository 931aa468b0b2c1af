package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a proposal's subjects were in the versions that it stands on. */
record BaseValues(
        Map<UUID, ProposedItem.Activity> activities,
        Map<UUID, Money> lines,
        Map<UUID, BigDecimal> targets,
        @Nullable LocalDate projectEnd) {}
