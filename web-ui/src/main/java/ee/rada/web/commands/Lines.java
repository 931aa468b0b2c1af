package ee.rada.web.commands;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Splits a stream of any length into lines, keeping no more than one of them and passing over no more than {@value #PASSED_OVER} bytes. */
final class Lines {

    /** How much of one line is read in the hope of an end. Whoever sends more is not read any further. */
    static final int PASSED_OVER = 16 << 20;

    private final InputStream in;
    private boolean givenUp;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /**
     * The next line without its end, null after the last. A line that is too long is passed over: {@code body-too-large}. After one
     * that has no end there are no more.
     */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream();
        long length = 0;
        int read = givenUp ? -1 : in.read();
        if (read < 0) {
            return null;
        }
        for (; read >= 0 && read != '\n' && !givenUp; read = givenUp ? -1 : in.read()) {
            if (++length <= StrictJson.LARGEST) {
                line.write(read);
            }
            givenUp = length > PASSED_OVER;
        }
        if (length > StrictJson.LARGEST) {
            throw new Refusal(ProblemCode.BODY_TOO_LARGE, Map.of("limit", StrictJson.LARGEST), List.of());
        }
        return line.toByteArray();
    }

    /** Whether reading on would have to wait for the sender, who may be waiting for an answer. */
    boolean mustWait() throws IOException {
        return in.available() == 0;
    }
}
