package ee.rada.store.proofs;

import ee.rada.store.EventJson;
import ee.rada.store.Hash;
import ee.rada.store.LeafHash;
import ee.rada.store.Ledger;
import ee.rada.store.StoredEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Reads events with what is worked out from each alone; the next page is fetched while this one is looked at. */
final class EventPages {

    private static final int PAGE = 1000;

    /** An event, the leaf hash that it should have, and whether its texts are in the one form that they should have. */
    record Derived(StoredEvent event, Hash leafHash, boolean canonical) {

        static Derived of(StoredEvent event) {
            return new Derived(
                    event,
                    LeafHash.of(event.json()),
                    EventJson.isCanonical(event.metadataJson()) && EventJson.isCanonical(event.dataJson()));
        }
    }

    private final Ledger ledger;
    private final long last;

    EventPages(Ledger ledger, long last) {
        this.ledger = ledger;
        this.last = last;
    }

    void forEach(Consumer<Derived> reader) {
        CompletableFuture<List<StoredEvent>> next = fetch(0);
        List<StoredEvent> page = join(next);
        while (!page.isEmpty()) {
            next = fetch(page.getLast().position());
            page.parallelStream().map(Derived::of).toList().forEach(reader);
            page = join(next);
        }
    }

    private CompletableFuture<List<StoredEvent>> fetch(long after) {
        int wanted = (int) Math.min(PAGE, last - after);
        return wanted <= 0
                ? CompletableFuture.completedFuture(List.of())
                : CompletableFuture.supplyAsync(
                        () -> ledger.read(after, wanted).stream()
                                .filter(event -> event.position() <= last)
                                .toList(),
                        Thread::startVirtualThread);
    }

    private static List<StoredEvent> join(CompletableFuture<List<StoredEvent>> page) {
        try {
            return page.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
