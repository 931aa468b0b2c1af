package ee.rada.store;

import ee.rada.kernel.StreamId;
import ee.rada.store.postgres.DataSources;
import ee.rada.store.postgres.DatabaseAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Another process that appends: tells on its output the position and the text of every event that was acknowledged to it. */
final class WriterProcess implements AutoCloseable {

    private static final int PEOPLE = 8;

    private final Process process;
    private final BufferedReader output;

    private WriterProcess(Process process) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static WriterProcess start(DatabaseAddress address, int eventsEach) throws IOException {
        List<String> command = List.of(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                WriterProcess.class.getName(),
                address.url(),
                address.user(),
                address.password(),
                Integer.toString(eventsEach));
        return new WriterProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    /** The next acknowledgement; null when there will be no more. */
    @Nullable
    String next() throws IOException {
        String line = output.readLine();
        while (line != null && !line.startsWith("ack ")) {
            line = output.readLine();
        }
        return line;
    }

    void kill() {
        // By its handle: the process itself would close its output too, and with it what was acknowledged last.
        boolean _ = process.toHandle().destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }

    /** The other process itself. */
    public static void main(String[] arguments) throws Exception {
        DatabaseAddress address = new DatabaseAddress(arguments[0], arguments[1], arguments[2]);
        int eventsEach = Integer.parseInt(arguments[3]);
        try (var pool = DataSources.pool(address, 5);
                LedgerEventStore store = LedgerEventStore.open(pool, new NotedOnly(), StoreSettings.defaults());
                ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> all = IntStream.range(0, PEOPLE)
                    .mapToObj(_ -> people.submit(() -> append(store, eventsEach)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }

    private static void append(LedgerEventStore store, int events) {
        Work work = new Work(store);
        StreamId stream = Work.newStream();
        for (int i = 0; i < events; i++) {
            String text = stream.id() + "-" + i;
            long position = work.note(stream, i, text);
            System.out.println("ack " + position + " " + text);
        }
    }
}
