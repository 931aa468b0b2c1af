package ee.rada.store.proofs;

/** The first thing that is wrong with a ledger; ends the check. */
final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long first;
    private final long last;
    private final String finding;

    private Fault(long first, long last, String finding) {
        super(finding, null, false, false);
        this.first = first;
        this.last = last;
        this.finding = finding;
    }

    static Fault at(long position, String why) {
        return new Fault(position, position, "Event " + position + " " + why);
    }

    static Fault among(long first, long last, String one, String several) {
        return first == last
                ? at(first, one)
                : new Fault(first, last, "Events " + first + " to " + last + " " + several);
    }

    /** Some event among these is wrong, but each is in order with itself. */
    static Fault ofTree(String why, long first, long last) {
        String where = first == last ? "it is event " + first : "it is one of the events " + first + " to " + last;
        return first > last ? new Fault(0, 0, why) : new Fault(first, last, why + "; " + where);
    }

    /** Where an event should stand there is something else. */
    static Fault ofLine(long line, long position, String why) {
        return new Fault(position, position, "Line " + line + " " + why);
    }

    /** No event is to blame. */
    static Fault ofWitness(String why) {
        return new Fault(0, 0, why);
    }

    LedgerCheck.Result result(long events) {
        return new LedgerCheck.Result(false, events, first, last, finding);
    }
}
