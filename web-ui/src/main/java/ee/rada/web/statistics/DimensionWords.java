package ee.rada.web.statistics;

import ee.rada.query.contacts.Dimension;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** What the values of dimensions are called. */
final class DimensionWords {

    private DimensionWords() {}

    static String of(Dimension dimension, String value, MessageSource messages, Locale locale) {
        var key = "enum." + dimension.codes().getSimpleName() + "." + value;
        return messages.getMessage(key, null, locale);
    }
}
