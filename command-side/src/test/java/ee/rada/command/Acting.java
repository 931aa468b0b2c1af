package ee.rada.command;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sends a command, in which post, on which day, having seen which version. */
public record Acting(
        OfficialId official,
        PostId post,
        LocalDate today,
        @Nullable Long seen,
        Channel channel) {

    public static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

    public static Acting as(Cast who) {
        return new Acting(who.official(), who.post(), TODAY, null, Channel.UI);
    }

    /** The service itself: no person can act in its post. */
    public static Acting asTheSystem() {
        return new Acting(Cast.ADMINISTRATOR.official(), PostId.SYSTEM, TODAY, null, Channel.AUTOMATION);
    }

    public Acting in(PostId other) {
        return new Acting(official, other, today, seen, channel);
    }

    public Acting on(LocalDate day) {
        return new Acting(official, post, day, seen, channel);
    }

    public Acting seeing(long version) {
        return new Acting(official, post, today, version, channel);
    }

    public Acting by(Channel other) {
        return new Acting(official, post, today, seen, other);
    }

    public Envelope envelope(UUID commandId) {
        return new Envelope(
                commandId, true, official, post, null, seen, today, today, null, channel, commandId, commandId);
    }
}
