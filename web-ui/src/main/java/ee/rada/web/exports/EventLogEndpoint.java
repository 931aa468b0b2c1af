package ee.rada.web.exports;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._moment.ReadsMoment;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands auditors the stored events as logs that other tools read: of a thing, of a period, or all. */
@RestController
@ReadsMoment
final class EventLogEndpoint {

    private final LogDownload download;

    EventLogEndpoint(LogDownload download) {
        this.download = download;
    }

    @GetMapping("/api/exports/events.{ending}")
    void send(
            @PathVariable String ending,
            @ModelAttribute LogForm form,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LogDownload.require(caller);
        refuseUnknown(request);
        download.send(ending, form, caller, request, response);
    }

    /** A filter with a slip in its name would export everything. */
    private static void refuseUnknown(HttpServletRequest request) {
        List<FieldError> unknown = request.getParameterMap().keySet().stream()
                .filter(name -> !LogForm.NAMES.contains(name)
                        && !name.equals(AskedMoment.AS_OF)
                        && !name.equals(AskedMoment.EFFECTIVE_ON))
                .map(name -> new FieldError("", "unknown-parameter", Map.of("parameter", name)))
                .toList();
        if (!unknown.isEmpty()) {
            throw Refusal.fields(unknown);
        }
    }
}
