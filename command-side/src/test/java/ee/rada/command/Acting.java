package ee.rada.command;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionId;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sends a command, in which post, on which day, having seen which version. */
public record Acting(
        OfficialId official,
        PostId post,
        LocalDate today,
        @Nullable Long seen,
        Channel channel,
        @Nullable SubstitutionId under) {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");
    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    public static Acting as(Cast who) {
        return new Acting(who.official(), who.post(), TODAY, null, Channel.UI, null);
    }

    /** The service itself: no person can act in its post. */
    public static Acting asTheSystem() {
        return new Acting(Cast.ADMINISTRATOR.official(), PostId.SYSTEM, TODAY, null, Channel.AUTOMATION, null);
    }

    public Acting in(PostId other) {
        return new Acting(official, other, today, seen, channel, under);
    }

    public Acting on(LocalDate day) {
        return new Acting(official, post, day, seen, channel, under);
    }

    public Acting seeing(long version) {
        return new Acting(official, post, today, version, channel, under);
    }

    public Acting by(Channel other) {
        return new Acting(official, post, today, seen, other, under);
    }

    /** As the server takes it at that instant: the day is Tallinn's. */
    public Acting at(String instant) {
        return on(LocalDate.ofInstant(OffsetDateTime.parse(instant).toInstant(), TALLINN));
    }

    public Acting under(SubstitutionId substitution) {
        return new Acting(official, post, today, seen, channel, substitution);
    }

    public Envelope envelope(UUID commandId) {
        return new Envelope(
                commandId,
                true,
                official,
                post,
                under == null ? null : under.value(),
                seen,
                today,
                today,
                null,
                channel,
                commandId,
                commandId);
    }
}
