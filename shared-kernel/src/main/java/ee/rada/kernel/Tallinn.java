package ee.rada.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time of the service: days begin and end as they do in Tallinn. */
public final class Tallinn {

    public static final ZoneId ZONE = ZoneId.of("Europe/Tallinn");

    private Tallinn() {}

    /** The day on which it is or was that moment. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }

    /** When the day ends, and the next begins. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }
}
