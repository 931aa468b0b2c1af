package ee.rada.web.imports;

import static ee.rada.web.imports.iati.BudgetType.ORIGINAL;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.web.commands.StableIds;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiActivity.Budget;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes budget lines of the budgets of one activity. An original and a revised budget of the same days and currency are one line;
 * where there are several of them, the first goes with the first. All others are lines of their own.
 */
final class BudgetLines {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final ProjectId project;
    private final IatiActivity activity;
    private final int occurrence;
    private final Notes notes;
    private final Map<Integer, Integer> codes = new HashMap<>();
    private final Map<LineId, Integer> places = new HashMap<>();

    BudgetLines(ProjectId project, IatiActivity activity, int occurrence, Notes notes) {
        this.project = project;
        this.activity = activity;
        this.occurrence = occurrence;
        this.notes = notes;
    }

    private record Period(
            @Nullable LocalDate start, @Nullable LocalDate end, String currency) {

        static Period of(Budget budget) {
            return new Period(budget.start(), budget.end(), budget.value().currency());
        }
    }

    private static final class Pair {
        private final Budget first;
        private @Nullable Budget second;

        private Pair(Budget first) {
            this.first = first;
        }

        private Optional<Budget> either(boolean original) {
            return Stream.of(Optional.of(first), Optional.ofNullable(second))
                    .flatMap(Optional::stream)
                    .filter(budget -> (budget.type() == ORIGINAL) == original)
                    .findFirst();
        }
    }

    List<ImportedLine> all() {
        return pairs().stream().map(this::line).toList();
    }

    /** On which line of the file each of them begins. */
    Map<LineId, Integer> places() {
        return Map.copyOf(places);
    }

    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        var waiting = new HashMap<Period, Queue<Pair>>();
        for (Budget budget : activity.budgets()) {
            var alike = waiting.computeIfAbsent(Period.of(budget), _ -> new ArrayDeque<>());
            @Nullable Pair partner = alike.peek();
            if (partner != null && partner.first.type() != budget.type()) {
                partner.second = budget;
                alike.remove();
            } else {
                var pair = new Pair(budget);
                pairs.add(pair);
                alike.add(pair);
            }
        }
        return pairs;
    }

    private ImportedLine line(Pair pair) {
        var original = pair.either(true);
        var revised = pair.either(false);
        int year = year(pair.first);
        var code = code(year);
        var id = StableIds.line(project, key(original), key(revised), occurrence);
        places.put(id, pair.first.line());
        return new ImportedLine(
                id,
                code,
                title(pair.first).orElse(code),
                year,
                pair.first.start(),
                pair.first.end(),
                original.map(BudgetLines::money).orElse(null),
                revised.map(BudgetLines::money).orElse(null));
    }

    private int year(Budget budget) {
        return Stream.of(
                        Optional.ofNullable(budget.start()),
                        Optional.ofNullable(budget.value().date()),
                        Optional.ofNullable(budget.end()),
                        activity.dates().values().stream().min(LocalDate::compareTo))
                .flatMap(Optional::stream)
                .map(LocalDate::getYear)
                .findFirst()
                .orElseGet(() -> {
                    notes.tell(budget.line(), Notes.Code.YEAR_UNKNOWN, "budget");
                    return 0;
                });
    }

    /** Such as 2019, 2019-2 for the second of a year, and 2019/2 where the file has the activity a second time. */
    private String code(int year) {
        int number = codes.merge(year, 1, Integer::sum);
        return year + (occurrence == 1 ? "" : "/" + occurrence) + (number == 1 ? "" : "-" + number);
    }

    private static Optional<String> title(Budget budget) {
        @Nullable LocalDate start = budget.start();
        @Nullable LocalDate end = budget.end();
        if (start == null && end == null) return Optional.empty();
        return Optional.of((start == null ? "…" : DAY.format(start)) + "–" + (end == null ? "…" : DAY.format(end)));
    }

    private static String key(Optional<Budget> budget) {
        return budget.map(Budget::key).orElse("");
    }

    private static Money money(Budget budget) {
        return Money.of(budget.value().amount(), budget.value().currency());
    }
}
