package ee.rada.web.planchanges;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.planchanges.GetPlanChange.Impact;
import ee.rada.query.planchanges.GetPlanChange.LateImpact;
import ee.rada.query.planchanges.GetPlanChange.LineImpact;
import ee.rada.web._format.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a proposal leads to, figure by figure: without it, with it. */
@Component
final class ImpactFigures {

    /**
     * A figure of the project without and with the proposal.
     *
     * @param mood of the figure with it: good, bad, or empty for neither
     */
    public record Figure(String label, String before, String after, String difference, String mood) {}

    private final MessageSource messages;
    private final Formats fmt;

    ImpactFigures(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    /** Those of an undecided proposal, as things are now. */
    List<Figure> of(LiveImpact.Now now, GetBudget.Answer budget, Locale locale) {
        var figures = of(now.impact(), budget, locale);
        figures.add(count("change.late", now.lateBefore(), now.lateAfter(), locale));
        return figures;
    }

    List<Figure> of(Impact impact, GetBudget.Answer budget, Locale locale) {
        var figures = new ArrayList<Figure>();
        if (impact.eacBefore() != null && impact.eacAfter() != null) {
            figures.add(money("change.eac", impact.eacBefore(), impact.eacAfter(), locale));
        }
        figures.add(money("change.whole", impact.totalBefore(), impact.totalAfter(), locale));
        impact.lines().forEach(line -> available(line, budget, locale).ifPresent(figures::add));
        figures.add(exceeded(impact, budget, locale));
        figures.add(end(impact, locale));
        impact.goals()
                .forEach(goal -> figures.add(new Figure(
                        text("change.goal", locale, goal.title()),
                        fmt.number(goal.before()),
                        fmt.number(goal.after()),
                        "",
                        "")));
        return figures;
    }

    /** Why work would be late or without room, in the proposal's words. */
    List<String> late(Impact impact, Locale locale) {
        return impact.late().stream().map(late -> late(late, locale)).toList();
    }

    private String late(LateImpact late, Locale locale) {
        return text(
                "change.late." + late.why(), locale, (late.code() + " " + late.title()).strip(), fmt.days(late.days()));
    }

    private Figure money(String label, Money before, Money after, Locale locale) {
        return new Figure(
                text(label, locale), fmt.money(before), fmt.money(after), fmt.change(after.minus(before)), "");
    }

    /** What could still be spent from a line; the budget stands as it is now, so the difference is taken from there. */
    private Optional<Figure> available(LineImpact line, GetBudget.Answer budget, Locale locale) {
        return budget.lines().stream()
                .filter(one -> one.lineId().equals(line.lineId()))
                .findFirst()
                .map(one -> {
                    var taken = one.spent().plus(one.committed());
                    var after = line.after().minus(taken);
                    return new Figure(
                            text("change.available", locale, line.code() + " " + line.year()),
                            fmt.money(line.before().minus(taken)),
                            fmt.money(after),
                            fmt.change(line.change()),
                            after.cents() < 0 ? "bad" : "");
                });
    }

    private Figure exceeded(Impact impact, GetBudget.Answer budget, Locale locale) {
        long after = impact.lines().stream()
                .filter(line -> budget.lines().stream()
                        .anyMatch(one -> one.lineId().equals(line.lineId())
                                && line.after().cents()
                                        < one.spent().plus(one.committed()).cents()))
                .count();
        return count("change.exceeded", 0, after, locale);
    }

    private Figure count(String label, long before, long after, Locale locale) {
        return new Figure(
                text(label, locale),
                fmt.number(before),
                fmt.number(after),
                before == after ? "" : fmt.signed(after - before),
                after > before ? "bad" : after < before ? "good" : "");
    }

    private Figure end(Impact impact, Locale locale) {
        return new Figure(
                text("change.project-end", locale), fmt.date(impact.endBefore()), fmt.date(impact.endAfter()), "", "");
    }

    private String text(String key, Locale locale, @Nullable String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
