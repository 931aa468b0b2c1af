package ee.rada.command;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sends a command, in which post, on which day, having seen which version. */
public record Acting(
        OfficialId official,
        PostId post,
        Instant takenAt,
        @Nullable Long seen,
        Channel channel,
        @Nullable SubstitutionId under,
        @Nullable String reason) {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    public static final Instant NOW = noon(TODAY);

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Tallinn.ZONE).toInstant();
    }

    public static Acting as(Cast who) {
        return new Acting(who.official(), who.post(), NOW, null, Channel.UI, null, null);
    }

    /** The service itself: no person can act in its post. */
    public static Acting asTheSystem() {
        return new Acting(Cast.ADMINISTRATOR.official(), PostId.SYSTEM, NOW, null, Channel.AUTOMATION, null, null);
    }

    public Acting in(PostId other) {
        return new Acting(official, other, takenAt, seen, channel, under, reason);
    }

    public Acting on(LocalDate day) {
        return new Acting(official, post, noon(day), seen, channel, under, reason);
    }

    public Acting seeing(long version) {
        return new Acting(official, post, takenAt, version, channel, under, reason);
    }

    public Acting by(Channel other) {
        return new Acting(official, post, takenAt, seen, other, under, reason);
    }

    /** As the server takes it at that instant. */
    public Acting at(String instant) {
        var taken = OffsetDateTime.parse(instant).toInstant();
        return new Acting(official, post, taken, seen, channel, under, reason);
    }

    /** With a reason told beside the command. */
    public Acting because(String words) {
        return new Acting(official, post, takenAt, seen, channel, under, words);
    }

    public Acting under(SubstitutionId substitution) {
        return new Acting(official, post, takenAt, seen, channel, substitution, reason);
    }

    public Envelope envelope(UUID commandId) {
        return new Envelope(
                commandId,
                true,
                official,
                post,
                under == null ? null : under.value(),
                seen,
                Tallinn.dayOf(takenAt),
                takenAt,
                reason,
                channel,
                commandId,
                commandId);
    }
}
