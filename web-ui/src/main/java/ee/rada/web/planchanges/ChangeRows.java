package ee.rada.web.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.WorkingDays;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planchanges.GetPlanChange.ActivityImpact;
import ee.rada.query.planchanges.ProposedItem;
import ee.rada.query.planchanges.ProposedItem.Days;
import ee.rada.web._format.Formats;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a proposal changes, item by item: what is there, what would be, the difference; and what stands in its way. */
@Component
final class ChangeRows {

    private final RuleWords rules;
    private final MessageSource messages;
    private final Formats fmt;

    ChangeRows(RuleWords rules, MessageSource messages, Formats fmt) {
        this.rules = rules;
        this.messages = messages;
        this.fmt = fmt;
    }

    List<ChangeRow> of(GetPlanChange.Answer change, List<GetBudget.Line> lines, Locale locale) {
        var rows = new ArrayList<ChangeRow>();
        for (int at = 0; at < change.items().size(); at++) {
            var item = change.items().get(at);
            var told = told(item, change, lines, locale);
            rows.add(new ChangeRow(
                    at,
                    ItemKind.of(Items.asked(item)),
                    told.name(),
                    told.note(),
                    told.before(),
                    told.after(),
                    told.difference(),
                    breaches(change, at, locale),
                    conflict(change, at, locale)));
        }
        return rows;
    }

    private record Told(String name, String note, String before, String after, String difference) {}

    private Told told(ProposedItem item, GetPlanChange.Answer change, List<GetBudget.Line> lines, Locale locale) {
        var name = (item.code() + " " + item.title()).strip();
        return switch (item) {
            case ProposedItem.MoveActivity it ->
                new Told(name, "", days(it.before()), days(it.after()), moved(change, item, locale));
            case ProposedItem.AddActivity it ->
                new Told(
                        name,
                        note(it.after()),
                        "",
                        fmt.range(it.after().start(), it.after().end()),
                        text("change.item.added", locale));
            case ProposedItem.CancelActivity it ->
                new Told(
                        name,
                        "",
                        it.before() == null
                                ? ""
                                : fmt.range(it.before().start(), it.before().end()),
                        text("change.item.cancelled", locale),
                        "");
            case ProposedItem.ChangeResponsible it ->
                new Told(
                        name,
                        text("change.item.responsible", locale),
                        it.before() == null ? "" : orEmpty(it.before().title()),
                        orEmpty(it.after().title()),
                        "");
            case ProposedItem.ChangeOutput it ->
                new Told(name, text("change.item.output", locale), orEmpty(it.before()), it.after(), "");
            case ProposedItem.ChangeCost it ->
                new Told(
                        name,
                        text("change.item.cost", locale),
                        fmt.money(it.before()),
                        fmt.money(it.after()),
                        change(it.before(), it.after()));
            case ProposedItem.AmendLine it ->
                new Told(
                        name + " " + it.year(),
                        taken(it, lines, locale),
                        fmt.money(it.before()),
                        fmt.money(it.after()),
                        change(it.before(), it.after()));
            case ProposedItem.AddLine it ->
                new Told(name + " " + it.year(), "", "", fmt.money(it.after()), fmt.change(it.after()));
            case ProposedItem.CloseLine it ->
                new Told(
                        name + " " + it.year(),
                        taken(it, lines, locale),
                        fmt.money(it.before()),
                        text("change.item.closed", locale),
                        "");
            case ProposedItem.ChangeGoalTarget it ->
                new Told(
                        name,
                        text("change.item.target", locale),
                        fmt.number(it.before()),
                        fmt.number(it.after()),
                        difference(it.before(), it.after()));
            case ProposedItem.ExtendProject it ->
                new Told(
                        text("change.item.end", locale),
                        "",
                        fmt.date(it.before()),
                        fmt.date(it.after()),
                        workingDays(it.before(), it.after(), locale));
        };
    }

    private String days(@Nullable Days days) {
        return days == null ? "" : fmt.range(days.start(), days.end());
    }

    private String note(ProposedItem.Activity added) {
        return String.join(
                " · ",
                List.of(fmt.money(added.plannedCost()), orEmpty(added.responsiblePost())).stream()
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /** By how much the end moves; where only the start does, by how much that does. */
    private String moved(GetPlanChange.Answer change, ProposedItem item, Locale locale) {
        if (change.impact() == null) {
            return "";
        }
        return change.impact().activities().stream()
                .filter(one -> one.activityId().value().equals(item.subject()))
                .findFirst()
                .map(one -> moved(one, locale))
                .orElse("");
    }

    private String moved(ActivityImpact one, Locale locale) {
        return one.workingDays() != 0
                ? text("change.item.end-moves", locale, fmt.signed(one.workingDays()))
                : one.startBefore() == null || one.startAfter() == null
                        ? ""
                        : text(
                                "change.item.start-moves",
                                locale,
                                fmt.signed(WorkingDays.between(one.startBefore(), one.startAfter())));
    }

    private String taken(ProposedItem item, List<GetBudget.Line> lines, Locale locale) {
        return lines.stream()
                .filter(line -> line.lineId().value().equals(item.subject()))
                .findFirst()
                .map(line -> text("change.taken", locale, fmt.money(line.spent()), fmt.money(line.committed())))
                .orElse("");
    }

    private String change(@Nullable Money before, Money after) {
        return before == null ? fmt.change(after) : fmt.change(after.minus(before));
    }

    private String difference(@Nullable BigDecimal before, BigDecimal after) {
        if (before == null) {
            return "";
        }
        var difference = after.subtract(before);
        return (difference.signum() > 0 ? "+" : "") + fmt.number(difference);
    }

    private String workingDays(@Nullable LocalDate before, LocalDate after, Locale locale) {
        return before == null
                ? ""
                : text("change.item.end-moves", locale, fmt.signed(WorkingDays.between(before, after)));
    }

    /** The rules that an item breaks as things stand; at −1 those that the proposal breaks as a whole. */
    List<String> breaches(GetPlanChange.Answer change, int at, Locale locale) {
        return change.impact() == null
                ? List.of()
                : change.impact().breaches().stream()
                        .filter(breach -> place(breach.pointer()) == at)
                        .map(breach -> rules.of(breach.rule(), breach.detail(), locale))
                        .toList();
    }

    /** The place of the item that a pointer leads into; −1 where it leads elsewhere. */
    private static int place(String pointer) {
        var parts = pointer.split("/", -1);
        return parts.length > 2 && parts[1].equals("items") && parts[2].matches("\\d{1,6}")
                ? Integer.parseInt(parts[2])
                : -1;
    }

    private ChangeRow.@Nullable Conflict conflict(GetPlanChange.Answer change, int at, Locale locale) {
        return change.conflicts().stream()
                .filter(conflict -> conflict.item() == at)
                .findFirst()
                .map(conflict -> new ChangeRow.Conflict(
                        conflict.rule() == null
                                ? text("change.conflict.newer", locale)
                                : rules.of(conflict.rule(), Map.of(), locale),
                        conflict.changedBy()))
                .orElse(null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
