package ee.rada.web.history;

import ee.rada.kernel.Event;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.web.commands.Kind;
import ee.rada.web.commands.RecordShape;
import ee.rada.web.history.Story.Detail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes events apart, in their order, and remembers what each thing was so that a change can say what it replaced. */
final class EventDetails {

    /** Said by the page around it, or of use to machines only. */
    private static final Set<String> LEFT_OUT =
            Set.of("projectId", "proposalId", "importId", "officialId", "postId", "thing", "things");

    private final ValueWords words;
    private final Map<UUID, String> names;
    private final Locale locale;
    private final Map<String, String> last = new HashMap<>();

    EventDetails(ValueWords words, Map<UUID, String> names, Locale locale) {
        this.words = words;
        this.names = new HashMap<>(names);
        this.locale = locale;
    }

    List<Detail> of(Event event) {
        return switch (event) {
            case BudgetAmended amended ->
                amended.lines().stream()
                        .map(line -> new Detail(
                                words.name(line.lineId().value(), names, line.year()),
                                words.of(line.oldAmount(), names, locale),
                                words.of(line.newAmount(), names, locale)))
                        .toList();
            case PlanChangeSubmitted submitted -> submitted(submitted);
            case OfficialRegistered registered ->
                List.of(new Detail(
                        words.label("name", locale), null, words.of(registered.placedName(), names, locale)));
            default -> event instanceof Record record ? fields(record) : List.of();
        };
    }

    private List<Detail> submitted(PlanChangeSubmitted submitted) {
        var details = new ArrayList<Detail>();
        submitted
                .impact()
                .lines()
                .forEach(line -> details.add(new Detail(
                        words.name(line.lineId().value(), names, line.year()),
                        words.of(line.before(), names, locale),
                        words.of(line.after(), names, locale))));
        details.add(new Detail(
                words.label("effectiveFrom", locale), null, words.of(submitted.effectiveFrom(), names, locale)));
        return details;
    }

    private List<Detail> fields(Record event) {
        learn(event);
        var thing = thing(event);
        var details = new ArrayList<Detail>();
        for (var field : RecordShape.of(event.getClass()).fields()) {
            var value = field.of(event);
            if (value != null && !LEFT_OUT.contains(field.name()) && says(field, event)) {
                detail(field.name(), value, thing, details);
            }
        }
        return changes(event)
                ? details
                : details.stream().map(EventDetails::plain).toList();
    }

    /** Only these replace what was; in others an earlier value is another thing's, or an earlier step's. */
    private static boolean changes(Record event) {
        var name = event.getClass().getSimpleName();
        return name.endsWith("Changed") || name.endsWith("Corrected") || name.equals("OriginalBudgetSet");
    }

    private static Detail plain(Detail detail) {
        return new Detail(detail.label(), null, detail.now());
    }

    private void detail(String name, Object value, String thing, List<Detail> details) {
        if (value instanceof Record part && !(value instanceof SealedText) && ValueWords.isCompound(value)) {
            for (var field : RecordShape.of(part.getClass()).fields()) {
                var inner = field.of(part);
                if (inner != null) {
                    detail(name + "." + field.name(), inner, thing, details);
                }
            }
            return;
        }
        var text = words.of(value, names, locale) + (name.endsWith("ercentComplete") ? "%" : "");
        if (!text.isEmpty()) {
            var before = last.put(thing + "/" + name, text);
            details.add(new Detail(words.label(label(name, value), locale), was(before, text), text));
        }
    }

    /** One word, two things: people and organisations take part, days and activities come first. */
    private static String label(String name, Object value) {
        if (name.equals("from") && value instanceof ActivityId) {
            return "predecessor";
        }
        return name.equals("participants") && value instanceof List<?> ? "participants.organisations" : name;
    }

    private static @Nullable String was(@Nullable String before, String now) {
        return before == null || before.equals(now) ? null : before;
    }

    /** What the event is about: a record of work, else the first thing that it names beside the project. */
    private static String thing(Record event) {
        var ids = RecordShape.of(event.getClass()).fields().stream()
                .filter(field ->
                        field.kind() instanceof Kind.Id && !field.name().equals("projectId"))
                .toList();
        return ids.stream()
                .filter(field -> field.name().equals("recordId"))
                .findFirst()
                .or(() -> ids.stream().findFirst())
                .map(field -> String.valueOf(field.of(event)))
                .orElse("");
    }

    /** An id that nobody has a name for says nothing, nor does that of a thing whose title follows, nor a flag that is not set. */
    private boolean says(RecordShape.Field field, Record event) {
        var value = field.of(event);
        if (field.kind() instanceof Kind.Id) {
            boolean titled = RecordShape.of(event.getClass()).fields().stream()
                    .anyMatch(other ->
                            other.name().equals("title") || other.name().equals("need"));
            boolean own = titled && String.valueOf(value).equals(thing(event));
            return !own && words.isNamed(value, names);
        }
        return !Boolean.FALSE.equals(value);
    }

    /** Whatever has an id and a title is known by that title from here on. */
    private void learn(Record event) {
        ThingNames.learn(event, names);
    }
}
