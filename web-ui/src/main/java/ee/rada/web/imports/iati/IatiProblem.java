package ee.rada.web.imports.iati;

import java.util.List;
import java.util.Locale;

/**
 * Something in the file that was not taken over as it stands.
 *
 * @param line where it stands in the file, from 1 (the last line of its start tag)
 * @param path such as {@code /iati-activities/iati-activity[12]/budget[2]/value}
 * @param args what the sentence under {@link #messageKey()} needs, as text
 */
public record IatiProblem(int line, String path, Code code, List<String> args) {

    public enum Severity {
        /** Nothing of worth is lost. */
        NOTE,
        /** A value, or an activity, was left out. */
        PROBLEM
    }

    /** What can be wrong; {@link #code()} is stable. */
    public enum Code {
        /** The only fault that costs a whole activity. */
        IDENTIFIER_MISSING(Severity.PROBLEM),
        IDENTIFIER_REPEATED(Severity.PROBLEM),
        VALUE_NOT_NUMERIC(Severity.PROBLEM),
        VALUE_TOO_LARGE(Severity.PROBLEM),
        CURRENCY_MISSING(Severity.PROBLEM),
        CURRENCY_UNKNOWN(Severity.PROBLEM),
        NUMBER_INVALID(Severity.PROBLEM),
        DATE_INVALID(Severity.PROBLEM),
        PERIOD_REVERSED(Severity.PROBLEM),
        DATE_REPEATED(Severity.PROBLEM),
        CODE_UNKNOWN(Severity.PROBLEM),
        ATTRIBUTE_MISSING(Severity.PROBLEM),
        ELEMENT_MISSING(Severity.PROBLEM),
        TEXT_CUT(Severity.PROBLEM),
        VALUE_ROUNDED(Severity.NOTE),
        CONTROL_CHARACTERS(Severity.NOTE),
        /** From here on: told once for each kind, with the number of times. */
        ATTRIBUTE_UNKNOWN(Severity.NOTE),
        ELEMENT_UNKNOWN(Severity.NOTE),
        ELEMENT_MISPLACED(Severity.NOTE),
        ELEMENT_REPEATED(Severity.NOTE),
        TEXT_STRAY(Severity.NOTE),
        NOT_KEPT(Severity.NOTE);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }

        /** Such as {@code iati-value-not-numeric}. */
        public String code() {
            return "iati-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Severity severity() {
        return code.severity();
    }

    /** The key of the sentence in {@code messages/imports}. */
    public String messageKey() {
        return "imports.problem." + code.code();
    }
}
