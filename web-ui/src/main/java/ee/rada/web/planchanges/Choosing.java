package ee.rada.web.planchanges;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** The two questions before an item's form, each a page where the address does not answer it yet: what kind of change, and of what. */
@Component
final class Choosing {

    static final String KIND = "kind";
    static final String SUBJECT = "subject";
    private static final List<String> ALONG = List.of("projectId", "supersedes", "deviationId", DraftForms.BACK);

    /** A kind to choose, with the address that follows; none where the project has nothing that it could be about. */
    public record Choice(ItemKind kind, @Nullable String href) {}

    /** What was chosen; {@code subject} is null for a kind that is about nothing yet. */
    record Chosen(ItemKind kind, @Nullable Subject subject) {}

    /** What the address says; empty where it leaves a question open. */
    Optional<Chosen> chosen(Ground ground, Map<String, String> parameters) {
        return ItemKind.named(parameters.get(KIND))
                .flatMap(kind -> kind.about() == ItemKind.About.NOTHING_YET
                        ? Optional.of(new Chosen(kind, null))
                        : ground.subject(kind, parameters.get(SUBJECT)).map(subject -> new Chosen(kind, subject)));
    }

    /** The page that asks what is still open; what the address says beside goes along. */
    String ask(Ground ground, String path, Map<String, String> parameters, Model model) {
        var along = new LinkedHashMap<String, String>();
        ALONG.stream()
                .filter(parameters::containsKey)
                .forEach(name -> along.put(name, parameters.getOrDefault(name, "")));
        model.addAttribute("ground", ground);
        model.addAttribute("path", path);
        model.addAttribute("other", other(path, along));
        var kind = ItemKind.named(parameters.get(KIND));
        if (kind.isEmpty()) {
            model.addAttribute("choices", choices(ground, path, along));
            return "planchanges/kind";
        }
        along.put(KIND, kind.get().key());
        model.addAttribute("kind", kind.get());
        model.addAttribute("subjects", ground.subjects(kind.get()));
        model.addAttribute("along", along);
        return "planchanges/subject";
    }

    /** Where all kinds can be chosen from, also where one suggests itself. */
    static String other(String path, Map<String, String> along) {
        var open = new LinkedHashMap<>(along);
        open.put(KIND, "");
        return address(path, open);
    }

    private static List<Choice> choices(Ground ground, String path, Map<String, String> along) {
        return Arrays.stream(ItemKind.values())
                .map(kind -> new Choice(kind, isPossible(ground, kind) ? address(path, with(along, kind)) : null))
                .toList();
    }

    private static boolean isPossible(Ground ground, ItemKind kind) {
        return kind.about() == ItemKind.About.NOTHING_YET
                || !ground.subjects(kind).isEmpty();
    }

    private static Map<String, String> with(Map<String, String> along, ItemKind kind) {
        var more = new LinkedHashMap<>(along);
        more.put(KIND, kind.key());
        return more;
    }

    private static String address(String path, Map<String, String> parameters) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }
}
