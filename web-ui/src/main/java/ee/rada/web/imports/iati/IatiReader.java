package ee.rada.web.imports.iati;

import static ee.rada.web.imports.iati.IatiProblem.Code.ELEMENT_UNKNOWN;
import static ee.rada.web.imports.iati.IatiProblem.Code.IDENTIFIER_REPEATED;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads IATI activity files of the versions 2.01, 2.02 and 2.03, one activity after the other, so that a file of any length needs
 * the memory of its largest activity. A bad value costs only itself and is reported; an activity is left out only where it has no
 * identifier. Safe for use by many threads.
 */
public final class IatiReader {

    private final IatiLimits limits;

    public IatiReader(IatiLimits limits) {
        this.limits = limits;
    }

    /**
     * Hands over each activity after the problems in it. Both consumers may throw to end the reading; what they throw comes out.
     *
     * @param in left open; what it throws comes out
     * @throws IatiRefusal where the file as a whole cannot be read, or not from here on: activities may have been handed over already
     */
    public IatiSummary read(InputStream in, Consumer<IatiActivity> activities, Consumer<IatiProblem> problems)
            throws IOException {
        return new Reading(new Cursor(in, limits), activities, problems).run();
    }

    private final class Reading {

        private final Cursor cursor;
        private final Consumer<IatiActivity> activities;
        private final Problems problems;
        private final Map<String, Integer> lines = new HashMap<>();
        private int number;
        private int accepted;

        private Reading(Cursor cursor, Consumer<IatiActivity> activities, Consumer<IatiProblem> problems) {
            this.cursor = cursor;
            this.activities = activities;
            this.problems = new Problems(problems);
        }

        private IatiSummary run() throws IOException {
            Root.find(cursor);
            var root = reader().startTag(null, Root.PATH, Structure.root());
            var version = Root.supported(root.attribute("version"), root.line());
            while (cursor.next()) {
                if (cursor.isElement()) child(root);
            }
            cursor.toEnd();
            problems.tellKinds();
            return new IatiSummary(version, accepted, number - accepted);
        }

        private void child(Node root) throws IOException {
            if (cursor.isForeign() || !cursor.name().equals("iati-activity")) {
                problems.tellOnce(reader().element(root, cursor.name(), null), ELEMENT_UNKNOWN, cursor.name());
                return;
            }
            number++;
            activity(reader().element(root, "iati-activity[" + number + "]", Structure.activity()));
        }

        private void activity(Node node) {
            Optional<IatiActivity> activity = new ActivityMapper(node, problems).map();
            if (activity.isEmpty()) return;
            accepted++;
            @Nullable Integer before = lines.putIfAbsent(activity.get().identifier(), node.line());
            if (before != null) {
                problems.tell(node, IDENTIFIER_REPEATED, activity.get().identifier(), before.toString());
            }
            activities.accept(activity.get());
        }

        private NodeReader reader() {
            return new NodeReader(cursor, limits, problems);
        }
    }
}
