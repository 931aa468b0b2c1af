package ee.rada.web.commands;

import ee.rada.kernel.Channel;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comes with a command beside its fields.
 *
 * @param commandId the idempotency key; null lets one be made
 * @param expectedVersion the version of the command's aggregate that the sender saw
 * @param actingUnder the substitution that lets him act in another's post
 * @param effectiveDate when it is true; today where it is not given
 */
public record Circumstances(
        Channel channel,
        @Nullable UUID commandId,
        @Nullable Long expectedVersion,
        @Nullable UUID actingUnder,
        @Nullable LocalDate effectiveDate,
        @Nullable String reason) {

    public static Circumstances of(Channel channel) {
        return new Circumstances(channel, null, null, null, null, null);
    }

    public Circumstances withCommandId(UUID id) {
        return new Circumstances(channel, id, expectedVersion, actingUnder, effectiveDate, reason);
    }
}
