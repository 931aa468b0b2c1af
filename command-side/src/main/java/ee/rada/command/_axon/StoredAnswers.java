package ee.rada.command._axon;

import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.CommandCatalogue;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.store.Append;
import ee.rada.store.EventJson;
import ee.rada.store.Hash;
import ee.rada.store.Hmac;
import ee.rada.store.LedgerEventStore;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds earlier answers in the store's receipts; one look-up, and only where the caller chose the command id. */
final class StoredAnswers implements Answers {

    private final LedgerEventStore store;
    private final Hmac hmac;

    StoredAnswers(LedgerEventStore store, Hmac hmac) {
        this.store = store;
        this.hmac = hmac;
    }

    @Override
    public Hash macOf(Command command, Envelope envelope) {
        String body = envelope.actor() + CommandCatalogue.nameOf(command.getClass()) + EventJson.write(command);
        return hmac.of(body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<CommandAnswer> before(Envelope envelope, Hash mac) {
        if (!envelope.keyFromClient()) {
            return Optional.empty();
        }
        return store.receipts().find(envelope.commandId()).map(stored -> {
            if (!stored.receipt().bodyMac().equals(mac)) {
                throw new Refusal(ProblemCode.COMMAND_ID_REUSED);
            }
            return Decided.answer(stored.receipt(), stored.position());
        });
    }

    @Override
    public void withoutEvents(Append append) {
        store.appendWithoutEvents(append);
    }
}
