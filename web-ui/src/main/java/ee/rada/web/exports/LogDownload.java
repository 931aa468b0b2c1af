package ee.rada.web.exports;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Topic;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._moment.Moments;
import ee.rada.web._security.Caller;
import ee.rada.web.exports.asice.AuditPackage;
import ee.rada.web.exports.logs.EventLog;
import ee.rada.web.exports.logs.EventLogs;
import ee.rada.web.exports.logs.Selection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends a log as a file, also as it was at an earlier moment. Everything that can be refused is refused before the first byte. */
@Component
final class LogDownload {

    /** The ending of a package of all forms with what proves them. */
    static final String PACKAGE = "asice";

    private static final String PACKAGE_TYPE = "application/vnd.etsi.asic-e+zip";

    private final EventLogs logs;
    private final AuditPackage packages;
    private final Moments moments;

    LogDownload(EventLogs logs, AuditPackage packages, Moments moments) {
        this.logs = logs;
        this.packages = packages;
        this.moments = moments;
    }

    static void require(Caller caller) {
        if (!caller.maySee(Topic.EVENT_LOGS)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }

    /** Refused: {@code forbidden-role}, {@code not-found} for a form or thing that is not there, and what the form says wrongly. */
    void send(String ending, LogForm form, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        require(caller);
        var asked = form.read();
        var moment = moment(request);
        var selection =
                asked.selection().trueBy(moment.map(AskedMoment::effectiveOn).orElse(null));
        Long upTo = moment.map(AskedMoment::position).orElse(null);
        if (ending.equals(PACKAGE)) {
            var ready = packages.of(selection, upTo, asked.since());
            offer(name(selection, upTo) + ending, PACKAGE_TYPE, response);
            ready.write(response.getOutputStream());
            return;
        }
        LogFormat format = LogFormat.ALL.stream()
                .filter(known -> known.ending().equals(ending))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        long size = upTo == null ? logs.size() : upTo;
        EventLog log = logs.open(selection, size);
        response.setHeader("Rada-Position", String.valueOf(size));
        offer(name(selection, upTo) + ending, format.mediaType(), response);
        format.writer().write(log, response.getOutputStream());
    }

    private Optional<AskedMoment> moment(HttpServletRequest request) {
        var errors = new ArrayList<FieldError>();
        moments.bind(
                request,
                Duration.ZERO,
                (name, code) -> errors.add(new FieldError("", code, Map.of("parameter", name))));
        if (!errors.isEmpty()) {
            throw Refusal.fields(errors);
        }
        return AskedMoment.ofThisRequest();
    }

    /** So that what is taken of one thing or moment does not lie on top of what is taken of another. */
    private static String name(Selection selection, @Nullable Long upTo) {
        StreamId thing = selection.thing();
        return "rada-events"
                + (thing == null
                        ? ""
                        : "-" + thing.type().toLowerCase(Locale.ROOT) + "-"
                                + thing.id().toString().substring(0, 8))
                + (upTo == null ? "" : "-" + upTo)
                + ".";
    }

    private static void offer(String fileName, String mediaType, HttpServletResponse response) {
        response.setContentType(mediaType);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
    }
}
