package ee.rada.web.imports.iati;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import ee.rada.web.imports.iati.IatiRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files made to harm: each is refused, early, and nothing else comes out of the reader. */
final class HostileInputTest {

    private static final String HEAD = "<iati-activities version=\"2.03\">";
    private static final String ACTIVITY = HEAD + "<iati-activity>";
    /** Far more than the reader may take before it has had enough, far less than would hurt. */
    private static final int ENOUGH = 8 << 20;

    @Test
    void nothing_that_a_document_type_names_is_fetched() throws IOException {
        var visits = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var url = "http://127.0.0.1:" + server.getAddress().getPort() + "/secret";
            for (String doctype : List.of(
                    "<!DOCTYPE iati-activities SYSTEM \"" + url + "\">",
                    "<!DOCTYPE iati-activities [<!ENTITY secret SYSTEM \"" + url + "\">]>",
                    "<!DOCTYPE iati-activities [<!ENTITY % all SYSTEM \"" + url + "\"> %all;]>")) {
                assertThat(refusal(doctype + ACTIVITY + "<iati-identifier>&secret;</iati-identifier>"))
                        .isEqualTo(Reason.NOT_WELLFORMED);
            }
        } finally {
            server.stop(0);
        }
        assertThat(visits).hasValue(0);
    }

    @Test
    void entities_that_multiply_are_refused() {
        var laughs = new StringBuilder("<!DOCTYPE iati-activities [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 20; i++) {
            laughs.append(
                    "<!ENTITY l%d \"%s\">".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
        }

        assertThat(refusal(laughs + "]>" + ACTIVITY + "&l19;")).isEqualTo(Reason.NOT_WELLFORMED);
    }

    @Test
    void an_undeclared_entity_is_refused() {
        assertThat(refusal(ACTIVITY + "<iati-identifier>&who;</iati-identifier></iati-activity></iati-activities>"))
                .isEqualTo(Reason.NOT_WELLFORMED);
    }

    static Stream<Arguments> endless() {
        return Stream.of(
                Arguments.of("a tag's name", ACTIVITY + "<a", "a"),
                Arguments.of("an attribute", ACTIVITY + "<title a=\"", "a>"),
                Arguments.of("attributes", ACTIVITY + "<title ", "\n"),
                Arguments.of("a text", ACTIVITY + "<iati-identifier>", "a"),
                Arguments.of("a text of entities", ACTIVITY + "<iati-identifier>", "&amp;"),
                Arguments.of("a comment", ACTIVITY + "<!--", " <a>"),
                Arguments.of("a CDATA section", ACTIVITY + "<title><![CDATA[", "<a>"),
                Arguments.of("an instruction", ACTIVITY + "<?a ", "<a>"),
                Arguments.of("blanks before the root", "", " "),
                Arguments.of("nesting", ACTIVITY, "<a>"),
                Arguments.of("nesting beside activities", HEAD, "<a>"),
                Arguments.of("children", ACTIVITY, "<budget/>"),
                Arguments.of("a document type", "<!DOCTYPE a [", "<!ENTITY a \"a\">"));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void what_never_ends_is_refused_early(String what, String start, String more) {
        var input = new Endless(start.getBytes(UTF_8), more.getBytes(UTF_8));

        assertThatThrownBy(() -> Reading.of(input)).as(what).isInstanceOf(IatiRefusal.class);

        assertThat(input.served).isLessThan(ENOUGH);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("nothing", new byte[0]),
                Arguments.of("NUL", (ACTIVITY + "<title>\0</title>").getBytes(UTF_8)),
                Arguments.of("a NUL reference", (ACTIVITY + "<title>&#0;</title>").getBytes(UTF_8)),
                Arguments.of("invalid UTF-8", bytes(ACTIVITY + "<title>", new byte[] {(byte) 0xc3, '('})),
                Arguments.of("a lone surrogate in UTF-8", bytes(ACTIVITY, new byte[] {(byte) 0xed, (byte) 0xa0, 0x20})),
                Arguments.of("an unknown encoding", "<?xml version=\"1.0\" encoding=\"none\"?><a/>".getBytes(UTF_8)),
                Arguments.of("a zip", new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}),
                Arguments.of("JSON", "{\"version\":\"2.03\"}".getBytes(UTF_8)),
                Arguments.of("noise", noise(10 << 20)),
                Arguments.of("noise behind the root", bytes(HEAD + "</iati-activities>", noise(100))));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void what_is_no_xml_is_refused(String what, byte[] file) {
        assertThatThrownBy(() -> Reading.of(file))
                .as(what)
                .isInstanceOfSatisfying(
                        IatiRefusal.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo("import-not-wellformed"));
    }

    @Test
    void a_file_cut_off_anywhere_is_refused() throws IOException {
        var whole = sample();
        for (int length = 0; length < whole.length - "\n".length(); length++) {
            var cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> Reading.of(cut))
                    .as("after %d bytes", length)
                    .isInstanceOf(IatiRefusal.class);
        }
    }

    /** The same seed always: what it finds stays found. */
    @Test
    void whatever_happens_to_a_file_only_refusals_come_out() throws IOException {
        var random = new Random(2026);
        int refused = 0;
        for (int round = 0; round < 2_000; round++) {
            var file = sample();
            for (int i = 0; i <= round % 4; i++) file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            refused += readOrRefused(file);
        }
        assertThat(refused).isBetween(500, 1_999);
    }

    private static int readOrRefused(byte[] file) {
        try {
            Reading.of(file);
            return 0;
        } catch (IatiRefusal refused) {
            return 1;
        }
    }

    @Test
    void utf_16_is_read_like_utf_8() throws IOException {
        var text = new String(sample(), UTF_8).replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"");

        assertThat(Reading.of(text.getBytes(UTF_16)).activities())
                .isEqualTo(Reading.of(sample()).activities());
    }

    @Test
    void an_activity_is_handed_over_before_the_next_one_is_read() {
        var input = new Endless(
                HEAD.getBytes(UTF_8),
                "<iati-activity><iati-identifier>A</iati-identifier></iati-activity>".getBytes(UTF_8));
        var cancelled = new IllegalStateException("Cancelled");
        var seen = new AtomicInteger();

        assertThatThrownBy(() -> new IatiReader(IatiLimits.USUAL)
                        .read(
                                input,
                                activity -> {
                                    if (seen.incrementAndGet() == 1_000) throw cancelled;
                                },
                                problem -> {}))
                .isSameAs(cancelled);
        assertThat(input.served).isLessThan(1 << 20);
    }

    @Test
    void what_the_stream_throws_comes_out_as_it_is() {
        var limit = new IOException("The caller's limit");
        var input = new SequenceInputStream(new ByteArrayInputStream(ACTIVITY.getBytes(UTF_8)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw limit;
            }

            @Override
            public int read(byte[] buffer, int offset, int count) throws IOException {
                throw limit;
            }
        });

        assertThatThrownBy(() -> new IatiReader(IatiLimits.USUAL).read(input, a -> {}, p -> {}))
                .isSameAs(limit);
    }

    private static Reason refusal(String file) {
        try {
            Reading.of(file);
        } catch (IatiRefusal refused) {
            return refused.reason();
        }
        throw new AssertionError("Not refused");
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = HostileInputTest.class.getResourceAsStream("sound.xml")) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String start, byte[] rest) {
        var bytes = Arrays.copyOf(start.getBytes(UTF_8), start.getBytes(UTF_8).length + rest.length);
        System.arraycopy(rest, 0, bytes, bytes.length - rest.length, rest.length);
        return bytes;
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }

    /** Starts like a file, goes on forever, and counts. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] more;
        private long served;

        private Endless(byte[] start, byte[] more) {
            this.start = start;
            this.more = more;
        }

        @Override
        public int read() {
            long at = served++;
            return at < start.length ? start[(int) at] : more[(int) ((at - start.length) % more.length)];
        }

        @Override
        public int read(byte[] buffer, int offset, int count) {
            for (int i = 0; i < count; i++) buffer[offset + i] = (byte) read();
            return count;
        }
    }
}
