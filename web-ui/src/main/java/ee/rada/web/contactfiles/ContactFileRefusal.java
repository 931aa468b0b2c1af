package ee.rada.web.contactfiles;

import ee.rada.kernel.ProblemCode;

/** Says that nothing can be read out of a file. */
public final class ContactFileRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String column;

    ContactFileRefusal(ProblemCode code, String column) {
        super(code.code(), null, false, false);
        this.code = code;
        this.column = column;
    }

    public ProblemCode code() {
        return code;
    }

    /** The column of the mapping that the file has not; empty where it is something else. */
    public String column() {
        return column;
    }
}
