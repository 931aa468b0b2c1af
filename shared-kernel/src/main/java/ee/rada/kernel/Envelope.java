package ee.rada.kernel;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who, when and why: what every command carries beside its fields. It travels as flat strings in the message's metadata.
 *
 * @param commandId the idempotency key: the same id again gets the first answer
 * @param keyFromClient whether the caller chose the command id, so that it may come twice
 * @param actor the natural person
 * @param actingPost the post he acts in
 * @param substitutionId what lets him act in another's post
 * @param expectedVersion the version of the command's aggregate that he saw
 * @param effectiveDate when it is true; {@code today} unless given
 * @param takenAt when the server took the command
 * @param causationId the message that caused this one; the command's own id where a person did
 */
public record Envelope(
        UUID commandId,
        boolean keyFromClient,
        OfficialId actor,
        PostId actingPost,
        @Nullable UUID substitutionId,
        @Nullable Long expectedVersion,
        LocalDate effectiveDate,
        Instant takenAt,
        @Nullable String reason,
        Channel channel,
        UUID correlationId,
        UUID causationId) {

    /** The day in Europe/Tallinn when the server took the command. */
    public LocalDate today() {
        return Tallinn.dayOf(takenAt);
    }

    public Map<String, String> toMetadata() {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("commandId", commandId.toString());
        metadata.put("keyFromClient", String.valueOf(keyFromClient));
        metadata.put("actor", actor.toString());
        metadata.put("actingPost", actingPost.toString());
        putIfPresent(metadata, "substitutionId", substitutionId);
        putIfPresent(metadata, "expectedVersion", expectedVersion);
        metadata.put("effectiveDate", effectiveDate.toString());
        metadata.put("takenAt", takenAt.toString());
        putIfPresent(metadata, "reason", reason);
        metadata.put("channel", channel.name());
        metadata.put("correlationId", correlationId.toString());
        metadata.put("causationId", causationId.toString());
        return metadata;
    }

    public static Envelope of(Map<String, ?> metadata) {
        String substitution = text(metadata, "substitutionId");
        String version = text(metadata, "expectedVersion");
        return new Envelope(
                UUID.fromString(required(metadata, "commandId")),
                Boolean.parseBoolean(required(metadata, "keyFromClient")),
                new OfficialId(UUID.fromString(required(metadata, "actor"))),
                new PostId(UUID.fromString(required(metadata, "actingPost"))),
                substitution == null ? null : UUID.fromString(substitution),
                version == null ? null : Long.valueOf(version),
                LocalDate.parse(required(metadata, "effectiveDate")),
                Instant.parse(required(metadata, "takenAt")),
                text(metadata, "reason"),
                Channel.valueOf(required(metadata, "channel")),
                UUID.fromString(required(metadata, "correlationId")),
                UUID.fromString(required(metadata, "causationId")));
    }

    /** What an event keeps of it, where he acted in his own post. */
    public Map<String, String> toEventMetadata(Event event) {
        return toEventMetadata(event, actingPost, null);
    }

    /**
     * What an event keeps of it.
     *
     * @param post the post that he acted in: of the one he substitutes, where he does
     * @param onBehalfOf whom he substituted
     */
    public Map<String, String> toEventMetadata(Event event, PostId post, @Nullable OfficialId onBehalfOf) {
        var metadata = new LinkedHashMap<String, String>();
        metadata.put("actor", actor.toString());
        metadata.put("actingPost", post.toString());
        putIfPresent(metadata, "onBehalfOf", onBehalfOf);
        putIfPresent(metadata, "substitutionId", substitutionId);
        metadata.put("commandId", commandId.toString());
        metadata.put("correlationId", correlationId.toString());
        metadata.put("causationId", causationId.toString());
        LocalDate own = event.effectiveOn();
        metadata.put("effectiveAt", (own == null ? effectiveDate : own).toString());
        metadata.put("channel", channel.name().toLowerCase(Locale.ROOT));
        putIfPresent(metadata, "reason", reason);
        return metadata;
    }

    private static void putIfPresent(Map<String, String> metadata, String name, @Nullable Object value) {
        if (value != null) {
            metadata.put(name, value.toString());
        }
    }

    private static @Nullable String text(Map<String, ?> metadata, String name) {
        Object value = metadata.get(name);
        return value == null ? null : value.toString();
    }

    private static String required(Map<String, ?> metadata, String name) {
        String value = text(metadata, name);
        if (value == null) {
            throw new IllegalArgumentException("a command came without " + name);
        }
        return value;
    }
}
