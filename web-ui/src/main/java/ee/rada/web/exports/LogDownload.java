package ee.rada.web.exports;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Topic;
import ee.rada.web._security.Caller;
import ee.rada.web.exports.asice.AuditPackage;
import ee.rada.web.exports.logs.EventLog;
import ee.rada.web.exports.logs.EventLogs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a log as a file. Everything that can be refused is refused before the first byte. */
@Component
final class LogDownload {

    /** The ending of a package of all forms with what proves them. */
    static final String PACKAGE = "asice";

    private static final String PACKAGE_TYPE = "application/vnd.etsi.asic-e+zip";

    private final EventLogs logs;
    private final AuditPackage packages;

    LogDownload(EventLogs logs, AuditPackage packages) {
        this.logs = logs;
        this.packages = packages;
    }

    static void require(Caller caller) {
        if (!caller.maySee(Topic.EVENT_LOGS)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }

    /** Refused: {@code forbidden-role}, {@code not-found} for a form or thing that is not there, and what the form says wrongly. */
    void send(String ending, LogForm form, Caller caller, HttpServletResponse response) throws IOException {
        require(caller);
        var asked = form.read();
        if (ending.equals(PACKAGE)) {
            var ready = packages.of(asked.selection(), asked.since());
            offer(ending, PACKAGE_TYPE, response);
            ready.write(response.getOutputStream());
            return;
        }
        LogFormat format = LogFormat.ALL.stream()
                .filter(known -> known.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        long size = logs.size();
        EventLog log = logs.open(asked.selection(), size);
        response.setHeader("Rada-Position", String.valueOf(size));
        offer(ending, format.mediaType(), response);
        format.writer().write(log, response.getOutputStream());
    }

    private static void offer(String ending, String mediaType, HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rada-events." + ending)
                        .build()
                        .toString());
    }
}
