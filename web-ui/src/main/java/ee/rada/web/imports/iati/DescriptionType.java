package ee.rada.web.imports.iati;

/** IATI code list DescriptionType; a description without one is general. */
public enum DescriptionType implements IatiCode {
    GENERAL("1"),
    OBJECTIVES("2"),
    TARGET_GROUPS("3"),
    OTHER("4");

    private final String code;

    DescriptionType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
