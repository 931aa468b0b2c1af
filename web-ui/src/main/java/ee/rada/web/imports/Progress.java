package ee.rada.web.imports;

/**
 * How far an import has come. All figures are of activities, but for {@code newEvents}, new lines and new entries.
 *
 * @param newEvents events that came of it, without the record of the import itself
 * @param newProjects that are not here yet, and what would be new in them and in {@code knownProjects}; only told by a check
 * @param problems how many findings there are, told or not
 * @param position of the last event that came of it; 0 for none
 */
public record Progress(
        int total,
        int accepted,
        int rejected,
        int newEvents,
        int newProjects,
        int knownProjects,
        int newLines,
        int newEntries,
        int problems,
        long position,
        Totals totals) {

    static final Progress NONE = new Progress(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, Totals.NONE);

    Progress with(int findings, Totals sums) {
        return new Progress(
                total,
                accepted,
                rejected,
                newEvents,
                newProjects,
                knownProjects,
                newLines,
                newEntries,
                findings,
                position,
                sums);
    }

    public int done() {
        return accepted + rejected;
    }
}
