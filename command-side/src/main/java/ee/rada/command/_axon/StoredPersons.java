package ee.rada.command._axon;

import ee.rada.command.Context;
import ee.rada.kernel.PersonalCode;
import ee.rada.store.BlindIndex;
import ee.rada.store.Sealer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People as the store has them: keys, and fingerprints of their codes. */
record StoredPersons(Sealer sealer, BlindIndex index) implements Context.Persons {

    @Override
    public boolean isKnown(UUID subject) {
        return sealer.hasSealedFor(subject);
    }

    @Override
    public @Nullable UUID holderOf(PersonalCode code) {
        return index.find(code.value()).orElse(null);
    }

    @Override
    public void keep(UUID subject, PersonalCode code) {
        index.keep(subject, code.value());
    }
}
