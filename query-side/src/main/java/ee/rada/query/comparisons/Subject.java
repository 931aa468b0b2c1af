package ee.rada.query.comparisons;

/**
 * A thing that is compared.
 *
 * @param id its id; of a total its currency; empty where there is but one
 * @param code empty where it has none
 * @param title as it is called at the later moment, or was at the earlier one
 */
public record Subject(Kind kind, String id, String code, String title) {

    /** What it is; told in this order. */
    public enum Kind {
        PROJECT,
        GOAL,
        ACTIVITY,
        STAKEHOLDER,
        LINE,
        TOTAL,
        EARNED_VALUE
    }

    record Key(Kind kind, String id) {}

    Key key() {
        return new Key(kind, id);
    }
}
