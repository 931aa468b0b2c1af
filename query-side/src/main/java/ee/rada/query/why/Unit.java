package ee.rada.query.why;

/** What a figure counts. */
public enum Unit {
    /** In a currency, which the explanation names; two decimals. */
    MONEY,
    COUNT,
    /** Calendar days. */
    DAYS,
    WORKING_DAYS,
    PERCENT,
    /** An index such as CPI. */
    RATIO,
    /** What a goal or an hour is measured in; as many decimals as there are. */
    QUANTITY,
    /** A date, in ISO: of what set it, the last one counts. Days are not added up. */
    DATE
}
