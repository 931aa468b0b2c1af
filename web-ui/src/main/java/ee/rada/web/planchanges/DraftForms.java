package ee.rada.web.planchanges;

import ee.rada.kernel.Channel;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.web._errors.Problem;
import ee.rada.web._errors.Problems;
import ee.rada.web._look.Field;
import ee.rada.web._look.Field.Choice;
import ee.rada.web._look.FormError;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.RecordShape;
import ee.rada.web.forms.FormErrors;
import ee.rada.web.forms.RecordForms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the forms of drafting and reads what was entered. Every error stands at its field. */
@Component
final class DraftForms {

    static final String COMMAND_ID = "_commandId";
    static final String VERSION = "_version";
    static final String BACK = "back";
    static final String KEEP = "keep.";

    private static final String PAID_FROM = "item.budgetLineId";
    private static final Pattern ITEM = Pattern.compile("/items/(\\d{1,6})(/.*)?");
    private static final Set<String> SETTLED = Set.of("item.activityId", "item.lineId", "item.goalId");

    /**
     * The form that is wanted.
     *
     * @param command whose name is on the button
     * @param head whether the draft's own fields are filled in too
     * @param chosen the item to fill in; null for none
     * @param beside the items of the same draft, whose new budget lines a new activity may name
     * @param carried items of an ended proposal
     * @param along what else the form carries
     */
    record Wanted(
            String action,
            String command,
            Ground ground,
            boolean head,
            Choosing.@Nullable Chosen chosen,
            List<PlanChangeItem> beside,
            List<Field> carried,
            Map<String, String> along,
            String back) {}

    /** Who draws it, and in which language. */
    record Reader(Caller caller, Locale locale) {}

    /** What was entered, and what is wrong with it. */
    record Filled(@Nullable DraftHead head, @Nullable PlanChangeItem item, List<FormError> errors) {}

    private final RecordForms forms;
    private final FormErrors words;
    private final Problems problems;
    private final MessageSource messages;

    DraftForms(RecordForms forms, FormErrors words, Problems problems, MessageSource messages) {
        this.forms = forms;
        this.words = words;
        this.problems = problems;
        this.messages = messages;
    }

    /** The form with what is known today. */
    DraftForm fresh(Wanted wanted, Map<String, String> known, Reader reader) {
        var values = new HashMap<String, String>();
        var chosen = wanted.chosen();
        if (chosen != null) {
            values.putAll(forms.written(
                    chosen.kind().form(), wanted.ground().today(chosen.kind(), chosen.subject()), reader.locale()));
        }
        values.putAll(known);
        return draw(wanted, values, List.of(), reader);
    }

    /** The form as it was entered, with what is wrong. */
    DraftForm refused(Wanted wanted, Map<String, String> entered, List<FormError> errors, Reader reader) {
        return draw(wanted, entered, errors, reader);
    }

    /** A head or an item that is there already, as its form holds it. */
    Map<String, String> written(RecordForms.Part part, Record known, Locale locale) {
        return forms.written(part, known, locale);
    }

    Filled read(Wanted wanted, Map<String, String> entered, Locale locale) {
        var errors = new ArrayList<FormError>();
        var head = wanted.head() ? read(DraftHead.FORM, entered, errors, locale) : null;
        var chosen = wanted.chosen();
        var item = chosen == null ? null : read(chosen.kind().form(), entered, errors, locale);
        return new Filled((DraftHead) head, (PlanChangeItem) item, errors);
    }

    /**
     * What the command side refused, at the fields of the form.
     *
     * @param others the items that were sent before the form's own, each by its place among those carried over
     */
    List<FormError> errors(Wanted wanted, RuntimeException thrown, List<Integer> others, Locale locale) {
        return words.of(correctable(thrown), pointer -> nameOf(wanted, pointer, others), locale);
    }

    private Problem correctable(RuntimeException thrown) {
        var problem = problems.of(thrown);
        if (problem.status() >= 500) {
            throw thrown;
        }
        return problem;
    }

    private String nameOf(Wanted wanted, String pointer, List<Integer> others) {
        var item = ITEM.matcher(pointer);
        if (!item.matches()) {
            return wanted.head() ? forms.nameOf(DraftHead.FORM, pointer) : "";
        }
        int at = Integer.parseInt(item.group(1));
        if (at < others.size()) {
            return KEEP + others.get(at);
        } else if (wanted.chosen() == null) {
            return "";
        }
        var kind = wanted.chosen().kind();
        var name = forms.nameOf(kind.form(), item.group(2) == null ? "" : item.group(2));
        return name.isEmpty() || isSettled(name, kind) ? firstOf(kind) : name;
    }

    /** What is wrong with the whole item is said at the first field that one can change. */
    private static String firstOf(ItemKind kind) {
        return RecordShape.of(kind.form().type()).fields().stream()
                .map(field -> ItemKind.PREFIX + field.name())
                .filter(name -> !isSettled(name, kind))
                .findFirst()
                .orElse("");
    }

    private @Nullable Record read(
            RecordForms.Part part, Map<String, String> entered, List<FormError> errors, Locale locale) {
        try {
            return forms.read(part, entered);
        } catch (RuntimeException thrown) {
            errors.addAll(words.of(correctable(thrown), pointer -> forms.nameOf(part, pointer), locale));
            return null;
        }
    }

    private DraftForm draw(Wanted wanted, Map<String, String> entered, List<FormError> errors, Reader reader) {
        var values = new HashMap<>(entered);
        values.put("projectId", wanted.ground().project().projectId().toString());
        var byName = new LinkedHashMap<String, String>();
        errors.forEach(error -> byName.putIfAbsent(error.name(), error.message()));
        var chosen = wanted.chosen();
        var head = wanted.head()
                ? forms.fields(DraftHead.FORM, values, byName, reader.caller(), reader.locale())
                : List.<Field>of();
        var item = chosen == null ? List.<Field>of() : item(chosen.kind(), wanted, values, byName, reader);
        var shown = item.stream().filter(DraftForms::isSeen).toList();
        var all = new ArrayList<>(head);
        all.addAll(shown);
        var carried = wanted.carried().stream()
                .map(box -> box.withError(byName.get(box.name())))
                .toList();
        all.addAll(carried);
        return new DraftForm(
                wanted.action(),
                wanted.command(),
                hidden(wanted, values, item),
                head,
                chosen == null ? null : chosen.kind(),
                chosen == null ? null : chosen.subject(),
                shown,
                carried,
                FormErrors.withLabels(errors, all),
                wanted.back());
    }

    private List<Field> item(
            ItemKind kind, Wanted wanted, Map<String, String> values, Map<String, String> errors, Reader reader) {
        return forms.fields(kind.form(), values, errors, reader.caller(), reader.locale()).stream()
                .map(field -> isSettled(field.name(), kind) ? hidden(field.name(), field.value()) : field)
                .map(field -> field.name().equals(PAID_FROM) ? withNewLines(field, wanted, reader.locale()) : field)
                .toList();
    }

    /** The lines that the draft itself adds come after those that are there. */
    private Field withNewLines(Field field, Wanted wanted, Locale locale) {
        var choices = new ArrayList<>(field.choices());
        for (var item : wanted.beside()) {
            if (item instanceof PlanChangeItem.AddLine line) {
                choices.add(new Choice(
                        line.lineId().toString(),
                        String.join(
                                " · ",
                                line.code(),
                                line.title(),
                                String.valueOf(line.year()),
                                messages.getMessage("draft.new-line", null, locale))));
            }
        }
        return field.withChoices(choices);
    }

    /** What the item is about stands in its heading, and a line has its year. */
    private static boolean isSettled(String name, ItemKind kind) {
        return SETTLED.contains(name) || (kind == ItemKind.AMEND_LINE && name.equals("item.year"));
    }

    private static List<Field> hidden(Wanted wanted, Map<String, String> values, List<Field> item) {
        var hidden =
                new ArrayList<>(item.stream().filter(field -> !isSeen(field)).toList());
        hidden.add(hidden(
                COMMAND_ID, values.getOrDefault(COMMAND_ID, UUID.randomUUID().toString())));
        hidden.add(hidden(RecordForms.CURRENCY, wanted.ground().project().currency()));
        hidden.add(hidden(BACK, wanted.back()));
        wanted.along().forEach((name, value) -> hidden.add(hidden(name, value)));
        var chosen = wanted.chosen();
        if (chosen != null) {
            hidden.add(hidden(Choosing.KIND, chosen.kind().key()));
            hidden.add(hidden(
                    Choosing.SUBJECT,
                    chosen.subject() == null ? "" : chosen.subject().id().toString()));
        }
        return hidden;
    }

    /** The version that the form was drawn from goes along, so that nobody's edit is overwritten unseen. */
    static Circumstances circumstances(Map<String, String> entered) {
        var version = entered.getOrDefault(VERSION, "");
        return new Circumstances(
                Channel.UI,
                Start.id(entered, COMMAND_ID).orElse(null),
                version.matches("\\d{1,18}") ? Long.valueOf(version) : null,
                null,
                null,
                null);
    }

    private static boolean isSeen(Field field) {
        return field.kind() != Field.Kind.HIDDEN;
    }

    static Field hidden(String name, String value) {
        return Field.of(Field.Kind.HIDDEN, name, "", value);
    }
}
