package ee.rada.query._axon;

import ee.rada.kernel.Event;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import ee.rada.store.EventJson;
import ee.rada.store.EventTypes;
import ee.rada.store.StoredEvent;
import ee.rada.store.UnknownEventType;
import ee.rada.store.Unreadable;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** An event with what was recorded with it, as the folds take it; whether it comes from a message or straight from the ledger. */
record Learned(Event event, Recorded recorded) {

    /** The part of the metadata that folds know of; the rest is passed over. */
    private record Who(
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            @Nullable SubstitutionId substitutionId,
            @Nullable String reason,
            @Nullable String channel,
            @Nullable List<String> belongsTo) {}

    static Learned from(StoredEvent stored, EventTypes types) {
        Who who = EventJson.read(stored.metadataJson(), Who.class);
        return new Learned(
                read(stored, types, who.belongsTo == null ? List.of() : who.belongsTo),
                new Recorded(
                        stored.position(),
                        stored.eventId(),
                        stored.sequence(),
                        stored.recordedAt(),
                        stored.effectiveAt(),
                        who.actor,
                        who.actingPost,
                        who.onBehalfOf,
                        who.substitutionId,
                        who.reason,
                        who.channel));
    }

    private static Event read(StoredEvent stored, EventTypes types, List<String> belongsTo) {
        try {
            return EventJson.read(
                    stored.dataJson(), types.classOf(stored.type()).asSubclass(Event.class));
        } catch (JacksonException | UnknownEventType e) {
            return UnreadEvent.of(stored, e.getClass().getSimpleName(), belongsTo);
        }
    }

    static Learned from(DomainEventMessage<?> message) {
        MetaData metadata = message.getMetaData();
        if (!(metadata.get("position") instanceof Long position)) {
            throw new IllegalArgumentException(
                    "an event that does not come from the ledger: " + message.getIdentifier());
        }
        String actor = text(metadata, "actor");
        String post = text(metadata, "actingPost");
        String onBehalfOf = text(metadata, "onBehalfOf");
        String substitution = text(metadata, "substitutionId");
        String effectiveAt = text(metadata, "effectiveAt");
        return new Learned(
                message.getPayload() instanceof Unreadable unread
                        ? UnreadEvent.of(unread.stored(), unread.error(), texts(metadata, "belongsTo"))
                        : (Event) message.getPayload(),
                new Recorded(
                        position,
                        UUID.fromString(message.getIdentifier()),
                        message.getSequenceNumber(),
                        message.getTimestamp(),
                        effectiveAt == null ? message.getTimestamp().toString() : effectiveAt,
                        actor == null ? null : new OfficialId(UUID.fromString(actor)),
                        post == null ? null : new PostId(UUID.fromString(post)),
                        onBehalfOf == null ? null : new OfficialId(UUID.fromString(onBehalfOf)),
                        substitution == null ? null : SubstitutionId.fromString(substitution),
                        text(metadata, "reason"),
                        text(metadata, "channel")));
    }

    /** In the order of the positions. */
    static List<Learned> from(List<StoredEvent> stored, EventTypes types) {
        return stored.stream().map(one -> from(one, types)).toList();
    }

    void foldInto(Rows rows, List<Fold> folds) {
        for (Fold fold : folds) {
            fold.apply(rows, event, recorded);
        }
    }

    private static List<String> texts(MetaData metadata, String name) {
        return metadata.get(name) instanceof List<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static @Nullable String text(MetaData metadata, String name) {
        return metadata.get(name) instanceof String value ? value : null;
    }
}
