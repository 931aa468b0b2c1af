package ee.rada.benchmarks.commands;

import ee.rada.benchmarks._measure.RadaProcess;
import ee.rada.benchmarks._measure.Worker;
import ee.rada.benchmarks.load.InventedProject;
import ee.rada.store.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends {@code record-activity} over one connection, to one project after the other. */
final class HttpRecording implements Worker {

    private static final int OK = 200;
    private static final Pattern POSITION = Pattern.compile("\"position\":(\\d+)");

    private final KeptConnection connection;
    private final List<InventedProject> projects;
    private final AtomicLong last;
    private final String head;
    private int count;

    private HttpRecording(int port, List<InventedProject> projects, int first, AtomicLong last) throws IOException {
        this.connection = new KeptConnection(port);
        this.projects = projects;
        this.count = first;
        this.last = last;
        this.head = "POST /api/commands/record-activity HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAuthorization: " + basic()
                + "\r\nContent-Type: application/json\r\nAccept: application/json\r\nContent-Length: ";
    }

    /** As one of several; {@code last} is told the highest position that was answered. */
    static HttpRecording open(int port, List<InventedProject> projects, int number, AtomicLong last) {
        try {
            return new HttpRecording(port, projects, number * projects.size() / 16, last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String basic() {
        String pair = RadaProcess.USER + ":" + RadaProcess.PASSWORD;
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void once() throws IOException {
        InventedProject project = projects.get(count % projects.size());
        byte[] body = EventJson.write(project.recordNow(count++)).getBytes(StandardCharsets.UTF_8);
        KeptConnection.Answer answer = connection.exchange(request(body));
        if (answer.status() != OK) {
            throw new IOException("Refused: " + answer.status() + " " + answer.body());
        }
        Matcher position = POSITION.matcher(answer.body());
        if (position.find()) {
            last.accumulateAndGet(Long.parseLong(position.group(1)), Math::max);
        }
    }

    private byte[] request(byte[] body) {
        byte[] start = (head + body.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[start.length + body.length];
        System.arraycopy(start, 0, whole, 0, start.length);
        System.arraycopy(body, 0, whole, start.length, body.length);
        return whole;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
