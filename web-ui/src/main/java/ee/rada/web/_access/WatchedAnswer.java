package ee.rada.web._access;

import ee.rada.store.access.LookNotRecorded;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** An answer of which no byte goes out before the look is on record, and none at all where it cannot be. */
final class WatchedAnswer extends HttpServletResponseWrapper {

    private final Runnable recording;
    private boolean asked;
    private @Nullable LookNotRecorded withheld;

    WatchedAnswer(HttpServletResponse answer, Runnable recording) {
        super(answer);
        this.recording = recording;
    }

    /** Whether the look could not be recorded. */
    boolean isWithheld() {
        return withheld != null;
    }

    /** Records the look, unless that was done; from then on it is shown or withheld. */
    void record() {
        if (withheld != null) {
            throw withheld;
        }
        if (!asked) {
            asked = true;
            try {
                recording.run();
            } catch (LookNotRecorded failure) {
                withheld = failure;
                // What is told instead is no file to keep.
                super.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
                throw failure;
            }
        }
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        record();
        return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        record();
        return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
        record();
        super.flushBuffer();
    }
}
