package ee.rada.web.planfiles;

import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.web._errors.ProblemWords;
import ee.rada.web._errors.Problems;
import ee.rada.web._format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what was found in a file into words. */
@Component
final class PlanFileWords {

    private final ProblemWords words;
    private final Problems problems;
    private final Formats fmt;

    PlanFileWords(ProblemWords words, Problems problems, Formats fmt) {
        this.words = words;
        this.problems = problems;
        this.fmt = fmt;
    }

    /** A faulty cell as a page or an answer shows it. */
    public record Fault(String cell, String heading, String value, String code, String message) {}

    /** A change as a page shows it; {@code before} is empty where there was nothing. */
    public record Change(String heading, String before, String after) {}

    List<Fault> faults(List<CellFault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new Fault(
                        fault.address(),
                        fault.heading(),
                        fault.value(),
                        fault.error().code(),
                        words.message(fault.error(), locale)))
                .toList();
    }

    List<Change> changes(RowDiff row, Locale locale) {
        return row.changes().stream()
                .map(change -> new Change(change.column().heading(locale), text(change.before()), text(change.after())))
                .toList();
    }

    /** Why a file or a wish was refused, one sentence a fault. */
    List<String> reasons(Refusal refusal, Locale locale) {
        return refusal.errors().stream().anyMatch(error -> !error.pointer().isEmpty() && isOwn(error.code()))
                ? refusal.errors().stream()
                        .map(error -> words.message(error, locale))
                        .toList()
                : Stream.of(words.detail(problems.of(refusal), locale)).toList();
    }

    private static boolean isOwn(String code) {
        return code.equals("required")
                || code.equals("no-headings")
                || code.equals("not-a-spreadsheet")
                || code.equals("too-long");
    }

    private String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case LocalDate day -> fmt.date(day);
            case Money money -> fmt.money(money);
            case Object other -> other.toString();
        };
    }
}
