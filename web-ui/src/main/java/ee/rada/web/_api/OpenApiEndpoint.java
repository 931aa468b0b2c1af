package ee.rada.web._api;

import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Gives out the description of the API. */
@RestController
final class OpenApiEndpoint {

    private static final Map<String, Object> DOCUMENT = OpenApi.document();

    @GetMapping("/api/openapi.json")
    Map<String, Object> show() {
        return DOCUMENT;
    }
}
