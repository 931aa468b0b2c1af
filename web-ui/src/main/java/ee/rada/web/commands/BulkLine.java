package ee.rada.web.commands;

import ee.rada.kernel.Text;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of a bulk request: what else are headers stands beside the payload. */
record BulkLine(
        @Text(max = 100) String command,
        @Nullable UUID commandId,
        @Nullable LocalDate effectiveDate,
        @Nullable @Text(lines = true) String reason,
        @Nullable Long expectedVersion,
        @Nullable UUID actingUnder,
        JsonNode payload) {}
