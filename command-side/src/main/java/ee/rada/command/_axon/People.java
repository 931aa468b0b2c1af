package ee.rada.command._axon;

import ee.rada.command.Context;
import java.util.UUID;

/** What the desk can do with what is said about people. */
public record People(Context.Seal seal, Context.Persons persons, Erasing erasing) {

    /** Destroys a person's key with the append of the unit of work. */
    @FunctionalInterface
    public interface Erasing {

        /** Tells what has to be done once the append is stored. */
        Runnable erase(UUID subject);
    }
}
