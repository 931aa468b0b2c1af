package ee.rada.web.imports.iati;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of one activity as it was read. Its path is put together only where a problem asks for it. */
final class Node {

    private final @Nullable Node parent;
    private final String step;
    private final String name;
    private final int line;
    private final Map<String, String> attributes;
    private List<Node> children = List.of();
    private String text = "";

    Node(@Nullable Node parent, String step, String name, int line, Map<String, String> attributes) {
        this.parent = parent;
        this.step = step;
        this.name = name;
        this.line = line;
        this.attributes = attributes;
    }

    void fill(List<Node> newChildren, String newText) {
        children = newChildren;
        text = newText;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    String path() {
        return parent == null ? step : parent.path() + "/" + step;
    }

    /** Such as {@code transaction/value}: the kind of place, not the place. */
    String kind() {
        return parent == null ? name : parent.name + "/" + name;
    }

    String text() {
        return text;
    }

    List<Node> children() {
        return children;
    }

    /** Trimmed; an empty attribute counts as none. */
    @Nullable
    String attribute(String attribute) {
        @Nullable String value = attributes.get(attribute);
        if (value == null) return null;
        var kept = Texts.clean(value);
        return kept.isEmpty() ? null : kept;
    }

    Optional<Node> first(String childName) {
        return all(childName).stream().findFirst();
    }

    List<Node> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }
}
