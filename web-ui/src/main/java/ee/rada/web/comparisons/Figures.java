package ee.rada.web.comparisons;

import ee.rada.query.comparisons.Change;
import ee.rada.query.comparisons.ProjectComparison;
import ee.rada.query.comparisons.Subject;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What most people want to know first.
 *
 * @param end by how many working days the project's end moved; null where it did not
 * @param budget how much more may be spent, one a currency, only where it is not the same; {@code spent} how much more was
 */
record Figures(int things, @Nullable Integer end, List<Change.Amount> budget, List<Change.Amount> spent) {

    static Figures of(ProjectComparison comparison) {
        return new Figures(
                comparison.differences().size(),
                changes(comparison, Subject.Kind.PROJECT, "periodEnd", Change.Day.class)
                        .map(Change.Day::workingDays)
                        .filter(days -> days != null)
                        .findFirst()
                        .orElse(null),
                changes(comparison, Subject.Kind.TOTAL, "current", Change.Amount.class)
                        .toList(),
                changes(comparison, Subject.Kind.TOTAL, "spent", Change.Amount.class)
                        .toList());
    }

    private static <C extends Change> Stream<C> changes(
            ProjectComparison comparison, Subject.Kind kind, String field, Class<C> type) {
        return comparison.differences().stream()
                .filter(one -> one.subject().kind() == kind)
                .flatMap(one -> one.changes().stream())
                .filter(change -> change.field().equals(field))
                .filter(type::isInstance)
                .map(type::cast);
    }
}
