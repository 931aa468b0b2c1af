package ee.rada.command._axon;

import ee.rada.kernel.CommandAnswer;
import ee.rada.store.Append;
import ee.rada.store.Receipt;
import java.util.UUID;

/** A decision on its way into the store: the answer is known but for the position, which only the store can tell. */
record Decided(Receipt receipt, Append append) {

    CommandAnswer answer() {
        return answer(receipt, append.position());
    }

    static CommandAnswer answer(Receipt receipt, long position) {
        return new CommandAnswer(UUID.fromString(receipt.id()), receipt.version(), position, receipt.events());
    }
}
