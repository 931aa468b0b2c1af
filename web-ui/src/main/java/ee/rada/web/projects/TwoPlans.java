package ee.rada.web.projects;

import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.planversions.GetPlanVersion;
import ee.rada.query.planversions.Planned;
import ee.rada.web._charts.Caption;
import ee.rada.web._charts.Gantt;
import ee.rada.web._charts.Gantt.State;
import ee.rada.web._format.Formats;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws two versions of a plan under one another: the second as the bar, the first as the thin grey one under it. */
@Component
final class TwoPlans {

    private final MessageSource messages;
    private final Formats fmt;

    TwoPlans(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    String of(GetPlanVersion.Answer first, GetPlanVersion.Answer second, LocalDate today, Locale locale) {
        var before = new LinkedHashMap<ActivityId, Planned>();
        first.activities().forEach(one -> before.put(one.activityId(), one));
        var after = new LinkedHashMap<>(before);
        second.activities().forEach(one -> after.put(one.activityId(), one));
        var rows = after.values().stream()
                .map(one -> row(before, one, contains(second, one), locale))
                .filter(Objects::nonNull)
                .toList();
        var caption = new Caption(
                "two-plans",
                text("compare.gantt", locale),
                text(
                        "compare.gantt.text",
                        locale,
                        fmt.count(second.made().revision()),
                        fmt.count(first.made().revision())));
        return new Gantt(caption, rows, today, locale, Gantt.WIDE).svg();
    }

    private static boolean contains(GetPlanVersion.Answer version, Planned activity) {
        return version.activities().stream().anyMatch(one -> one.activityId().equals(activity.activityId()));
    }

    private Gantt.@Nullable Row row(Map<ActivityId, Planned> before, Planned now, boolean there, Locale locale) {
        if (now.start() == null || now.end() == null) {
            return null;
        }
        Planned was = before.get(now.activityId());
        boolean gone = !there || now.cancelled();
        return new Gantt.Row(
                now.code(),
                now.title(),
                now.start(),
                now.end(),
                was == null ? null : was.start(),
                was == null ? null : was.end(),
                0,
                gone ? State.CANCELLED : State.OK,
                now.milestone(),
                gone ? text("enum.Fate.REMOVED", locale) : label(was, now, locale));
    }

    private String label(@Nullable Planned was, Planned now, Locale locale) {
        if (was == null || was.cancelled()) {
            return text("enum.Fate.ADDED", locale);
        }
        if (was.end() == null || now.end() == null) {
            return "";
        }
        int days = WorkingDays.between(was.end(), now.end());
        return days == 0 ? "" : fmt.moved(days);
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
