package ee.rada.web.commands;

import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes one command. */
@RestController
final class CommandEndpoint {

    private final CommandSender sender;

    CommandEndpoint(CommandSender sender) {
        this.sender = sender;
    }

    @PostMapping(path = "/api/commands/{name}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<CommandAnswer> take(@PathVariable String name, Caller caller, HttpServletRequest request)
            throws IOException {
        CommandShape shape = CommandShape.named(name);
        Circumstances circumstances = CommandHeaders.read(request);
        JsonNode body = StrictJson.read(request.getInputStream());
        CommandAnswer answer = sender.send(caller, command(shape, body), circumstances);
        // Said outright: what is stored by now cannot be refused for the sake of an Accept header.
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .eTag("\"" + answer.version() + "\"")
                .header("Rada-Position", String.valueOf(answer.position()))
                .body(answer);
    }

    static Command command(CommandShape shape, JsonNode body) {
        return shape.type().cast(JsonBinder.read(shape.body().type(), body));
    }
}
