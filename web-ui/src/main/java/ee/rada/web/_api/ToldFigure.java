package ee.rada.web._api;

import ee.rada.kernel.posts.OfficialId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a figure is what it is, as the API tells it.
 *
 * @param unit an ISO 4217 currency, or count, days, working-days, percent, ratio, quantity, date
 * @param value an exact decimal or an ISO date
 * @param formula how the value is worked out of the operands; null where the parts' amounts add up to it, and of a date, which the last
 *     part set
 * @param inWords the formula by language; empty without one
 */
record ToldFigure(
        String unit,
        String value,
        @Nullable String formula,
        Map<String, String> inWords,
        List<ToldOperand> operands,
        List<ToldPart> parts) {

    /** What a formula takes; {@code subject} says which of several. */
    record ToldOperand(String name, @Nullable String subject, ToldFigure figure) {}

    /** What one event has to do with it. */
    record ToldPart(
            long position,
            UUID eventId,
            String type,
            Instant recordedAt,
            String effectiveAt,
            @Nullable OfficialId actor,
            @Nullable OfficialId onBehalfOf,
            String amount,
            @Nullable String what) {}
}
