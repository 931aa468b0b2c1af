package ee.rada.command._axon;

import ee.rada.command.Context;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.PersonalCode;
import ee.rada.kernel.SealedText;
import ee.rada.store.Append;
import ee.rada.store.Hash;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** A desk without a database: it has answered nothing before and seals nothing away. */
public final class TestDesk {

    private static final Context.Seal READABLE = (subject, _, _, text) -> new SealedText(subject, "sealed " + text);

    /** Somebody else has this code. */
    public static final PersonalCode TAKEN = new PersonalCode("37605030299");

    /** Whose code that is. */
    public static final UUID OTHER = new UUID(9, 8);

    private static final People PEOPLE = new People(READABLE, new TwoPersons(), _ -> () -> {});

    /** What the events at the positions 1 to 3 are about; nothing else was ever recorded. */
    public static final UUID THING = new UUID(9, 9);

    private TestDesk() {}

    public static CommandDesk over(EventStore store) {
        return new CommandDesk(new Deciders(), store, new States(100), new NothingBefore(), new ShortPast(), PEOPLE);
    }

    /** Three events about one thing. */
    private static final class ShortPast implements Context.Past {

        @Override
        public @Nullable List<UUID> thingsOf(long position) {
            return position >= 1 && position <= 3 ? List.of(THING) : null;
        }

        @Override
        public boolean knows(UUID thing) {
            return thing.equals(THING);
        }
    }

    /** Only {@link #THING} was sealed for, and {@link #OTHER}. */
    private static final class TwoPersons implements Context.Persons {

        @Override
        public boolean isKnown(UUID subject) {
            return subject.equals(THING) || subject.equals(OTHER);
        }

        @Override
        public @Nullable UUID holderOf(PersonalCode code) {
            return code.equals(TAKEN) ? OTHER : null;
        }

        @Override
        public void keep(UUID subject, PersonalCode code) {
            // nothing is kept here
        }
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
