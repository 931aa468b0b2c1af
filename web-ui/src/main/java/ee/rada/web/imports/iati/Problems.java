package ee.rada.web.imports.iati;

import ee.rada.web.imports.iati.IatiProblem.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Passes on what is wrong: single faults at once, the same foreign thing over and over as one line at the end of the file. */
final class Problems {

    private static final int KINDS = 500;
    /** A fault is told with every line that a person would want to mend, what is allowed but not kept with a few. */
    private static final int LINES_OF_A_FAULT = 200;

    private static final int LINES = 20;
    private static final int ECHO = 200;

    private final Consumer<IatiProblem> out;
    private final Map<Kind, Sightings> kinds = new LinkedHashMap<>();

    Problems(Consumer<IatiProblem> out) {
        this.out = out;
    }

    void tell(Node at, Code code, String... args) {
        tell(at.line(), at.path(), code, args);
    }

    void tell(int line, String path, Code code, String... args) {
        out.accept(new IatiProblem(
                line, path, code, List.of(args).stream().map(Problems::echo).toList()));
    }

    /** Names longer than a real one would fill the report; so would more kinds than any real file has. */
    void tellOnce(Node at, Code code, String name) {
        var kind = new Kind(code, echo(name));
        @Nullable Sightings known = kinds.get(kind);
        if (known == null && kinds.size() >= KINDS) {
            kind = new Kind(code, "…");
            known = kinds.get(kind);
        }
        if (known == null) {
            known = new Sightings(at.line(), at.path());
            kinds.put(kind, known);
        }
        known.add(at.line(), isAllowed(kind) ? LINES : LINES_OF_A_FAULT);
    }

    void tellKinds() {
        kinds.forEach((kind, seen) -> out.accept(new IatiProblem(
                seen.line,
                seen.path,
                kind.code,
                List.of(kind.name, Integer.toString(seen.count), seen.linesAsText()))));
    }

    /** IATI lets publishers add things with a prefix of their own. */
    private static boolean isAllowed(Kind kind) {
        return kind.code == Code.NOT_KEPT || kind.name.contains(":");
    }

    private static String echo(String text) {
        return text.length() <= ECHO ? text : text.substring(0, ECHO) + "…";
    }

    private record Kind(Code code, String name) {}

    private static final class Sightings {
        private final int line;
        private final String path;
        private final List<Integer> lines = new ArrayList<>();
        private int count;

        private Sightings(int line, String path) {
            this.line = line;
            this.path = path;
        }

        private void add(int at, int most) {
            count++;
            if (lines.size() < most) lines.add(at);
        }

        private String linesAsText() {
            var text = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
            return count > lines.size() ? text + " …" : text;
        }
    }
}
