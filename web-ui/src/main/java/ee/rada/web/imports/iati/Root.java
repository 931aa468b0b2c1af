package ee.rada.web.imports.iati;

import ee.rada.web.imports.iati.IatiRefusal.Reason;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to stand at the beginning of an activity file. */
final class Root {

    static final String PATH = "/iati-activities";

    private static final Set<String> VERSIONS = Set.of("2.01", "2.02", "2.03");
    private static final String NAME = "iati-activities";

    private Root() {}

    /** Steps to the root element, whatever comes before it. */
    static void find(Cursor cursor) throws IOException {
        while (cursor.next()) {
            if (!cursor.isElement()) continue;
            if (cursor.isForeign() || !cursor.name().equals(NAME)) {
                throw new IatiRefusal(Reason.NOT_IATI, cursor.line(), NAME);
            }
            return;
        }
        throw new IatiRefusal(Reason.NOT_WELLFORMED, cursor.line());
    }

    /** The version, where it is one that we read. */
    static String supported(@Nullable String version, int line) {
        if (version != null && VERSIONS.contains(version)) return version;
        throw new IatiRefusal(Reason.VERSION_UNSUPPORTED, line, Objects.requireNonNullElse(version, "–"));
    }
}
