package ee.rada.web.commands;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.Refusal;
import ee.rada.web._errors.Problem;
import ee.rada.web._errors.ProblemWords;
import ee.rada.web._errors.Problems;
import ee.rada.web._security.Caller;
import ee.rada.web._security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes many commands, one a line, and answers each with a line of its own as soon as it is decided. They are done in their order;
 * one that is refused does not stop those after it.
 */
@RestController
final class BulkEndpoint {

    /** What many clients call it; neither name was ever registered. */
    private static final String NDJSON = "application/ndjson";

    private final CommandSender sender;
    private final Callers callers;
    private final Problems problems;
    private final ProblemWords words;
    private final JsonMapper json;

    BulkEndpoint(CommandSender sender, Callers callers, Problems problems, ProblemWords words, JsonMapper json) {
        this.sender = sender;
        this.callers = callers;
        this.problems = problems;
        this.words = words;
        this.json = json;
    }

    @PostMapping(
            path = "/api/commands",
            consumes = {MediaType.APPLICATION_NDJSON_VALUE, NDJSON})
    void take(HttpServletRequest request, HttpServletResponse response, Locale locale) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        var lines = new Lines(request.getInputStream());
        var out = response.getOutputStream();
        for (Map<String, Object> answer = next(lines, locale); answer != null; answer = next(lines, locale)) {
            out.write(json.writeValueAsBytes(answer));
            out.write('\n');
            if (lines.mustWait()) {
                out.flush();
            }
        }
    }

    private @Nullable Map<String, Object> next(Lines lines, Locale locale) throws IOException {
        var answer = new LinkedHashMap<String, Object>();
        try {
            byte[] line = lines.next();
            while (line != null && isBlank(line)) {
                line = lines.next();
            }
            return line == null ? null : done(StrictJson.read(line), answer);
        } catch (RuntimeException thrown) {
            Problem problem = problems.of(thrown);
            answer.put("status", problem.status());
            words.json(problem, "", locale).forEach(answer::putIfAbsent);
            return answer;
        }
    }

    private Map<String, Object> done(JsonNode node, Map<String, Object> answer) {
        Object id = node.path("commandId").isString() ? node.path("commandId").stringValue() : UUID.randomUUID();
        answer.put("commandId", id);
        BulkLine line = JsonBinder.read(BulkLine.class, node);
        CommandAnswer done = sender.send(current(), command(line), circumstances(line, id));
        answer.put("status", 200);
        answer.put("id", done.id());
        answer.put("version", done.version());
        answer.put("position", done.position());
        answer.put("events", done.events());
        return answer;
    }

    /** Asked anew for every line: a long upload must not outlive the post that it is sent in. */
    private Caller current() {
        return callers.current();
    }

    private static Command command(BulkLine line) {
        CommandShape shape = CommandShape.named(line.command());
        try {
            return CommandEndpoint.command(shape, line.payload());
        } catch (Refusal refused) {
            throw new Refusal(
                    refused.code(),
                    refused.details(),
                    refused.errors().stream()
                            .map(error -> error.below("/payload"))
                            .toList());
        }
    }

    private static Circumstances circumstances(BulkLine line, Object id) {
        UUID commandId = id instanceof UUID made ? made : line.commandId();
        return new Circumstances(
                Channel.API,
                commandId,
                line.expectedVersion(),
                line.actingUnder(),
                line.effectiveDate(),
                line.reason());
    }

    private static boolean isBlank(byte[] line) {
        for (byte character : line) {
            if (character != ' ' && character != '\t' && character != '\r') {
                return false;
            }
        }
        return true;
    }
}
