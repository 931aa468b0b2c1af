package ee.rada.web.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.WorkingDays;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planchanges.ProposedItem;
import ee.rada.query.planchanges.ProposedItem.AddActivity;
import ee.rada.query.planchanges.ProposedItem.AddLine;
import ee.rada.query.planchanges.ProposedItem.AmendLine;
import ee.rada.query.planchanges.ProposedItem.CancelActivity;
import ee.rada.query.planchanges.ProposedItem.ChangeCost;
import ee.rada.query.planchanges.ProposedItem.ChangeGoalTarget;
import ee.rada.query.planchanges.ProposedItem.ChangeOutput;
import ee.rada.query.planchanges.ProposedItem.ChangeResponsible;
import ee.rada.query.planchanges.ProposedItem.CloseLine;
import ee.rada.query.planchanges.ProposedItem.ExtendProject;
import ee.rada.query.planchanges.ProposedItem.MoveActivity;
import ee.rada.web._format.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a proposal asks for, in one line that leaves no kind of item out: "Ridade vahel liigub 2 500,00 € · lõpud hilinevad 14 tööpäeva". */
@Component
final class Gist {

    private final MessageSource messages;
    private final Formats fmt;

    Gist(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    String of(GetPlanChange.Answer change, Locale locale) {
        var items = change.items();
        var parts = new ArrayList<String>();
        money(items, parts, locale);
        cost(items, parts, locale);
        days(items, parts, locale);
        of(items, ExtendProject.class)
                .map(end -> end.before() == null
                        ? text("gist.end", locale, fmt.date(end.after()))
                        : text("gist.end.moved", locale, fmt.date(end.before()), fmt.date(end.after())))
                .forEach(parts::add);
        count(items, AddActivity.class, "gist.added", parts, locale);
        count(items, CancelActivity.class, "gist.cancelled", parts, locale);
        count(items, CloseLine.class, "gist.closed", parts, locale);
        count(items, ChangeGoalTarget.class, "gist.goals", parts, locale);
        count(items, ChangeResponsible.class, "gist.responsible", parts, locale);
        count(items, ChangeOutput.class, "gist.output", parts, locale);
        var words = parts.isEmpty() ? text("gist.none", locale) : String.join(" · ", parts);
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    private void money(List<ProposedItem> items, List<String> parts, Locale locale) {
        var changes = Stream.concat(
                        of(items, AmendLine.class).map(line -> difference(line.before(), line.after())),
                        of(items, AddLine.class).map(AddLine::after))
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        var nothing = Money.zero(changes.getFirst().currency());
        var total = changes.stream().reduce(nothing, Money::plus);
        var given = changes.stream().filter(Money::isPositive).reduce(nothing, Money::plus);
        if (!total.isZero()) {
            parts.add(text("gist.total", locale, fmt.change(total)));
        } else if (given.isPositive()) {
            parts.add(text("gist.moved", locale, fmt.money(given)));
        }
    }

    private void cost(List<ProposedItem> items, List<String> parts, Locale locale) {
        var costs = new ArrayList<Money>();
        of(items, ChangeCost.class)
                .map(item -> difference(item.before(), item.after()))
                .forEach(costs::add);
        of(items, AddActivity.class)
                .map(item -> item.after().plannedCost())
                .flatMap(Stream::ofNullable)
                .forEach(costs::add);
        if (!costs.isEmpty()) {
            var total = costs.stream().reduce(Money.zero(costs.getFirst().currency()), Money::plus);
            boolean moves = costs.stream().anyMatch(cost -> !cost.isZero());
            if (moves) {
                parts.add(text("gist.cost", locale, fmt.change(total)));
            }
        }
    }

    /** Ends that come later and ends that come earlier do not make up for each other. */
    private void days(List<ProposedItem> items, List<String> parts, Locale locale) {
        var moves = of(items, MoveActivity.class).toList();
        long later = sum(moves, days -> days > 0);
        long earlier = -sum(moves, days -> days < 0);
        if (later != 0) {
            parts.add(text("gist.later", locale, fmt.workingDays(later)));
        }
        if (earlier != 0) {
            parts.add(text("gist.earlier", locale, fmt.workingDays(earlier)));
        }
        long others = moves.stream().filter(move -> days(move) == 0).count();
        if (others != 0) {
            parts.add(text("gist.days", locale, fmt.number(others)));
        }
    }

    private static long sum(List<MoveActivity> moves, LongPredicate which) {
        return moves.stream().mapToLong(Gist::days).filter(which).sum();
    }

    private static long days(MoveActivity move) {
        LocalDate before = move.before() == null ? null : move.before().end();
        LocalDate after = move.after().end();
        return before == null || after == null ? 0 : WorkingDays.between(before, after);
    }

    private static Money difference(@Nullable Money before, Money after) {
        return before == null || !before.currency().equals(after.currency()) ? after : after.minus(before);
    }

    private void count(
            List<ProposedItem> items,
            Class<? extends ProposedItem> kind,
            String key,
            List<String> parts,
            Locale locale) {
        long count = of(items, kind).count();
        if (count != 0) {
            parts.add(text(key, locale, fmt.number(count)));
        }
    }

    private static <T extends ProposedItem> Stream<T> of(List<ProposedItem> items, Class<T> kind) {
        return items.stream().filter(kind::isInstance).map(kind::cast);
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
