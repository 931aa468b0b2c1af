package ee.rada.web.imports.iati;

/** IATI code list BudgetType; a budget without one counts as original. */
public enum BudgetType implements IatiCode {
    ORIGINAL("1"),
    REVISED("2");

    private final String code;

    BudgetType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
