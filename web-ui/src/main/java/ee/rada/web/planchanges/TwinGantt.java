package ee.rada.web.planchanges;

import ee.rada.web._charts.Caption;
import ee.rada.web._charts.Gantt;
import ee.rada.web._charts.Gantt.State;
import ee.rada.web._format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the plan with the proposal, and as a thin grey bar under it what stands there without. */
@Component
final class TwinGantt {

    /** A plan of more rows is drawn without those that stay as they are. */
    private static final int ROWS = 20;

    private final MessageSource messages;
    private final Formats fmt;

    TwinGantt(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    /** The picture; empty where the proposal touches no activity. */
    String of(List<Twin> twins, LocalDate today, Locale locale) {
        long changed = twins.stream().filter(Twin::changed).count();
        if (changed == 0) {
            return "";
        }
        var rows = twins.stream()
                .filter(twin -> twins.size() <= ROWS || twin.changed())
                .map(twin -> row(twin, locale))
                .filter(Objects::nonNull)
                .toList();
        var caption = new Caption(
                "twin-gantt",
                text("change.gantt.title", locale),
                text("change.gantt.text", locale, fmt.number(changed), fmt.number(twins.size())));
        return new Gantt(caption, rows, today, locale, Gantt.HALF).svg();
    }

    private Gantt.@Nullable Row row(Twin twin, Locale locale) {
        var days = twin.after() == null ? twin.before() : twin.after();
        if (days == null) {
            return null;
        }
        var before = twin.before();
        return new Gantt.Row(
                twin.code(),
                twin.title(),
                days.start(),
                days.end(),
                before == null ? null : before.start(),
                before == null ? null : before.end(),
                twin.percent(),
                state(twin),
                twin.milestone(),
                label(twin, locale));
    }

    private static State state(Twin twin) {
        if (twin.isCancelled()) {
            return State.CANCELLED;
        }
        return twin.late() ? State.LATE : State.OK;
    }

    private String label(Twin twin, Locale locale) {
        if (twin.isCancelled()) {
            return text("change.gantt.cancelled", locale);
        } else if (twin.isAdded()) {
            return text("change.gantt.added", locale);
        }
        return twin.workingDays() == 0 ? "" : text("change.gantt.moved", locale, fmt.signed(twin.workingDays()));
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
