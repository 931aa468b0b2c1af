package ee.rada.web.imports;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.imports.ImportId;
import ee.rada.query._axon.Knowledge;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports for programs: hand a file in, ask how far it is, stop it. */
@RestController
@RequestMapping("/api/imports")
final class ImportEndpoint {

    private static final Set<String> FIELDS = Set.of("mode", "format", "projectId", "mapping");
    private static final List<String> FORMATS = List.of(Arrivals.IATI, Arrivals.PLAN, Arrivals.CONTACTS);
    private static final int MOST = 500;
    private static final String POSITION = "Rada-Position";

    private final ImportDesk desk;
    private final ContactMappings mappings;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final FindingWords words;
    private final Knowledge knowledge;
    private final Clock clock;

    ImportEndpoint(
            ImportDesk desk,
            ContactMappings mappings,
            ImportJobs jobs,
            ImportReports reports,
            FindingWords words,
            Knowledge knowledge,
            Clock clock) {
        this.desk = desk;
        this.mappings = mappings;
        this.jobs = jobs;
        this.reports = reports;
        this.words = words;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Map<String, ImportId>> take(
            @RequestPart("file") MultipartFile file, HttpServletRequest request, Caller caller) throws IOException {
        ImportDesk.require(caller);
        var mode = mode(request);
        var format = Objects.requireNonNullElse(request.getParameter("format"), Arrivals.IATI);
        var importId = desk.take(
                file,
                format.equals(Arrivals.CONTACTS) ? mappings.format(caller, request.getParameter("mapping")) : format,
                mode,
                caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + importId))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("importId", importId));
    }

    private static ImportMode mode(HttpServletRequest request) {
        var errors = new ArrayList<FieldError>();
        request.getParameterMap().keySet().stream()
                .filter(name -> !FIELDS.contains(name))
                .forEach(name -> errors.add(new FieldError("/" + name, "unknown-field")));
        @Nullable String format = request.getParameter("format");
        if (format != null && !FORMATS.contains(format)) {
            errors.add(new FieldError("/format", "not-allowed", Map.of("allowed", FORMATS)));
        }
        // An IATI file names its projects itself, and a plan makes a new one: a project that is there is changed by a
        // proposal.
        if (request.getParameter("projectId") != null) errors.add(new FieldError("/projectId", "not-allowed"));
        @Nullable String code = request.getParameter("mode");
        var mode = ImportMode.of(code);
        if (code == null) {
            errors.add(new FieldError("/mode", "required"));
        } else if (mode.isEmpty()) {
            errors.add(new FieldError("/mode", "not-allowed", Map.of("allowed", List.of("check", "apply"))));
        }
        if (!errors.isEmpty()) throw Refusal.fields(errors);
        return mode.orElseThrow();
    }

    record Listed(List<ImportAnswer> items, @Nullable String next, long position) {}

    @GetMapping
    ResponseEntity<Listed> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable Long after,
            Caller caller) {
        ImportDesk.require(caller);
        if (limit < 1 || limit > MOST) {
            var args = Map.<String, Object>of("parameter", "limit", "min", 1, "max", MOST);
            throw Refusal.fields(List.of(new FieldError("", "out-of-range", args)));
        }
        var page = jobs.list(after, limit + 1);
        var items = page.stream()
                .limit(limit)
                .map(job -> ImportAnswer.of(job, null, clock.instant()))
                .toList();
        boolean more = page.size() > limit;
        long position = knowledge.position();
        return ResponseEntity.ok()
                .header(POSITION, String.valueOf(position))
                .body(new Listed(items, more ? Long.toString(page.get(limit - 1).number()) : null, position));
    }

    @GetMapping("/{importId}")
    ResponseEntity<ImportAnswer> show(@PathVariable UUID importId, Caller caller, Locale locale) {
        var job = desk.find(new ImportId(importId), caller);
        var problems = reports.findings(job.importId(), 0, ImportReports.MOST).stream()
                .map(finding -> new ImportAnswer.Problem(
                        finding.line(), finding.path(), finding.code(), words.of(finding, locale)))
                .toList();
        var answer = ImportAnswer.of(job, problems, clock.instant());
        return ResponseEntity.ok()
                .eTag("\"" + answer.state() + "-" + answer.done() + "\"")
                .header(POSITION, String.valueOf(answer.position()))
                .body(answer);
    }

    /** What was taken over until it stops, stays; applied again it goes on. */
    @PostMapping("/{importId}/cancel")
    ResponseEntity<Void> cancel(@PathVariable UUID importId, Caller caller) {
        desk.stop(new ImportId(importId), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + importId))
                .build();
    }

    @PostMapping("/{importId}/apply")
    ResponseEntity<Void> apply(@PathVariable UUID importId, Caller caller) {
        desk.apply(new ImportId(importId), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + importId))
                .build();
    }
}
