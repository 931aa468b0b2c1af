package ee.rada.command._axon;

import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.Envelope;
import ee.rada.store.Append;
import ee.rada.store.Hash;
import java.util.Optional;

/** What commands were answered before. */
interface Answers {

    /** A keyed hash of who asked what, so that the same id with another body or from another person is found out. The body is not kept. */
    Hash macOf(Command command, Envelope envelope);

    /** The first answer to this command id; refused as {@code command-id-reused} where the body was another. */
    Optional<CommandAnswer> before(Envelope envelope, Hash mac);

    /** Stores a decision that changes nothing: its receipt only. */
    void withoutEvents(Append append);
}
