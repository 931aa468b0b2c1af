package ee.rada.web.budgets;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.web._charts.BurnDown;
import ee.rada.web._charts.BurnDown.Line;
import ee.rada.web._charts.BurnDown.Mark;
import ee.rada.web._charts.BurnDown.Point;
import ee.rada.web._charts.Caption;
import ee.rada.web._format.Formats;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws what is left of a budget: budget less spent as it was, as the plan wanted it, and as it will be if things go on. */
@Component
public final class BurnDownPicture {

    private final MessageSource messages;
    private final Formats fmt;

    BurnDownPicture(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    /**
     * The picture; empty where there is no budget yet.
     *
     * @param width one of those of {@link ee.rada.web._charts.Gantt}
     */
    public String of(
            GetProject.Answer project,
            GetBudget.Answer budget,
            List<GetPlan.Activity> activities,
            LocalDate today,
            Locale locale,
            int width) {
        if (budget.burnDown().isEmpty()) {
            return "";
        }
        var last = until(budget.burnDown(), today).getLast();
        var left = fmt.money(last.current().minus(last.spent()));
        var caption = new Caption(
                "burn-down",
                text("burn-down.title", locale),
                text("burn-down.text", locale, left, fmt.money(last.current())));
        return new BurnDown(
                        caption,
                        new Line(actual(budget.burnDown(), today), text("burn-down.left", locale, left)),
                        new Line(PlannedSpending.of(work(activities), budget.burnDown(), project.periodEnd()), ""),
                        forecast(project, budget, last, locale),
                        marks(budget),
                        today,
                        locale,
                        width)
                .svg();
    }

    private static List<PlannedSpending.Work> work(List<GetPlan.Activity> activities) {
        return activities.stream()
                .flatMap(activity -> PlannedSpending.work(activity).stream())
                .toList();
    }

    /** Until today, for what is to hold later has not happened. Money moves on its day and not on the way to it: two points make the step. */
    public static List<Point> actual(List<GetBudget.Day> all, LocalDate today) {
        var points = new ArrayList<Point>();
        var days = until(all, today);
        long before = left(days.getFirst());
        for (var day : days) {
            points.add(new Point(day.date(), before));
            before = left(day);
            points.add(new Point(day.date(), before));
        }
        return points;
    }

    /** The days that have come; of a project that lies ahead its first. */
    private static List<GetBudget.Day> until(List<GetBudget.Day> days, LocalDate today) {
        var come = days.stream().filter(day -> !day.date().isAfter(today)).toList();
        return come.isEmpty() ? days.subList(0, 1) : come;
    }

    private static long left(GetBudget.Day day) {
        return day.current().minus(day.spent()).cents();
    }

    private Line forecast(GetProject.Answer project, GetBudget.Answer budget, GetBudget.Day last, Locale locale) {
        Money atEnd = budget.forecast().spentAtEnd();
        var end = project.periodEnd();
        if (atEnd == null || end == null || !end.isAfter(last.date())) {
            return Line.none();
        }
        var left = budget.burnDown().getLast().current().minus(atEnd);
        return new Line(
                List.of(new Point(last.date(), left(last)), new Point(end, left.cents())),
                text("burn-down.forecast", locale, fmt.money(left)));
    }

    private List<Mark> marks(GetBudget.Answer budget) {
        return budget.amendments().stream()
                .map(amendment -> new Mark(
                        amendment.effectiveFrom(), amendment.proposalNumber() + ": " + fmt.change(amendment.change())))
                .toList();
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
