package ee.rada.web.forms;

import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import java.util.UUID;

/** The repeated rows of a form: which of them count, and how a row is added or taken away by a button. */
final class Rows {

    static final String ADD = "_add";
    static final String REMOVE = "_remove";

    private Rows() {}

    /** Whether a person has entered nothing in the row: what the server put there does not count. */
    static boolean isUntouched(RecordShape type, String prefix, Entered entered) {
        return type.fields().stream()
                .filter(field -> !(field.kind() instanceof Kind.Id))
                .noneMatch(field -> entered.has(prefix + field.name()));
    }

    static boolean isAsked(Entered entered) {
        return entered.has(ADD) || entered.has(REMOVE);
    }

    /** The form with a row more or less. */
    static Entered changed(Entered entered) {
        if (entered.has(REMOVE)) {
            return entered.without(entered.text(REMOVE) + ".").without(REMOVE);
        }
        var list = entered.text(ADD);
        var rows = entered.rows(list);
        int next = rows.isEmpty() ? 0 : rows.getLast() + 1;
        return entered.without(ADD)
                .with(list + "[" + next + "]._new", UUID.randomUUID().toString());
    }
}
