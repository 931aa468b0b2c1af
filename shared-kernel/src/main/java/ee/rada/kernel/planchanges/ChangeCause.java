package ee.rada.kernel.planchanges;

/** What made a plan change necessary, in the words in which a year's changes are summed up. */
public enum ChangeCause {
    PARTNER,
    FUNDER,
    STAFFING,
    PROCUREMENT,
    PRICES,
    DEMAND,
    LAW,
    PLANNING,
    OTHER
}
