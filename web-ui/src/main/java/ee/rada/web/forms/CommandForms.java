package ee.rada.web.forms;

import ee.rada.query.projects.GetProject;
import ee.rada.web._errors.Problem;
import ee.rada.web._look.Field;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Paths;
import ee.rada.web.forms.CommandForm.Part;
import ee.rada.web.forms.CommandForm.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws forms: fresh ones with what is known already, refused ones with what was entered and what is wrong with it. */
@Component
final class CommandForms {

    static final String COMMAND_ID = "_commandId";
    static final String VERSION = "_version";
    static final String BACK = "back";

    private final FormFields fields;
    private final Known known;
    private final Amending amending;
    private final FormTexts texts;
    private final FormErrors errors;

    CommandForms(FormFields fields, Known known, Amending amending, FormTexts texts, FormErrors errors) {
        this.fields = fields;
        this.known = known;
        this.amending = amending;
        this.texts = texts;
        this.errors = errors;
    }

    CommandForm fresh(Asked asked, Entered entered) {
        return draw(asked, entered.over(known.values(asked, entered)), List.of());
    }

    /** The form again, as it was entered. */
    CommandForm again(Asked asked, Entered entered) {
        return draw(asked, entered, List.of());
    }

    CommandForm refused(Asked asked, Entered entered, FormJson json, Problem problem) {
        return draw(asked, entered, errors.of(problem, json::nameOf, asked.locale()));
    }

    private CommandForm draw(Asked asked, Entered entered, List<FormError> errors) {
        var byName = new LinkedHashMap<String, String>();
        errors.forEach(error -> byName.putIfAbsent(error.name(), error.message()));
        var amendments = amending.lines(asked, entered, byName);
        var parts = fields.of(asked, entered, byName).stream()
                .filter(part -> amendments.isEmpty() || part.shape() != Shape.ROWS)
                .toList();
        return new CommandForm(
                asked.name(),
                texts.title(asked.name(), asked.locale()),
                texts.intro(asked.name(), asked.locale()),
                hidden(asked, entered, parts),
                parts.stream().filter(CommandForms::isSeen).toList(),
                amendments,
                withLabels(errors, parts),
                parts.stream().flatMap(CommandForms::all).anyMatch(field -> field.kind() == Field.Kind.FILE),
                project(asked, entered),
                Paths.ours(entered.text(BACK), "/"));
    }

    private List<Field> hidden(Asked asked, Entered entered, List<Part> parts) {
        var hidden = new ArrayList<Field>();
        parts.stream().filter(part -> !isSeen(part)).forEach(part -> hidden.addAll(part.fields()));
        hidden.add(hidden(
                COMMAND_ID,
                entered.has(COMMAND_ID)
                        ? entered.text(COMMAND_ID)
                        : UUID.randomUUID().toString()));
        hidden.add(hidden(FormJson.CURRENCY, FormFields.currency(asked, entered)));
        hidden.add(hidden(BACK, Paths.ours(entered.text(BACK), "/")));
        known.version(asked, entered).ifPresent(version -> hidden.add(hidden(VERSION, String.valueOf(version))));
        return hidden;
    }

    /** In the summary an error stands alone, so it says which field it means; for a list that is the first row's first field. */
    private static List<FormError> withLabels(List<FormError> errors, List<Part> parts) {
        return errors.stream().map(error -> withLabel(error, parts)).toList();
    }

    private static FormError withLabel(FormError error, List<Part> parts) {
        var field = parts.stream()
                .flatMap(CommandForms::all)
                .filter(one -> one.name().equals(error.name())
                        || one.name().equals(error.name().replaceAll("sha256$", "file")))
                .filter(one -> one.kind() != Field.Kind.HIDDEN)
                .findFirst();
        if (field.isPresent()) {
            return new FormError(field.get().name(), field.get().label() + ": " + error.message());
        }
        return parts.stream()
                .filter(part -> part.shape() == Shape.ROWS && part.name().equals(error.name()))
                .flatMap(part -> all(part)
                        .filter(one -> one.kind() != Field.Kind.HIDDEN)
                        .limit(1)
                        .map(one -> new FormError(one.name(), part.legend() + ": " + error.message())))
                .findFirst()
                .orElse(error);
    }

    private static Stream<Field> all(Part part) {
        return Stream.concat(part.fields().stream(), part.rows().stream().flatMap(List::stream));
    }

    private static boolean isSeen(Part part) {
        return part.shape() != Shape.FIELD || part.fields().getFirst().kind() != Field.Kind.HIDDEN;
    }

    private static CommandForm.@Nullable Project project(Asked asked, Entered entered) {
        var id = Known.project(entered);
        if (id == null || NewIds.holds(asked.name(), "projectId")) {
            return null;
        }
        var project = asked.ask(new GetProject(id, asked.today()), GetProject.Answer.class);
        return new CommandForm.Project(project.number(), project.title(), "/projects/" + id);
    }

    private static Field hidden(String name, String value) {
        return Field.of(Field.Kind.HIDDEN, name, "", value);
    }
}
