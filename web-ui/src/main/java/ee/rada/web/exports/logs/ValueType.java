package ee.rada.web.exports.logs;

import java.util.Locale;

/** What a value of a log is, as OCEL 2.0 and XES know it. */
public enum ValueType {
    STRING,
    INTEGER,
    FLOAT,
    BOOLEAN;

    /** As OCEL spells it. */
    public String ocel() {
        return name().toLowerCase(Locale.ROOT);
    }
}
