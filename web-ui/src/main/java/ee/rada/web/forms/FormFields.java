package ee.rada.web.forms;

import ee.rada.kernel.projects.Evidence;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.GetProject;
import ee.rada.web._look.Field;
import ee.rada.web._look.Field.Choice;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import ee.rada.web.forms.CommandForm.Part;
import ee.rada.web.forms.CommandForm.Shape;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes the fields of a form out of the shape of its command. */
@Component
final class FormFields {

    private static final int LONGEST = 4000;
    /** Days that are usually today; those of a plan lie anywhere. */
    private static final Set<String> TODAY =
            Set.of("workDate", "date", "actualStart", "actualEnd", "effectiveFrom", "from", "on", "asOf");
    /** Steps of approval are found by the server, they are not chosen. */
    private static final Set<String> LEFT_OUT = Set.of("approve-plan-change/step", "reject-plan-change/step");

    /** What comes with the link that opens the form, or not at all. */
    private static final Set<String> ONLY_GIVEN =
            Set.of("open-case/fromContactId", "record-consent/partnerId", "make-referral/partnerId");
    /** Which part of a case the form is about, nobody chooses in it. */
    private static final Set<String> OF_A_CASE =
            Set.of("caseId", "emergencyId", "fromContactId", "partnerId", "referralId", "sessionId", "stepId");

    private final Options options;
    private final FormTexts texts;

    FormFields(Options options, FormTexts texts) {
        this.options = options;
        this.texts = texts;
    }

    List<Part> of(Asked asked, Entered entered, Map<String, String> errors) {
        return parts(new Drawing(asked, entered, errors), asked.shape().body(), "", "");
    }

    /**
     * The fields of a record that is an item of the command's.
     *
     * @param path the words' place: {@code items.MoveActivity.}
     */
    List<Field> of(
            Asked asked, Entered entered, Map<String, String> errors, RecordShape item, String prefix, String path) {
        return fields(new Drawing(asked, entered, errors), item, prefix, path);
    }

    private record Drawing(Asked asked, Entered entered, Map<String, String> errors) {}

    private List<Part> parts(Drawing drawing, RecordShape shape, String prefix, String path) {
        var parts = new ArrayList<Part>();
        for (var field : shape.fields()) {
            var inner = path + field.name();
            if (isShown(drawing, prefix + field.name(), inner)) {
                parts.add(part(drawing, field, prefix + field.name(), inner));
            }
        }
        return parts;
    }

    private static boolean isShown(Drawing drawing, String name, String path) {
        var place = drawing.asked().name() + "/" + path;
        return !LEFT_OUT.contains(place)
                && (!ONLY_GIVEN.contains(place) || drawing.entered().has(name));
    }

    private Part part(Drawing drawing, RecordShape.Field field, String name, String path) {
        var label = texts.label(drawing.asked().name(), path, drawing.asked().locale());
        return switch (field.kind()) {
            case Kind.Nested(Class<? extends Record> type) ->
                new Part(
                        Shape.GROUP,
                        name,
                        label,
                        fields(drawing, RecordShape.of(type), name + ".", path + "."),
                        List.of());
            case Kind.Many(Kind.Nested(Class<? extends Record> type)) ->
                new Part(Shape.ROWS, name, label, List.of(), rows(drawing, type, name, path));
            case Kind.Many(Kind.Choice(Class<? extends Enum<?>> type)) ->
                ticks(drawing, name, label, texts.choices(type, drawing.asked().locale()));
            case Kind.Many(Kind.Id(Class<?> type)) ->
                ticks(drawing, name, label, options.of(type, drawing.asked(), Known.project(drawing.entered())));
            default -> Part.of(single(drawing, field, name, path));
        };
    }

    /** A list of what can be chosen: each is ticked or not. */
    private static Part ticks(Drawing drawing, String name, String legend, List<Choice> choices) {
        var fields = choices.stream().map(choice -> tick(drawing, name, choice)).toList();
        return new Part(Shape.GROUP, name, legend, fields, List.of());
    }

    private static Field tick(Drawing drawing, String list, Choice choice) {
        var name = FormJson.tick(list, choice.value());
        return Field.of(
                        Field.Kind.CHECK,
                        name,
                        choice.label(),
                        drawing.entered().text(name))
                .withError(drawing.errors().get(name));
    }

    private List<Field> fields(Drawing drawing, RecordShape shape, String prefix, String path) {
        return parts(drawing, shape, prefix, path).stream()
                .flatMap(part -> part.fields().stream())
                .toList();
    }

    private List<List<Field>> rows(Drawing drawing, Class<? extends Record> type, String name, String path) {
        var numbers = drawing.entered().rows(name);
        return (numbers.isEmpty() ? List.of(0) : numbers)
                .stream()
                        .map(number -> row(drawing, type, name + "[" + number + "].", path + "."))
                        .toList();
    }

    private List<Field> row(Drawing drawing, Class<? extends Record> type, String prefix, String path) {
        var fields = new ArrayList<>(fields(drawing, RecordShape.of(type), prefix, path));
        if (type == Evidence.class) {
            var hash = prefix + "sha256";
            fields.removeIf(field -> field.name().equals(hash));
            fields.add(file(drawing, prefix, hash));
            fields.add(hidden(hash, drawing.entered().text(hash)));
        }
        return fields;
    }

    private Field file(Drawing drawing, String prefix, String hash) {
        var locale = drawing.asked().locale();
        var field = Field.of(Field.Kind.FILE, prefix + "file", texts.text("field.evidence.file", locale), "")
                .withError(drawing.errors().getOrDefault(hash, drawing.errors().get(prefix + "file")));
        return drawing.entered().has(hash)
                ? field.withHint(texts.text("field.evidence.there", locale))
                : field.withHint(texts.text("field.evidence.file.hint", locale));
    }

    private Field single(Drawing drawing, RecordShape.Field field, String name, String path) {
        var asked = drawing.asked();
        if (field.kind() instanceof Kind.Id(Class<?> type)) {
            return id(drawing, field, type, name, path);
        }
        var drawn = Field.of(
                        isNewCode(asked, field, path) ? Field.Kind.TEXT : kind(field),
                        name,
                        texts.label(asked.name(), path, asked.locale()),
                        value(drawing, field, name))
                .withHint(texts.hint(asked.name(), path, asked.locale()))
                .withError(drawing.errors().get(name))
                .withSuffix(suffix(drawing, field))
                .withMaxLength(
                        field.kind() instanceof Kind.Words
                                ? field.text() == null ? LONGEST : field.text().max()
                                : 0);
        if (field.kind() instanceof Kind.Choice(Class<? extends Enum<?>> type)) {
            drawn = drawn.withChoices(texts.choices(type, asked.locale()));
        } else if (field.kind() instanceof Kind.Code && !isNewCode(asked, field, path)) {
            drawn = drawn.withChoices(options.regions(asked));
        }
        return field.optional() ? drawn : drawn.asRequired();
    }

    /** What is made by its code is typed, not chosen. */
    private static boolean isNewCode(Asked asked, RecordShape.Field field, String path) {
        return field.kind() instanceof Kind.Code && NewIds.holds(asked.name(), path);
    }

    private Field id(Drawing drawing, RecordShape.Field field, Class<?> type, String name, String path) {
        var asked = drawing.asked();
        var entered = drawing.entered();
        if (NewIds.holds(asked.name(), path)) {
            return hidden(
                    name,
                    entered.has(name) ? entered.text(name) : UUID.randomUUID().toString());
        }
        var project = Known.project(entered);
        boolean isGiven = entered.has(name)
                && (type == ProjectId.class
                        || OF_A_CASE.contains(path)
                        || path.equals("thing")
                        || path.equals("proposalId")
                        || path.equals("noteId")
                        || path.equals("contactId")
                        || path.equals("mappingId")
                        || path.equals("references.thing")
                        || path.equals("substitutionId")
                        || path.equals("goalReasons.goalId"));
        if (isGiven) {
            return hidden(name, entered.text(name));
        }
        List<Choice> choices = options.of(type, asked, project);
        var drawn = Field.of(
                        Field.Kind.SELECT, name, texts.label(asked.name(), path, asked.locale()), entered.text(name))
                .withHint(texts.hint(asked.name(), path, asked.locale()))
                .withError(drawing.errors().get(name))
                .withChoices(choices);
        return field.optional() ? drawn : drawn.asRequired();
    }

    private static Field hidden(String name, String value) {
        return Field.of(Field.Kind.HIDDEN, name, "", value);
    }

    private static Field.Kind kind(RecordShape.Field field) {
        return switch (field.kind()) {
            case Kind.Words _ -> field.text() != null && field.text().lines() ? Field.Kind.LONG_TEXT : Field.Kind.TEXT;
            case Kind.Whole _, Kind.Decimal _ -> Field.Kind.NUMBER;
            case Kind.Flag _ -> Field.Kind.CHECK;
            case Kind.Day _ -> Field.Kind.DATE;
            case Kind.Moment _ -> Field.Kind.MOMENT;
            case Kind.Amount _ -> Field.Kind.MONEY;
            case Kind.Choice _, Kind.Code _ -> Field.Kind.SELECT;
            default -> Field.Kind.TEXT;
        };
    }

    private static String value(Drawing drawing, RecordShape.Field field, String name) {
        var entered = drawing.entered();
        if (field.kind() instanceof Kind.Day) {
            boolean isToday = TODAY.contains(field.name()) && !entered.values().containsKey(name) && !field.optional();
            return isToday ? drawing.asked().today().toString() : FormJson.day(entered.text(name));
        }
        boolean isRegion = field.kind() instanceof Kind.Code;
        if (isRegion
                && !NewIds.holds(drawing.asked().name(), name)
                && !entered.values().containsKey(name)
                && !field.optional()) {
            return drawing.asked().caller().posts().getFirst().region().code();
        }
        return entered.text(name);
    }

    private static String suffix(Drawing drawing, RecordShape.Field field) {
        if (field.kind() instanceof Kind.Amount) {
            return sign(currency(drawing.asked(), drawing.entered()));
        }
        return field.name().equals("percentComplete") ? "%" : "";
    }

    /** The one currency of the project that the form is about. */
    static String currency(Asked asked, Entered entered) {
        var project = Known.project(entered);
        return project == null || NewIds.holds(asked.name(), "projectId")
                ? "EUR"
                : asked.ask(new GetProject(project, asked.today()), GetProject.Answer.class)
                        .currency();
    }

    private static String sign(String currency) {
        try {
            return Currency.getInstance(currency).getSymbol(Locale.UK);
        } catch (IllegalArgumentException _) {
            return currency;
        }
    }
}
