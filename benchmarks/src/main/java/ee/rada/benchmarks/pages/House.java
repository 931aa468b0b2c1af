package ee.rada.benchmarks.pages;

import ee.rada.benchmarks.Options;
import ee.rada.benchmarks._measure.RadaProcess;
import ee.rada.benchmarks._measure.Server;
import ee.rada.benchmarks.load.Filling;
import ee.rada.benchmarks.load.InventedProject;
import ee.rada.command._axon.DecidedTypes;
import ee.rada.command._axon.Deciders;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.store.LedgerEventStore;
import ee.rada.store.StoreSettings;
import java.io.IOException;
import java.util.Locale;

/** A filled store with the service upon it. */
record House(Server server, RadaProcess rada, Visitor visitor, ProjectId project) implements AutoCloseable {

    /** What there is to be in the store; gives the project that is looked at. */
    interface Story {
        InventedProject tell(Filling filling) throws Exception;
    }

    static House open(Options options, Story story) throws Exception {
        Server server = Server.start();
        try {
            InventedProject project = fill(server, story);
            RadaProcess rada = RadaProcess.start(options.jar(), server);
            server.execute("vacuum analyze");
            return new House(server, rada, new Visitor(rada), project.id());
        } catch (Exception e) {
            server.close();
            throw e;
        }
    }

    private static InventedProject fill(Server server, Story story) throws Exception {
        var types = new DecidedTypes(new Deciders());
        try (var store = LedgerEventStore.open(server.pool(), types, StoreSettings.defaults())) {
            return story.tell(new Filling(store));
        }
    }

    /** Milliseconds until the whole page was here; {@code %s} stands for the project. */
    double look(String path) throws IOException, InterruptedException {
        return visitor.look(String.format(Locale.ROOT, path, project.value()));
    }

    @Override
    public void close() throws IOException {
        try (server;
                rada;
                visitor) {
            // Closed in reverse order.
        }
    }
}
