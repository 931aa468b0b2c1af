package ee.rada.web.comparisons;

import ee.rada.query.Recorded;
import ee.rada.query.history.FindSteps.Step;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A project's events as the pictures of a film, in the order in which they became known.
 *
 * @param at which one is shown, from 0
 */
record Film(List<Step> steps, int at) {

    private static final int MOST_AROUND = 200;

    /** How much happened in a month; {@code first} is the position of its first event, {@code share} of the fullest month in hundredths. */
    public record Month(YearMonth month, int events, long first, int share, boolean shown) {}

    /** The picture at a position: that event, or the last before it; the first where there is none before. */
    static Film at(List<Step> steps, long position) {
        int at = 0;
        for (int i = 0; i < steps.size() && steps.get(i).position() <= position; i++) {
            at = i;
        }
        return new Film(steps, at);
    }

    Step shown() {
        return steps.get(at);
    }

    /** Counted from 1. */
    public int number() {
        return at + 1;
    }

    public int size() {
        return steps.size();
    }

    public long position() {
        return shown().position();
    }

    public long first() {
        return steps.getFirst().position();
    }

    public long last() {
        return steps.getLast().position();
    }

    public @Nullable Long next() {
        return at + 1 < steps.size() ? steps.get(at + 1).position() : null;
    }

    public @Nullable Long previous() {
        return at > 0 ? steps.get(at - 1).position() : null;
    }

    /**
     * What day it is in the picture: the latest on which anything was true so far, so that what is written down late does not turn the
     * calendar back; but never one that lay ahead when it was recorded.
     */
    LocalDate day() {
        return day(at);
    }

    /** And in the picture before. */
    LocalDate dayBefore() {
        return day(Math.max(0, at - 1));
    }

    private LocalDate day(int until) {
        LocalDate recorded = LocalDate.ofInstant(steps.get(until).recordedAt(), Recorded.TALLINN);
        return steps.subList(0, until + 1).stream()
                .map(Step::effectiveOn)
                .filter(day -> !day.isAfter(recorded))
                .max(LocalDate::compareTo)
                .orElse(recorded);
    }

    /** Every month from the first in which something was true to the last. */
    public List<Month> months() {
        SortedMap<YearMonth, List<Step>> byMonth = new TreeMap<>();
        steps.forEach(step ->
                byMonth.computeIfAbsent(month(step), _ -> new ArrayList<>()).add(step));
        int most = byMonth.values().stream().mapToInt(List::size).max().orElse(1);
        return byMonth.entrySet().stream()
                .map(one -> new Month(
                        one.getKey(),
                        one.getValue().size(),
                        one.getValue().getFirst().position(),
                        Math.max(4, one.getValue().size() * 100 / most),
                        one.getKey().equals(month(shown()))))
                .toList();
    }

    /** What happened in the month of the picture; of very many, those next to it. */
    public List<Step> around() {
        List<Step> month = steps.stream()
                .filter(step -> month(step).equals(month(shown())))
                .toList();
        int first = Math.max(0, month.indexOf(shown()) - MOST_AROUND / 2);
        return month.subList(first, Math.min(month.size(), first + MOST_AROUND));
    }

    private static YearMonth month(Step step) {
        return YearMonth.from(step.effectiveOn());
    }
}
