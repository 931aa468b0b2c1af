package ee.rada.web.forms;

import ee.rada.kernel.Money;
import ee.rada.kernel.Tallinn;
import ee.rada.web._format.Formats;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes known values the way a form reads them. */
@Component
final class Written {

    private final Formats fmt;

    Written(Formats fmt) {
        this.fmt = fmt;
    }

    /** The fields of the command that the thing has too, by name. */
    Map<String, String> fields(Asked asked, Record thing) {
        return fields(asked, asked.shape().body(), thing, "");
    }

    private Map<String, String> fields(Asked asked, RecordShape wanted, Record thing, String prefix) {
        var known = RecordShape.of(thing.getClass()).fields().stream()
                .collect(Collectors.toMap(RecordShape.Field::name, field -> field));
        var values = new LinkedHashMap<String, String>();
        for (var field : wanted.fields()) {
            var source = known.get(field.name());
            if (source != null) {
                put(asked, field.kind(), prefix + field.name(), source.of(thing), values);
            }
        }
        return values;
    }

    private void put(Asked asked, Kind kind, String name, @Nullable Object value, Map<String, String> values) {
        if (kind instanceof Kind.Nested(Class<? extends Record> type) && value instanceof Record part) {
            values.putAll(fields(asked, RecordShape.of(type), part, name + "."));
        } else if (kind instanceof Kind.Many(Kind.Nested(Class<? extends Record> type))
                && value instanceof List<?> rows) {
            for (int i = 0; i < rows.size(); i++) {
                if (rows.get(i) instanceof Record row) {
                    values.putAll(fields(asked, RecordShape.of(type), row, name + "[" + i + "]."));
                }
            }
        } else if (kind instanceof Kind.Many(Kind.Choice _) && value instanceof List<?> chosen) {
            chosen.forEach(one -> values.put(FormJson.tick(name, String.valueOf(one)), "true"));
        } else if (value != null) {
            values.put(name, text(asked.locale(), value));
        }
    }

    String text(Asked asked, Object value) {
        return text(asked.locale(), value);
    }

    String text(Locale locale, Object value) {
        return switch (value) {
            case Money money -> fmt.amount(money.cents());
            case BigDecimal number -> number(locale, number);
            case Enum<?> choice -> choice.name();
            case Instant moment ->
                LocalDateTime.ofInstant(moment, Tallinn.ZONE)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
            default -> value.toString();
        };
    }

    /** Never three decimals: they would be read as a thousand by some. */
    private static String number(Locale locale, BigDecimal number) {
        var text = (number.scale() == 3 ? number.setScale(4) : number).toPlainString();
        return locale.getLanguage().equals("en") ? text : text.replace('.', ',');
    }
}
