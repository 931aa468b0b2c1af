package ee.rada.command._axon;

import ee.rada.command.Context;
import ee.rada.store.Ledger;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The past as the ledger has it. */
record StoredPast(Ledger ledger) implements Context.Past {

    @Override
    public @Nullable List<UUID> thingsOf(long position) {
        return ledger.thingsOf(position).orElse(null);
    }

    @Override
    public boolean knows(UUID thing) {
        return ledger.tellsOf(thing);
    }
}
