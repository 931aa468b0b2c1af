package ee.rada.web.forms;

import ee.rada.web._api.Asking;
import ee.rada.web._look.Field;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.CommandShape;
import ee.rada.web.commands.RecordShape;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Forms for a part of a command that is filled in on a page of its own, drawn and read as whole commands are. */
@Component
public final class RecordForms {

    /** The field with the project's currency; amounts are read in it. */
    public static final String CURRENCY = FormJson.CURRENCY;

    /**
     * What is filled in.
     *
     * @param command whose part it is
     * @param prefix of the names of its fields: {@code item.}
     * @param path of its words: {@code items.MoveActivity.}
     */
    public record Part(String command, Class<? extends Record> type, String prefix, String path) {}

    private final FormFields fields;
    private final Written written;
    private final Asking asking;
    private final Clock clock;

    RecordForms(FormFields fields, Written written, Asking asking, Clock clock) {
        this.fields = fields;
        this.written = written;
        this.asking = asking;
        this.clock = clock;
    }

    /** What a form holds, by the names of its fields. */
    public static Map<String, String> entered(HttpServletRequest request) {
        return Entered.in(request).values();
    }

    /**
     * The part's fields.
     *
     * @param values by name; they hold the {@code projectId} too
     * @param errors by name
     */
    public List<Field> fields(
            Part part, Map<String, String> values, Map<String, String> errors, Caller caller, Locale locale) {
        var asked = new Asked(CommandShape.named(part.command()), caller, LocalDate.now(clock), locale, asking);
        return fields.of(asked, new Entered(values), errors, RecordShape.of(part.type()), part.prefix(), part.path());
    }

    /** What was entered. Refused with everything that is wrong with it; {@link #nameOf} finds the fields. */
    public Record read(Part part, Map<String, String> values) {
        return json(part, values).read();
    }

    /** The field that a pointer into the part means: {@code /newAmount/amount} is {@code item.newAmount}. */
    public String nameOf(Part part, String pointer) {
        return json(part, Map.of()).nameOf(pointer);
    }

    /** A record that is there already, as its form holds it. */
    public Map<String, String> written(Part part, Record known, Locale locale) {
        var values = new HashMap<String, Object>();
        for (var field : RecordShape.of(known.getClass()).fields()) {
            var value = field.of(known);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return written(part, values, locale);
    }

    /** Values by the names of the record's components, as its form holds them. */
    public Map<String, String> written(Part part, Map<String, ?> known, Locale locale) {
        var values = new HashMap<String, String>();
        known.forEach((name, value) -> values.put(part.prefix() + name, written.text(locale, value)));
        return values;
    }

    private static FormJson json(Part part, Map<String, String> values) {
        return new FormJson(RecordShape.of(part.type()), new Entered(values), part.prefix());
    }
}
