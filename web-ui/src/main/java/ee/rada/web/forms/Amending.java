package ee.rada.web.forms;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.web._format.HumanNumber;
import ee.rada.web._look.Field;
import ee.rada.web.forms.CommandForm.Amendment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form that amends a budget shows every line with what it holds now; only the lines that get another amount are sent. */
@Component
final class Amending {

    private static final String COMMAND = "amend-budget";

    private final Written written;
    private final FormTexts texts;

    Amending(Written written, FormTexts texts) {
        this.written = written;
        this.texts = texts;
    }

    List<Amendment> lines(Asked asked, Entered entered, Map<String, String> errors) {
        var project = Known.project(entered);
        if (!asked.name().equals(COMMAND) || project == null) {
            return List.of();
        }
        var all = lines(asked, project);
        var amendments = new ArrayList<Amendment>();
        for (int i = 0; i < all.size(); i++) {
            amendments.add(amendment(asked, entered, errors, all.get(i), i));
        }
        return amendments;
    }

    private Amendment amendment(
            Asked asked, Entered entered, Map<String, String> errors, GetBudget.Line line, int number) {
        var row = "lines[" + number + "].";
        var label =
                texts.text("form.amendment", asked.locale(), line.code(), line.title(), String.valueOf(line.year()));
        var value = entered.values().containsKey(row + "amount")
                ? entered.text(row + "amount")
                : written.text(asked, line.current());
        return new Amendment(
                line,
                Field.of(Field.Kind.HIDDEN, row + "lineId", "", line.lineId().toString()),
                Field.of(Field.Kind.HIDDEN, row + "year", "", String.valueOf(line.year())),
                Field.of(Field.Kind.MONEY, row + "amount", label, value)
                        .withError(errors.getOrDefault(row + "amount", errors.get(row + "lineId"))));
    }

    /** What was entered, without the lines that keep their amount. */
    Entered changes(Asked asked, Entered entered) {
        var project = Known.project(entered);
        if (!asked.name().equals(COMMAND) || project == null) {
            return entered;
        }
        var lines = lines(asked, project);
        var changes = entered;
        for (int row : entered.rows("lines")) {
            var prefix = "lines[" + row + "].";
            var line = Asked.id(entered, prefix + "lineId")
                    .flatMap(id -> lines.stream()
                            .filter(known -> known.lineId().value().equals(id))
                            .findFirst());
            if (isSame(line.orElse(null), entered.text(prefix + "amount"))) {
                changes = changes.without(prefix);
            }
        }
        return changes;
    }

    private static boolean isSame(GetBudget.@Nullable Line line, String typed) {
        if (typed.isEmpty() || line == null) {
            return typed.isEmpty();
        }
        return HumanNumber.read(typed)
                .filter(number ->
                        new BigDecimal(number).compareTo(line.current().decimal()) == 0)
                .isPresent();
    }

    private static List<GetBudget.Line> lines(Asked asked, ProjectId project) {
        return asked.ask(new GetBudget(project, null, asked.today()), GetBudget.Answer.class)
                .lines();
    }
}
