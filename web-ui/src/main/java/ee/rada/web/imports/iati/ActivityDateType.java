package ee.rada.web.imports.iati;

/** IATI code list ActivityDateType. */
public enum ActivityDateType implements IatiCode {
    PLANNED_START("1"),
    ACTUAL_START("2"),
    PLANNED_END("3"),
    ACTUAL_END("4");

    private final String code;

    ActivityDateType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
