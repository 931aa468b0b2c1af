package ee.rada.web.comparisons;

import ee.rada.kernel.FieldError;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._moment.Moments;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads which two moments are to be compared. */
@Component
final class TwoMoments {

    static final String FROM = "from";
    static final String TO = "to";

    /** By which of the two times of every event moments are told. */
    enum Clock {
        /** What was known then. */
        RECORDED,
        /** What was true then, by what is known now. */
        EFFECTIVE
    }

    /** The earlier and the later; the earlier is at position 0 where nothing had been recorded yet. */
    record Pair(AskedMoment from, AskedMoment to) {}

    /** What could be read, and what is wrong with the rest. */
    record Read(Optional<Pair> pair, List<FieldError> errors) {}

    private final Moments moments;

    TwoMoments(Moments moments) {
        this.moments = moments;
    }

    /** @param to unless given, the moment that the request asks about, else now */
    Read read(@Nullable String from, @Nullable String to, Duration patience) {
        var errors = new ArrayList<FieldError>();
        Optional<AskedMoment> first = from == null || from.isBlank()
                ? Optional.empty()
                : moments.read(from, patience, code -> errors.add(wrong(FROM, code)));
        if (from == null || from.isBlank()) {
            errors.add(wrong(FROM, "required"));
        }
        Optional<AskedMoment> second = to == null || to.isBlank()
                ? AskedMoment.ofThisRequest().or(() -> Optional.of(moments.now(patience)))
                : moments.read(to, patience, code -> errors.add(wrong(TO, code)));
        if (second.isPresent() && second.get().position() == 0) {
            errors.add(wrong(TO, "nothing-recorded-yet"));
        } else if (first.isPresent()
                && second.isPresent()
                && first.get().position() > second.get().position()) {
            errors.add(wrong(FROM, "from-after-to"));
        }
        return new Read(
                errors.isEmpty() && first.isPresent() && second.isPresent()
                        ? Optional.of(new Pair(first.get(), second.get()))
                        : Optional.empty(),
                List.copyOf(errors));
    }

    /** @param to unless given, today */
    Read read(@Nullable String from, @Nullable String to, Clock clock, Duration patience) {
        return clock == Clock.RECORDED ? read(from, to, patience) : readDays(from, to, patience);
    }

    private Read readDays(@Nullable String from, @Nullable String to, Duration patience) {
        var errors = new ArrayList<FieldError>();
        AskedMoment now = AskedMoment.ofThisRequest().orElseGet(() -> moments.now(patience));
        String last = to == null || to.isBlank() ? now.today().toString() : to;
        Optional<AskedMoment> first = from == null || from.isBlank()
                ? Optional.empty()
                : moments.trueOn(from, now.position(), patience, code -> errors.add(wrong(FROM, code)));
        if (from == null || from.isBlank()) {
            errors.add(wrong(FROM, "required"));
        }
        Optional<AskedMoment> second =
                moments.trueOn(last, now.position(), patience, code -> errors.add(wrong(TO, code)));
        if (first.isPresent()
                && second.isPresent()
                && first.get().today().isAfter(second.get().today())) {
            errors.add(wrong(FROM, "from-after-to"));
        }
        return new Read(
                errors.isEmpty() && first.isPresent() && second.isPresent()
                        ? Optional.of(new Pair(first.get(), second.get()))
                        : Optional.empty(),
                List.copyOf(errors));
    }

    private static FieldError wrong(String parameter, String code) {
        return new FieldError("", code, Map.of("parameter", parameter));
    }
}
