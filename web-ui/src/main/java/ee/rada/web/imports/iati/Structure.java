package ee.rada.web.imports.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What may stand where in an IATI 2.03 activity; read once from {@code structure.txt} beside this class. */
final class Structure {

    private static final Structure IATI_2_03 = load();

    private final Map<String, Shape> types = new HashMap<>();

    static Shape root() {
        return IATI_2_03.type("iati-activities");
    }

    static Shape activity() {
        return IATI_2_03.type("iati-activity");
    }

    private Shape type(String name) {
        return Objects.requireNonNull(types.get(name), name);
    }

    private static Structure load() {
        try (InputStream in = Objects.requireNonNull(Structure.class.getResourceAsStream("structure.txt"))) {
            var structure = new Structure();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(structure::add);
            return structure;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var words = List.of(line.split("\\s+"));
        var type = new Shape(this, words.contains("(text)"));
        words.stream().skip(1).forEach(type::add);
        types.put(words.getFirst(), type);
    }

    /** One kind of element: its attributes and, in their order, its children. */
    static final class Shape {

        private final Structure structure;
        private final boolean holdsText;
        private final Set<String> attributes = new HashSet<>();
        private final List<String> requiredAttributes = new ArrayList<>();
        private final Map<String, Child> children = new HashMap<>();
        private final List<String> requiredChildren = new ArrayList<>();

        private Shape(Structure structure, boolean holdsText) {
            this.structure = structure;
            this.holdsText = holdsText;
        }

        boolean holdsText() {
            return holdsText;
        }

        boolean allows(String attribute) {
            return attributes.contains(attribute);
        }

        List<String> requiredAttributes() {
            return requiredAttributes;
        }

        List<String> requiredChildren() {
            return requiredChildren;
        }

        @Nullable
        Child child(String name) {
            return children.get(name);
        }

        Shape typeOf(Child child) {
            return structure.type(child.type());
        }

        private void add(String word) {
            if (word.startsWith("@")) {
                addAttribute(word.substring(1));
            } else if (Character.isLetter(word.charAt(0))) {
                addChild(word);
            }
        }

        private void addAttribute(String word) {
            String name = word.replace("!", "");
            attributes.add(name);
            if (word.endsWith("!")) requiredAttributes.add(name);
        }

        private void addChild(String word) {
            var repeatable = word.endsWith("*") || word.endsWith("+");
            var required = word.endsWith("!") || word.endsWith("+");
            var declared = repeatable || required ? word.substring(0, word.length() - 1) : word;
            int equals = declared.indexOf('=');
            var name = equals < 0 ? declared : declared.substring(0, equals);
            children.put(name, new Child(children.size(), declared.substring(equals + 1), repeatable));
            if (required) requiredChildren.add(name);
        }
    }

    /** A child's place in the order, its type, and whether it may stand there more than once. */
    record Child(int order, String type, boolean repeatable) {}
}
