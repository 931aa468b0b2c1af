package ee.rada.web.history;

import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the things of a project are called. */
@Component
final class ThingNames {

    private final Asking asking;
    private final Clock clock;

    ThingNames(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    Map<UUID, String> in(ProjectId project, Caller caller) {
        var today = LocalDate.now(clock);
        var names = new HashMap<UUID, String>();
        asking.ask(caller, new GetPlan(project, today), GetPlan.Answer.class)
                .activities()
                .forEach(one -> learn(one, names));
        asking.ask(caller, new GetBudget(project, null, today), GetBudget.Answer.class)
                .lines()
                .forEach(one -> learn(one, names));
        var known = asking.ask(caller, new GetProject(project, today), GetProject.Answer.class);
        known.goals().forEach(one -> learn(one, names));
        known.stakeholders().forEach(one -> learn(one, names));
        return names;
    }

    /** Whatever has an id and a title or name is called by it, with its code before it. Looks into lists too. */
    static void learn(Record thing, Map<UUID, String> names) {
        var fields = RecordShape.of(thing.getClass()).fields();
        var title = text(thing, fields, "title", "name");
        if (title != null) {
            var code = text(thing, fields, "code");
            var words = Stream.of(code, title).filter(Objects::nonNull).collect(Collectors.joining(" "));
            id(thing, fields).ifPresent(id -> names.put(id, words));
        }
        for (var field : fields) {
            if (field.of(thing) instanceof List<?> items) {
                items.stream()
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .forEach(one -> learn(one, names));
            }
        }
    }

    private static Optional<UUID> id(Record thing, List<RecordShape.Field> fields) {
        return fields.stream()
                .filter(field -> field.kind() instanceof Kind.Id(Class<?> type) && type != ProjectId.class)
                .map(field -> field.of(thing))
                .filter(Objects::nonNull)
                .findFirst()
                .flatMap(ValueWords::uuid);
    }

    private static @Nullable String text(Record thing, List<RecordShape.Field> fields, String... names) {
        return Stream.of(names)
                .flatMap(name -> fields.stream().filter(field -> field.name().equals(name)))
                .map(field -> field.of(thing))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst()
                .orElse(null);
    }
}
