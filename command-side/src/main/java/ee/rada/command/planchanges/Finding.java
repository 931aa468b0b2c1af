package ee.rada.command.planchanges;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.Impact.Breach;
import java.util.Map;
import java.util.TreeMap;

/**
 * A rule that a proposal breaks.
 *
 * @param item the place of the item that breaks it, {@link #WHOLE} for all of them together
 * @param inDraft whether not even a draft may break it
 */
record Finding(int item, boolean inDraft, Refusal refusal) {

    static final int WHOLE = -1;

    Breach breach() {
        String pointer =
                refusal.errors().isEmpty() ? "" : refusal.errors().getFirst().pointer();
        return new Breach(rule(refusal), pointer, detail(refusal));
    }

    static String rule(Refusal refusal) {
        return refusal.code().code();
    }

    /** The figures of a refusal, as they are stored. */
    static Map<String, String> detail(Refusal refusal) {
        var detail = new TreeMap<String, String>();
        refusal.details().forEach((name, value) -> detail.put(name, String.valueOf(value)));
        return detail;
    }
}
