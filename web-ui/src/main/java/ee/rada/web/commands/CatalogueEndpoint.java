package ee.rada.web.commands;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.web._security.Caller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists every command: what its body is, what it is called in both languages, and who may send it. */
@RestController
final class CatalogueEndpoint {

    private static final List<Locale> LANGUAGES = List.of(Locale.of("et"), Locale.ENGLISH);

    /** The catalogue; in it are all commands, not only those of the caller. */
    record Catalogue(List<Entry> items) {}

    /**
     * A command.
     *
     * @param labels by language
     * @param fields the fields' labels, by name and language
     * @param roles who may send it wherever the thing lies
     * @param rolesInOwnRegion who may where it lies in the region of his post
     * @param fourEyes whether nobody may who had a hand in what it decides on
     * @param maySend whether the caller may
     * @param schema of the body (JSON Schema 2020-12)
     */
    record Entry(
            String name,
            Map<String, String> labels,
            Map<String, Map<String, String>> fields,
            List<Role> roles,
            List<Role> rolesInOwnRegion,
            boolean fourEyes,
            boolean maySend,
            Map<String, Object> schema) {}

    private final MessageSource messages;

    CatalogueEndpoint(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/api/commands")
    Catalogue list(Caller caller) {
        if (!caller.maySee(Topic.DESK)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        return new Catalogue(
                CommandShape.all().stream().map(shape -> entry(shape, caller)).toList());
    }

    private Entry entry(CommandShape shape, Caller caller) {
        String key = "command." + shape.name();
        var fields = new LinkedHashMap<String, Map<String, String>>();
        for (RecordShape.Field field : shape.fields()) {
            String name = field.name();
            fields.put(name, labels(name, key + ".field." + name, "field." + name));
        }
        var rule = shape.rule();
        return new Entry(
                shape.name(),
                labels(shape.name(), key + ".title", key),
                fields,
                inOrder(rule.anywhere()),
                inOrder(rule.inOwnRegion()),
                rule.fourEyes(),
                caller.maySend(shape.type()),
                JsonSchemas.standingAlone(shape.body()));
    }

    /** The first of these texts that there is, in each language; the name itself where there is none. */
    private Map<String, String> labels(String name, String first, String second) {
        var labels = new LinkedHashMap<String, String>();
        for (Locale language : LANGUAGES) {
            String fallback = messages.getMessage(second, null, name, language);
            labels.put(language.getLanguage(), String.valueOf(messages.getMessage(first, null, fallback, language)));
        }
        return labels;
    }

    private static List<Role> inOrder(Set<Role> roles) {
        return roles.stream().sorted().toList();
    }
}
