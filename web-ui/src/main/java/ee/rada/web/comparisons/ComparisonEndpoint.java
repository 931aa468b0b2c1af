package ee.rada.web.comparisons;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.comparisons.PortfolioComparison;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares two moments for programs. */
@RestController
final class ComparisonEndpoint {

    private static final Duration LONGEST_REPLAY = Duration.ofSeconds(30);

    private static final int USUAL_LIMIT = 50;
    private static final int MOST = 500;

    private final TwoMoments moments;
    private final Comparisons comparisons;
    private final Portfolios portfolios;

    ComparisonEndpoint(TwoMoments moments, Comparisons comparisons, Portfolios portfolios) {
        this.moments = moments;
        this.comparisons = comparisons;
        this.portfolios = portfolios;
    }

    @GetMapping("/api/projects/{projectId}/comparison")
    ResponseEntity<ProjectComparison> project(
            @PathVariable ProjectId projectId,
            @RequestParam(defaultValue = "PROJECT") ProjectComparison.Part part,
            @RequestParam(defaultValue = "RECORDED") TwoMoments.Clock clock,
            Caller caller,
            HttpServletRequest request) {
        var found = comparisons
                .project(caller, projectId, asked(request, clock, Set.of("part", "clock")))
                .of(part);
        return ResponseEntity.ok()
                .header("Rada-Position", String.valueOf(found.position()))
                .body(found);
    }

    @GetMapping("/api/comparison")
    ResponseEntity<PortfolioComparison> portfolio(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            HttpServletRequest request) {
        var found = portfolios.compare(
                caller, asked(request, TwoMoments.Clock.RECORDED, Set.of("limit", "after")), after, limit(limit));
        return ResponseEntity.ok()
                .header("Rada-Position", String.valueOf(found.position()))
                .body(found);
    }

    private static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL_LIMIT;
        }
        if (!limit.matches("\\d{1,9}")) {
            throw wrong("limit", "not-whole");
        }
        int number = Integer.parseInt(limit);
        if (number < 1 || number > MOST) {
            throw wrong("limit", "out-of-range");
        }
        return number;
    }

    private TwoMoments.Pair asked(HttpServletRequest request, TwoMoments.Clock clock, Set<String> more) {
        request.getParameterMap().forEach((name, values) -> {
            if (!Set.of(TwoMoments.FROM, TwoMoments.TO).contains(name) && !more.contains(name)) {
                throw wrong(name, "unknown-parameter");
            }
            if (values.length > 1) {
                throw wrong(name, "duplicate-parameter");
            }
        });
        var read = moments.read(
                request.getParameter(TwoMoments.FROM), request.getParameter(TwoMoments.TO), clock, LONGEST_REPLAY);
        return read.pair().orElseThrow(() -> Refusal.fields(read.errors()));
    }

    private static Refusal wrong(String parameter, String code) {
        return Refusal.fields(List.of(new FieldError("", code, Map.of("parameter", parameter))));
    }
}
