package ee.rada.kernel.clients;

import ee.rada.kernel.ErasesPerson;
import ee.rada.kernel.Event;
import ee.rada.kernel.PlacedText;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a client as a person. */
public sealed interface ClientEvent extends Event {

    String STREAM = "Client";

    /** The fields that values are sealed for; those of a hold with its id behind. */
    String NAME = "name";

    String PERSONAL_CODE = "personalCode";
    String HOLD_REASON = "reason:";
    String CONCLUSION = "conclusion:";

    ClientRef clientRef();

    static StreamId stream(ClientRef client) {
        return new StreamId(STREAM, client.value());
    }

    /** The sealed name of a client as it is opened. */
    static PlacedText placedName(ClientRef client, SealedText name) {
        return name.in(stream(client), NAME);
    }

    @Override
    default StreamId stream() {
        return stream(clientRef());
    }

    @Override
    default List<UUID> belongsTo() {
        return List.of(clientRef().value());
    }

    record ClientRegistered(
            ClientRef clientRef,
            @Nullable SealedText name,
            @Nullable SealedText personalCode) implements ClientEvent {}

    record LegalHoldPlaced(
            ClientRef clientRef,
            LegalHoldId holdId,
            SealedText reason,
            @Nullable LocalDate until) implements ClientEvent {}

    record LegalHoldLifted(ClientRef clientRef, LegalHoldId holdId, SealedText conclusion) implements ClientEvent {}

    record ErasureProposed(ClientRef clientRef, ErasureBasis basis, String decisionDocId) implements ClientEvent {}

    record ErasureWithdrawn(ClientRef clientRef) implements ClientEvent {}

    /** From here on nothing that was sealed for the client opens, wherever it lies and however old it is. */
    record ClientKeyDestroyed(ClientRef clientRef, ErasureBasis basis, String decisionDocId)
            implements ClientEvent, ErasesPerson {

        @Override
        public UUID erased() {
            return clientRef.value();
        }
    }

    /**
     * What a search for the erased values found; never the values.
     *
     * @param values how many were searched for; 0 where they were lost with the process that had them
     * @param hits rows and files that hold one of them outside of what is sealed
     * @param places in which tables and files those are
     */
    record ErasureVerified(
            ClientRef clientRef, int values, int tables, int rows, int files, int hits, List<String> places)
            implements ClientEvent {}
}
