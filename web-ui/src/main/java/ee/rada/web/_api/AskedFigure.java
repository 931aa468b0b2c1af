package ee.rada.web._api;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.query.why.Explain;
import ee.rada.query.why.Explanation;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.RecordShape;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The address of a figure: that of its question in the API, with {@code /why} in the place of {@code /api}, and the figure's JSON pointer
 * as {@code explain}.
 */
@Component
public final class AskedFigure {

    /** What stands before a question's path where one of its figures is asked about. */
    public static final String WHY = "/why";

    private static final String API = "/api";

    private record Known(PathPattern pattern, ApiQuery query) {}

    private static final List<Known> KNOWN = ApiQuery.ALL.stream()
            .map(query -> new Known(PathPatternParser.defaultInstance.parse(query.path()), query))
            .sorted(Comparator.comparing(Known::pattern))
            .toList();

    private final Asking asking;
    private final Clock clock;

    AskedFigure(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /** A figure, the answer that it stands in, and why it is what it is. */
    public record Why(Query question, Record answer, String pointer, Explanation explanation) {}

    /**
     * Why that figure is what it is.
     *
     * @param below the question's path without {@code /api}
     * @throws Refusal as the question is refused; {@code not-found} where nothing is asked there
     */
    public Why ask(String below, HttpServletRequest request, Caller caller) {
        PathContainer path = PathContainer.parsePath(API + below);
        Known known = KNOWN.stream()
                .filter(one -> one.pattern.matches(path))
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        Map<String, String> variables =
                Objects.requireNonNull(known.pattern.matchAndExtract(path)).getUriVariables();
        var parameters = new Parameters(request);
        String figure = parameters.figure();
        Query question = parameters.question(known.query, variables, LocalDate.now(clock), caller);
        if (figure == null || !figure.startsWith("/")) {
            throw new Refusal(ProblemCode.NOT_FOUND);
        }
        var explained = asking.ask(caller, new Explain(question, figure), Explain.Answer.class);
        return new Why(
                question,
                explained.answer(),
                figure,
                Objects.requireNonNull(explained.figures().get(figure)));
    }

    /** Where the page is that tells why; empty for a question that cannot be asked by an address. */
    public static Optional<String> address(Query question, String pointer) {
        return ApiQuery.ALL.stream()
                .filter(query -> query.type() == question.getClass())
                .filter(query -> query.variables().stream().noneMatch(name -> value(question, name) == null))
                .max(Comparator.comparingInt(query -> query.variables().size()))
                .map(query -> address(query, question, pointer));
    }

    private static String address(ApiQuery query, Query question, String pointer) {
        String path = query.path();
        for (String name : query.variables()) {
            path = path.replace("{" + name + "}", String.valueOf(value(question, name)));
        }
        var asked = new ArrayList<String>();
        for (RecordShape.Field field : query.parameters()) {
            Object value = field.of((Record) question);
            if (value != null && !Boolean.FALSE.equals(value)) {
                asked.add(ApiQuery.parameterName(field) + "=" + encoded(value.toString()));
            }
        }
        asked.add(Reasons.EXPLAIN + "=" + encoded(pointer));
        return WHY + path.substring(API.length()) + "?" + String.join("&", asked);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable Object value(Query question, String name) {
        return Components.of((Record) question).get(name);
    }
}
