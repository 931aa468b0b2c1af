package ee.rada.web.planchanges;

import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planchanges.GetPlanChange.TextChange;
import ee.rada.web._pages.Names;
import ee.rada.web.forms.FormTexts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Every edit of a draft in words: who, when, what became of what. */
@Component
final class Edits {

    /** {@code takenOut} and {@code putIn} are items; a changed one stands in both. */
    public record Edit(
            Instant at,
            String who,
            @Nullable String onBehalfOf,
            List<Text> texts,
            List<String> takenOut,
            List<String> putIn) {}

    /** A text of the draft that was changed. */
    public record Text(String label, String was, String now) {}

    private final ItemWords items;
    private final FormTexts texts;
    private final Names people;
    private final MessageSource messages;

    Edits(ItemWords items, FormTexts texts, Names people, MessageSource messages) {
        this.items = items;
        this.texts = texts;
        this.people = people;
        this.messages = messages;
    }

    List<Edit> of(GetPlanChange.Answer change, Locale locale) {
        return change.edits().stream().map(edit -> edit(edit, locale)).toList();
    }

    private Edit edit(GetPlanChange.Edit edit, Locale locale) {
        return new Edit(
                edit.at(),
                people.who(edit.actor(), edit.actingPost()),
                edit.onBehalfOf() == null ? null : people.name(edit.onBehalfOf()),
                edit.texts().stream().map(text -> text(text, locale)).toList(),
                edit.takenOut().stream().map(item -> items.of(item, locale)).toList(),
                edit.putIn().stream().map(item -> items.of(item, locale)).toList());
    }

    private Text text(TextChange change, Locale locale) {
        return new Text(
                texts.label("draft-plan-change", change.field(), locale),
                value(change.field(), change.before(), locale),
                value(change.field(), change.after(), locale));
    }

    private String value(String field, @Nullable String value, Locale locale) {
        if (value == null) {
            return "";
        }
        return switch (field) {
            case "reallocation" -> messages.getMessage(value.equals("true") ? "word.yes" : "word.no", null, locale);
            case "cause" -> texts.choice(ChangeCause.valueOf(value), locale);
            default -> value;
        };
    }
}
