package ee.rada.web._format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Days as people write them: "5.3.2026". The 31st of February is no day, and never becomes another one. */
public final class HumanDay {

    private static final DateTimeFormatter ESTONIAN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);

    private HumanDay() {}

    /** The day; a {@link DateTimeException} where it is none. */
    public static LocalDate read(String typed) {
        return LocalDate.parse(typed, ESTONIAN);
    }
}
