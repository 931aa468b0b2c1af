package ee.rada.web.projects;

import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.projects.ActivityState;
import ee.rada.query.projects.GetTimeline.Activity;
import ee.rada.web._charts.Caption;
import ee.rada.web._charts.Gantt;
import ee.rada.web._charts.Gantt.State;
import ee.rada.web._format.Formats;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws a project's activities over time. An activity without days, as files of others may have, is in the table only. */
@Component
public final class GanttPicture {

    private final MessageSource messages;
    private final Formats fmt;

    GanttPicture(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    String of(List<Activity> activities, LocalDate today, Locale locale) {
        return of(activities, today, locale, Set.of());
    }

    /** The same, with those that have just changed apart from the others. */
    public String of(List<Activity> activities, LocalDate today, Locale locale, Set<ActivityId> changed) {
        var rows = activities.stream()
                .map(activity -> row(activity, today, locale, changed.contains(activity.activityId())))
                .filter(Objects::nonNull)
                .toList();
        long late = activities.stream()
                .filter(one -> one.late() || one.notStartedLate())
                .count();
        var caption = new Caption(
                "gantt",
                text("gantt.title", locale),
                text("gantt.text", locale, fmt.number(rows.size()), fmt.number(late)));
        return new Gantt(caption, rows, today, locale, Gantt.HALF).svg();
    }

    private Gantt.@Nullable Row row(Activity activity, LocalDate today, Locale locale, boolean changed) {
        var start = activity.actualStart() == null ? activity.start() : activity.actualStart();
        var end = activity.actualEnd() == null ? activity.end() : activity.actualEnd();
        if (start == null || end == null) {
            return null;
        }
        return new Gantt.Row(
                activity.code(),
                activity.title(),
                start,
                end.isBefore(start) ? start : end,
                activity.baselineStart(),
                activity.baselineEnd(),
                activity.percentComplete(),
                changed ? State.CHANGED : state(activity),
                activity.milestone(),
                label(activity, today, locale) + (changed ? " · " + text("gantt.changed", locale) : ""));
    }

    private static State state(Activity activity) {
        if (activity.state() == ActivityState.CANCELLED) {
            return State.CANCELLED;
        } else if (activity.state() == ActivityState.COMPLETED) {
            return State.DONE;
        }
        return activity.late() || activity.notStartedLate() ? State.LATE : State.OK;
    }

    private String label(Activity activity, LocalDate today, Locale locale) {
        if (activity.state() == ActivityState.CANCELLED) {
            return text("enum.ActivityState.CANCELLED", locale);
        }
        var done = fmt.percent(activity.percentComplete());
        if (activity.late() && activity.end() != null) {
            long days = ChronoUnit.DAYS.between(activity.end(), today);
            return done + " · " + text("gantt.late", locale, fmt.number(days));
        }
        return activity.notStartedLate() ? done + " · " + text("gantt.not-started", locale) : done;
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
