package ee.rada.web.imports.iati;

import static ee.rada.web.imports.iati.IatiProblem.Code.ATTRIBUTE_MISSING;
import static ee.rada.web.imports.iati.IatiProblem.Code.ATTRIBUTE_UNKNOWN;
import static ee.rada.web.imports.iati.IatiProblem.Code.CONTROL_CHARACTERS;
import static ee.rada.web.imports.iati.IatiProblem.Code.ELEMENT_MISPLACED;
import static ee.rada.web.imports.iati.IatiProblem.Code.ELEMENT_MISSING;
import static ee.rada.web.imports.iati.IatiProblem.Code.ELEMENT_REPEATED;
import static ee.rada.web.imports.iati.IatiProblem.Code.ELEMENT_UNKNOWN;
import static ee.rada.web.imports.iati.IatiProblem.Code.TEXT_CUT;
import static ee.rada.web.imports.iati.IatiProblem.Code.TEXT_STRAY;

import ee.rada.web.imports.iati.IatiRefusal.Reason;
import ee.rada.web.imports.iati.Structure.Child;
import ee.rada.web.imports.iati.Structure.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one element of the file with all that is in it into {@link Node}s, within the limits, and reports whatever does not stand
 * where IATI 2.03 has it. One instance reads one element; the cursor stands on its start tag before and on its end tag afterwards.
 */
final class NodeReader {

    private final Cursor cursor;
    private final IatiLimits limits;
    private final Problems problems;
    private int elements;
    private int length;

    NodeReader(Cursor cursor, IatiLimits limits, Problems problems) {
        this.cursor = cursor;
        this.limits = limits;
        this.problems = problems;
    }

    /** Only the start tag. */
    Node startTag(@Nullable Node parent, String step, @Nullable Shape type) {
        if (++elements > limits.elements()) throw tooLarge();
        var node = new Node(parent, step, cursor.name(), cursor.line(), attributes());
        if (type != null) checkAttributes(node, type);
        return node;
    }

    /** @param type null for an element that IATI does not have: its inside is passed over */
    Node element(@Nullable Node parent, String step, @Nullable Shape type) throws IOException {
        return element(parent, step, type, 1);
    }

    private Node element(@Nullable Node parent, String step, @Nullable Shape type, int depth) throws IOException {
        if (depth > limits.depth()) throw tooLarge();
        var node = startTag(parent, step, type);
        var content = new Content(node, type, depth);
        while (cursor.next()) content.take();
        content.end();
        return node;
    }

    private Map<String, String> attributes() {
        var attributes = HashMap.<String, String>newHashMap(cursor.attributes());
        for (int i = 0; i < cursor.attributes(); i++) {
            weigh(cursor.attributeValue(i).length());
            attributes.put(cursor.attributeName(i), cursor.attributeValue(i));
        }
        return attributes;
    }

    private void checkAttributes(Node node, Shape type) {
        for (int i = 0; i < cursor.attributes(); i++) {
            var name = cursor.attributeName(i);
            if (Texts.holdsControls(cursor.attributeValue(i))) problems.tell(node, CONTROL_CHARACTERS);
            if (!type.allows(name) && !name.startsWith("xml:")) {
                problems.tellOnce(node, ATTRIBUTE_UNKNOWN, node.kind() + "/@" + name);
            }
        }
        for (String name : type.requiredAttributes()) {
            if (node.attribute(name) == null) problems.tell(node, ATTRIBUTE_MISSING, name);
        }
    }

    private void weigh(int characters) {
        length += characters;
        if (length > limits.activityLength()) throw tooLarge();
    }

    private IatiRefusal tooLarge() {
        return new IatiRefusal(Reason.TOO_LARGE, cursor.line());
    }

    /** What stands between one start tag and its end tag. */
    private final class Content {

        private final Node node;
        private final @Nullable Shape type;
        private final int depth;
        private final List<Node> children = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private final StringBuilder text = new StringBuilder();
        private boolean cut;
        private int order;

        private Content(Node node, @Nullable Shape type, int depth) {
            this.node = node;
            this.type = type;
            this.depth = depth;
        }

        private void take() throws IOException {
            if (cursor.isElement()) {
                takeElement();
            } else if (cursor.isText()) {
                takeText();
            }
        }

        private void takeElement() throws IOException {
            if (type == null || cursor.isForeign()) {
                takeForeign();
                return;
            }
            var name = cursor.name();
            int number = seen.merge(name, 1, Integer::sum);
            @Nullable Child place = type.child(name);
            if (place == null) {
                takeForeign();
                return;
            }
            var step = place.repeatable() || number > 1 ? name + "[" + number + "]" : name;
            var child = element(node, step, type.typeOf(place), depth + 1);
            checkPlace(child, place, number);
            children.add(child);
        }

        private void takeForeign() throws IOException {
            var child = element(node, cursor.name(), null, depth + 1);
            if (type != null) problems.tellOnce(child, ELEMENT_UNKNOWN, child.kind());
        }

        private void checkPlace(Node child, Child place, int number) {
            if (place.order() < order) problems.tellOnce(child, ELEMENT_MISPLACED, child.kind());
            if (number > 1 && !place.repeatable()) problems.tellOnce(child, ELEMENT_REPEATED, child.kind());
            order = Math.max(order, place.order());
        }

        private void takeText() {
            weigh(cursor.textLength());
            int room = limits.textLength() - text.length();
            cut |= cursor.textLength() > room;
            cursor.appendText(text, room);
        }

        private void end() {
            if (type == null) return;
            if (cut) problems.tell(node, TEXT_CUT, Integer.toString(limits.textLength()));
            if (Texts.holdsControls(text)) problems.tell(node, CONTROL_CHARACTERS);
            var kept = Texts.clean(text);
            if (!type.holdsText() && !kept.isEmpty()) problems.tellOnce(node, TEXT_STRAY, node.kind());
            for (String name : type.requiredChildren()) {
                if (!seen.containsKey(name)) problems.tell(node, ELEMENT_MISSING, name);
            }
            node.fill(children, kept);
        }
    }
}
