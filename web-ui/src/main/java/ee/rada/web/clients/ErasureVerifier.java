package ee.rada.web.clients;

import ee.rada.kernel.clients.ClientCommand.VerifyErasure;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.query.clients.UnverifiedErasures;
import ee.rada.store.erasures.Erasures;
import ee.rada.store.erasures.Erasures.Erased;
import ee.rada.store.erasures.Search;
import ee.rada.web._automation.DailyJob;
import ee.rada.web._automation.ServiceDesk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks for what is left of somebody as soon as he is erased, and records what was found. The values that are looked for are in memory
 * only; where a process ended before it was done, nobody has them any more, and that is what is recorded then.
 */
@Component
final class ErasureVerifier implements DailyJob {

    private static final Logger LOG = LoggerFactory.getLogger(ErasureVerifier.class);

    private final Search search;
    private final ServiceDesk desk;
    private final UnverifiedErasures unverified;

    ErasureVerifier(Erasures erasures, Search search, ServiceDesk desk, UnverifiedErasures unverified) {
        this.search = search;
        this.desk = desk;
        this.unverified = unverified;
        erasures.listen(this::erased);
    }

    /** Whoever erases does not wait for it: it takes as long as reading everything does. */
    private void erased(Erased erased) {
        Thread.ofVirtual().name("erasure-search").start(() -> {
            try {
                verify(new ClientRef(erased.subject()), erased.values(), erased.closed(), "values");
            } catch (RuntimeException e) {
                LOG.error("What is left of {} could not be looked for", erased.subject(), e);
            }
        });
    }

    @Override
    public String name() {
        return "erasures";
    }

    @Override
    public void run(LocalDate today) {
        for (ClientRef client : unverified.all()) {
            verify(client, Set.of(), 0, "key/" + today);
        }
    }

    /** What could not be opened could not be looked for either: somebody has to see to it, as if it had been found. */
    private void verify(ClientRef client, Set<String> values, int closed, String occasion) {
        Search.Found found = search.find(values);
        var places = new ArrayList<>(found.places());
        if (closed > 0) {
            places.add(closed + " sealed values did not open");
        }
        desk.sendOnce(
                new VerifyErasure(
                        client,
                        found.values(),
                        found.tables(),
                        found.rows(),
                        found.files(),
                        found.hits() + closed,
                        List.copyOf(places)),
                client + "/" + occasion);
    }
}
