package ee.rada.web.imports.iati;

/** IATI code list BudgetStatus; a budget without one counts as indicative. */
public enum BudgetStatus implements IatiCode {
    INDICATIVE("1"),
    COMMITTED("2");

    private final String code;

    BudgetStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
