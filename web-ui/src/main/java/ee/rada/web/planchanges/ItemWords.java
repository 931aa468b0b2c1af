package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.query.planchanges.GetPlanChange.EditedItem;
import ee.rada.query.planchanges.ProposedItem;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what an item asks for: "Nihuta tegevust: T4 Ümarlauad, 01.06.2026–18.09.2026". */
@Component
final class ItemWords {

    private final MessageSource messages;
    private final Names people;
    private final Formats fmt;

    ItemWords(MessageSource messages, Names people, Formats fmt) {
        this.messages = messages;
        this.people = people;
        this.fmt = fmt;
    }

    String of(ProposedItem item, Locale locale) {
        return words(Items.asked(item), item.code(), item.title(), locale);
    }

    String of(EditedItem item, Locale locale) {
        return words(item.item(), item.code(), item.title(), locale);
    }

    private String words(PlanChangeItem item, String code, String title, Locale locale) {
        var what = messages.getMessage("item." + ItemKind.of(item).key(), null, locale);
        // The project that ends earlier or later stands over the page.
        var about = item instanceof PlanChangeItem.ExtendProject ? "" : join(" ", code, title);
        var value = join(", ", about, value(item));
        return value.isEmpty() ? what : what + ": " + value;
    }

    private String value(PlanChangeItem item) {
        return switch (item) {
            case PlanChangeItem.MoveActivity it -> fmt.range(it.newStart(), it.newEnd());
            case PlanChangeItem.AddActivity it ->
                join(", ", fmt.range(it.start(), it.end()), fmt.money(it.plannedCost()));
            case PlanChangeItem.ChangeResponsible it -> people.post(it.newResponsiblePostId());
            case PlanChangeItem.ChangeOutput it -> it.newOutput();
            case PlanChangeItem.ChangeCost it -> fmt.money(it.newCost());
            case PlanChangeItem.AmendLine it -> fmt.money(it.newAmount());
            case PlanChangeItem.AddLine it -> fmt.money(it.amount());
            case PlanChangeItem.ChangeGoalTarget it -> fmt.number(it.newTarget());
            case PlanChangeItem.ExtendProject it -> fmt.date(it.newEnd());
            case PlanChangeItem.CancelActivity _, PlanChangeItem.CloseLine _ -> "";
        };
    }

    private static String join(String between, String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining(between));
    }
}
