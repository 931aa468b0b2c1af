package ee.rada.web.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects what of one activity could not be taken over as it stands. */
final class Notes {

    enum Code {
        /** A text was longer than we keep. */
        TEXT_CUT,
        /** A list was longer than we keep. */
        LIST_CUT,
        /** An organisation has neither a name nor a reference. */
        PARTICIPANT_UNNAMED,
        /** No date tells which year a budget is for. */
        YEAR_UNKNOWN,
        /** A goal is an output, an outcome or an impact; the file says something else. */
        RESULT_TYPE_OTHER,
        /** A baseline, target or actual value is no number. */
        INDICATOR_NOT_NUMERIC,
        /** An actual value names no day up to which it was reached. */
        INDICATOR_UNDATED;

        String code() {
            return "import-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final int line;
    private final String path;
    private final List<Finding> all = new ArrayList<>();

    /**
     * @param line of the activity
     * @param path of the activity
     */
    Notes(int line, String path) {
        this.line = line;
        this.path = path;
    }

    void tell(Code code, String element, String... args) {
        tell(line, code, element, args);
    }

    void tell(int at, Code code, String element, String... args) {
        all.add(new Finding(at, path + "/" + element, code.code(), "imports.problem." + code.code(), List.of(args)));
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
