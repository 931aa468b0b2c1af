package ee.rada.benchmarks.load;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/** Events as the command desk would publish them, numbered stream by stream. Used by one thread. */
public final class Messages {

    private static final ZoneId TALLINN = ZoneId.of("Europe/Tallinn");

    private final Map<StreamId, Long> next = new HashMap<>();

    /** The day on which everything is sent. */
    public static LocalDate today() {
        return LocalDate.now(TALLINN);
    }

    public List<DomainEventMessage<?>> of(List<? extends Event> events) {
        return events.stream().<DomainEventMessage<?>>map(this::of).toList();
    }

    public DomainEventMessage<?> of(Event event) {
        long sequence = next.merge(event.stream(), 1L, Long::sum) - 1;
        return new GenericDomainEventMessage<>(
                event.stream().type(), event.stream().toString(), sequence, event, metadata(event));
    }

    private static MetaData metadata(Event event) {
        Map<String, Object> metadata = new HashMap<>(envelope().toEventMetadata(event));
        metadata.put("belongsTo", event.belongsTo().stream().map(UUID::toString).toList());
        return MetaData.from(metadata);
    }

    /** As it comes with a command of {@link People#OFFICIAL}. */
    public static Envelope envelope() {
        UUID id = UUID.randomUUID();
        return new Envelope(
                id, false, People.OFFICIAL, People.POST, null, null, today(), Instant.now(), null, Channel.API, id, id);
    }
}
