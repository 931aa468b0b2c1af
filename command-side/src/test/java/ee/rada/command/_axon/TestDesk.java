package ee.rada.command._axon;

import ee.rada.command.Context;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.SealedText;
import ee.rada.store.Append;
import ee.rada.store.Hash;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** A desk without a database: it has answered nothing before and seals nothing away. */
public final class TestDesk {

    private static final Context.Seal READABLE = (subject, text) -> new SealedText(subject, "sealed " + text);

    private TestDesk() {}

    public static CommandDesk over(EventStore store) {
        return new CommandDesk(new Deciders(), store, new States(100), new NothingBefore(), READABLE);
    }

    private static final class NothingBefore implements Answers {

        @Override
        public Hash macOf(Command command, Envelope envelope) {
            return Hash.sha256(command.toString().getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<CommandAnswer> before(Envelope envelope, Hash mac) {
            return Optional.empty();
        }

        @Override
        public void withoutEvents(Append append) {
            // nothing is kept here
        }
    }
}
