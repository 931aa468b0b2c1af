package ee.rada.web._moment;

import ee.rada.query.Recorded;
import ee.rada.query._axon.Knowledge;
import ee.rada.store.Ledger;
import ee.rada.store.StoredEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Reads which moment a request asks about. {@code asOf} is a day (its end, in Tallinn), an instant or a position of the ledger;
 * {@code effectiveOn} is a day. Nobody can look ahead of what is recorded, or to before the first event.
 */
@Component
public final class Moments {

    private static final Duration INSTANT_STEP = Duration.ofNanos(1_000);
    private static final DateTimeFormatter ESTONIAN = DateTimeFormatter.ofPattern("d.M.uuuu");

    /** A position, and what day it is there; 0 where nothing had been recorded yet. */
    private record At(String text, long position, LocalDate today) {}

    private final Ledger ledger;
    private final Knowledge knowledge;
    private final Clock clock;

    Moments(Ledger ledger, Knowledge knowledge, @Qualifier("wallClock") Clock clock) {
        this.ledger = ledger;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * Binds the moment to the request, if it asks about one: from here on every question asked in it, and its clock, are about that
     * moment.
     *
     * @param wrong hears each parameter that is wrong, with the code that says how
     */
    public void bind(HttpServletRequest request, Duration patience, BiConsumer<String, String> wrong) {
        String asOf = parameter(request, AskedMoment.AS_OF, wrong);
        String on = parameter(request, AskedMoment.EFFECTIVE_ON, wrong);
        LocalDate effectiveOn = on == null ? null : day(on);
        if (on != null && effectiveOn == null) {
            wrong.accept(AskedMoment.EFFECTIVE_ON, "not-a-date");
            return;
        }
        if (asOf != null) {
            At at = at(asOf, code -> wrong.accept(AskedMoment.AS_OF, code));
            if (at != null && at.position == 0) {
                wrong.accept(AskedMoment.AS_OF, asOf.equals("0") ? "no-such-position" : "nothing-recorded-yet");
            } else if (at != null) {
                LocalDate today = effectiveOn == null ? at.today : effectiveOn;
                new AskedMoment(at.text, effectiveOn, at.position, today, patience).bindTo(request);
            }
        } else if (effectiveOn != null) {
            new AskedMoment(null, effectiveOn, knowledge.position(), effectiveOn, patience).bindTo(request);
        }
    }

    /**
     * The moment that a text names, at position 0 where nothing had been recorded yet; empty where it names none.
     *
     * @param wrong hears the code that says how
     */
    public Optional<AskedMoment> read(String text, Duration patience, Consumer<String> wrong) {
        return Optional.ofNullable(at(text.strip(), wrong))
                .map(at -> new AskedMoment(at.text, null, at.position, at.today, patience));
    }

    /**
     * What was true by the end of the day that a text names, by all that is known at a position; empty where it names none.
     *
     * @param wrong hears the code that says how
     */
    public Optional<AskedMoment> trueOn(String text, long position, Duration patience, Consumer<String> wrong) {
        LocalDate day = day(text.strip());
        if (day == null) {
            wrong.accept("not-a-date");
        }
        return Optional.ofNullable(day).map(known -> new AskedMoment(null, known, position, known, patience));
    }

    /** What is known now, held fast. */
    public AskedMoment now(Duration patience) {
        long position = knowledge.position();
        return new AskedMoment(Long.toString(position), null, position, LocalDate.now(clock), patience);
    }

    private static @Nullable String parameter(
            HttpServletRequest request, String name, BiConsumer<String, String> wrong) {
        String[] values = request.getParameterValues(name);
        if (values == null || (values.length == 1 && values[0].isBlank())) {
            return null;
        }
        if (values.length > 1) {
            wrong.accept(name, "duplicate-parameter");
            return null;
        }
        return values[0].strip();
    }

    private @Nullable At at(String text, Consumer<String> wrong) {
        if (text.matches("\\d{1,18}")) {
            return atPosition(Long.parseLong(text), wrong);
        }
        LocalDate day = day(text);
        if (day != null) {
            return atEndOf(day, wrong);
        }
        Instant instant = instant(text);
        if (instant == null) {
            wrong.accept("not-a-moment");
            return null;
        }
        return atInstant(instant, wrong);
    }

    private @Nullable At atPosition(long position, Consumer<String> wrong) {
        if (position == 0) {
            return new At("0", 0, ledger.at(1).map(Moments::dayOf).orElseGet(() -> LocalDate.now(clock)));
        }
        var event = ledger.at(position).orElse(null);
        if (event == null) {
            wrong.accept("no-such-position");
            return null;
        }
        return new At(Long.toString(position), position, dayOf(event));
    }

    private static LocalDate dayOf(StoredEvent event) {
        return LocalDate.ofInstant(event.recordedAt(), Recorded.TALLINN);
    }

    private @Nullable At atEndOf(LocalDate day, Consumer<String> wrong) {
        if (day.isAfter(LocalDate.now(clock))) {
            wrong.accept("date-in-future");
            return null;
        }
        return known(
                day.toString(), day.plusDays(1).atStartOfDay(Recorded.TALLINN).toInstant(), day);
    }

    private @Nullable At atInstant(Instant instant, Consumer<String> wrong) {
        if (instant.isAfter(clock.instant())) {
            wrong.accept("date-in-future");
            return null;
        }
        LocalDate today = LocalDate.ofInstant(instant, Recorded.TALLINN);
        return known(instant.toString(), instant.plus(INSTANT_STEP), today);
    }

    private At known(String text, Instant before, LocalDate today) {
        return new At(text, ledger.positionBefore(before), today);
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.indexOf('.') > 0 ? LocalDate.parse(text, ESTONIAN) : LocalDate.parse(text);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /** In an address, the plus sign of an offset that was not encoded is a space. */
    private static @Nullable Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            return null;
        }
    }
}
