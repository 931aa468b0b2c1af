package ee.rada.web.comparisons;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Compares two moments for programs. */
@RestController
final class ComparisonEndpoint {

    private static final Duration LONGEST_REPLAY = Duration.ofSeconds(30);

    private final TwoMoments moments;
    private final Comparisons comparisons;

    ComparisonEndpoint(TwoMoments moments, Comparisons comparisons) {
        this.moments = moments;
        this.comparisons = comparisons;
    }

    @GetMapping("/api/projects/{projectId}/comparison")
    ResponseEntity<ProjectComparison> project(
            @PathVariable ProjectId projectId, Caller caller, HttpServletRequest request) {
        var found = comparisons.project(caller, projectId, asked(request, Set.of()));
        return ResponseEntity.ok()
                .header("Rada-Position", String.valueOf(found.position()))
                .body(found);
    }

    private TwoMoments.Pair asked(HttpServletRequest request, Set<String> more) {
        request.getParameterMap().forEach((name, values) -> {
            if (!Set.of(TwoMoments.FROM, TwoMoments.TO).contains(name) && !more.contains(name)) {
                throw wrong(name, "unknown-parameter");
            }
            if (values.length > 1) {
                throw wrong(name, "duplicate-parameter");
            }
        });
        var read = moments.read(
                request.getParameter(TwoMoments.FROM), request.getParameter(TwoMoments.TO), LONGEST_REPLAY);
        return read.pair().orElseThrow(() -> Refusal.fields(read.errors()));
    }

    private static Refusal wrong(String parameter, String code) {
        return Refusal.fields(List.of(new FieldError("", code, Map.of("parameter", parameter))));
    }
}
