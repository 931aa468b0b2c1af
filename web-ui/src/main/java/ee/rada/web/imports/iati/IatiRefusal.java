package ee.rada.web.imports.iati;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A file that cannot be read on. Activities that the reader handed over before this point were sound. */
public final class IatiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why a whole file is refused; {@link #code()} is the stable problem code. */
    public enum Reason {
        /** Not well-formed XML, not UTF-8 as it says, cut off, or with a document type declaration. */
        NOT_WELLFORMED("import-not-wellformed"),
        /** Well-formed, but not an IATI activity file. */
        NOT_IATI("import-not-wellformed"),
        /** IATI 1.0x, an unknown version or none. */
        VERSION_UNSUPPORTED("iati-version-unsupported"),
        /** Beyond {@link IatiLimits}. */
        TOO_LARGE("import-too-large");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final int line;
    private final String[] args;

    IatiRefusal(Reason reason, int line, String... args) {
        super(reason.code() + " at line " + line, null, false, false);
        this.reason = reason;
        this.line = line;
        this.args = args.clone();
    }

    public Reason reason() {
        return reason;
    }

    /** The line that was being read, from 1. */
    public int line() {
        return line;
    }

    /** The key of the sentence in {@code messages/imports}; its arguments are {@link #messageArgs()}. */
    public String messageKey() {
        return "imports.refused." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The line first, then what else the sentence needs. */
    public List<String> messageArgs() {
        return Stream.concat(Stream.of(Integer.toString(line)), Stream.of(args)).toList();
    }
}
