package ee.rada.query;

/**
 * Human numbers: the n-th of its kind in the Tallinn year of its recording, by position, as in {@code PR-2026-014}. A number once given is
 * kept with the event that was given it, so that who folds a part of the events only gives the same numbers as who folds them all.
 */
public final class Numbers {

    /** How many of a kind there were in a year. */
    @Table(value = "number", key = 2)
    record NumberRow(String kind, int year, int last) {}

    /** Which number an event was given. */
    @Table("given_number")
    public record Given(long position, String number) {}

    private Numbers() {}

    /** Takes the next number of a kind; an event that was given one before gets the same. */
    public static String next(Rows rows, String kind, Recorded recorded) {
        return next(rows, kind, 3, recorded);
    }

    /** The same with so many digits at least. */
    public static String next(Rows rows, String kind, int digits, Recorded recorded) {
        Given before = rows.get(Given.class, recorded.position());
        if (before != null) {
            return before.number();
        }
        int year = recorded.recordedOn().getYear();
        NumberRow row = rows.get(NumberRow.class, kind, year);
        int count = row == null ? 1 : row.last() + 1;
        String number = "%s-%d-%0".concat(digits + "d").formatted(kind, year, count);
        rows.put(new NumberRow(kind, year, count));
        rows.add(new Given(recorded.position(), number));
        return number;
    }
}
