package ee.rada.kernel.clients;

import ee.rada.kernel.Command;
import ee.rada.kernel.PersonalCode;
import ee.rada.kernel.Range;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked about a client as a person; what is done for him is a case. */
public sealed interface ClientCommand extends Command {

    ClientRef clientRef();

    @Override
    default StreamId stream() {
        return ClientEvent.stream(clientRef());
    }

    /** Says who the reference stands for. Both are sealed before they are stored; a client may stay without either. */
    record RegisterClient(
            ClientRef clientRef,
            @Nullable @Text(max = 200) String name,
            @Nullable PersonalCode personalCode) implements ClientCommand {}

    /** Forbids to erase the client's data, until a day (the day included) or until it is lifted: a court, the police or an audit needs them. */
    record PlaceLegalHold(
            ClientRef clientRef,
            LegalHoldId holdId,
            @Text(max = 1000, lines = true) String reason,
            @Nullable LocalDate until)
            implements ClientCommand {}

    record LiftLegalHold(
            ClientRef clientRef,
            LegalHoldId holdId,
            @Text(max = 1000, lines = true) String reason) implements ClientCommand {}

    /** Proposes to erase all that is known of the client, for ever. Somebody else decides. */
    record ProposeErasure(
            ClientRef clientRef,
            ErasureBasis basis,
            @Text(max = 100) String decisionDocId) implements ClientCommand {}

    /** Takes a proposal back, or declines it. */
    record WithdrawErasure(ClientRef clientRef) implements ClientCommand {}

    /** Erases, as it was proposed: the same basis, the same decision. Cannot be undone by anybody. */
    record DestroyClientKey(
            ClientRef clientRef,
            ErasureBasis basis,
            @Text(max = 100) String decisionDocId) implements ClientCommand {}

    /** Tells what was found when the erased values were looked for everywhere. Sent by the service itself. */
    record VerifyErasure(
            ClientRef clientRef,
            @Range int values,
            @Range int tables,
            @Range int rows,
            @Range int files,
            @Range int hits,
            List<String> places)
            implements ClientCommand {}
}
