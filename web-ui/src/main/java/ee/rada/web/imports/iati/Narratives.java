package ee.rada.web.imports.iati;

import java.util.List;
import java.util.Optional;

/** One text in the languages it is given in, in the order of the file. */
public record Narratives(List<Narrative> all) {

    public static final Narratives NONE = new Narratives(List.of());

    /**
     * The text in one language.
     *
     * @param language lower-case, such as {@code et}; empty where the file does not say
     */
    public record Narrative(String language, String text) {}

    public Narratives {
        all = List.copyOf(all);
    }

    public static Narratives of(String language, String text) {
        return new Narratives(List.of(new Narrative(language, text)));
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** In Estonian, else in English, else the first there is. */
    public Optional<String> preferred() {
        return in("et").or(() -> in("en")).or(() -> all.stream().findFirst()).map(Narrative::text);
    }

    private Optional<Narrative> in(String language) {
        return all.stream()
                .filter(narrative -> narrative.language().equals(language)
                        || narrative.language().startsWith(language + "-"))
                .findFirst();
    }
}
