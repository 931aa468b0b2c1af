package ee.rada.query;

/** Human numbers: the n-th of its kind in the Tallinn year of its recording, by position, as in {@code PR-2026-014}. */
public final class Numbers {

    /** How many of a kind there were in a year. */
    @Table(value = "number", key = 2)
    record NumberRow(String kind, int year, int last) {}

    private Numbers() {}

    /** Takes the next number of a kind. */
    public static String next(Rows rows, String kind, Recorded recorded) {
        int year = recorded.recordedOn().getYear();
        NumberRow row = rows.get(NumberRow.class, kind, year);
        int number = row == null ? 1 : row.last() + 1;
        rows.put(new NumberRow(kind, year, number));
        return "%s-%d-%03d".formatted(kind, year, number);
    }
}
