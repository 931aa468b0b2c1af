package ee.rada.web.earnedvalue;

import ee.rada.kernel.Money;
import ee.rada.kernel.earnedvalue.PerformanceFactor;
import ee.rada.query.earnedvalue.GetEarnedValue;
import ee.rada.query.earnedvalue.GetEarnedValue.Answer;
import ee.rada.web._charts.BurnDown.Line;
import ee.rada.web._charts.BurnDown.Point;
import ee.rada.web._charts.Caption;
import ee.rada.web._charts.SCurve;
import ee.rada.web._format.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Draws the S-curve: planned, done and spent as they add up, and where the cost leads. */
@Component
final class SCurvePicture {

    private final MessageSource messages;

    SCurvePicture(MessageSource messages) {
        this.messages = messages;
    }

    /** The picture; empty where no work has a cost and no money has moved. */
    String of(Answer answer, Locale locale, int width) {
        var value = answer.plan();
        if (value.bac().isZero() && value.ac().isZero()) {
            return "";
        }
        var fmt = Formats.in(locale);
        var caption = new Caption(
                "s-curve",
                text("earned-value.curve", locale),
                text(
                        "earned-value.curve.text",
                        locale,
                        fmt.date(answer.day()),
                        fmt.money(value.pv()),
                        fmt.money(value.ev()),
                        fmt.money(value.ac())));
        return new SCurve(
                        caption,
                        line(answer, GetEarnedValue.Point::pv, "PV"),
                        answer.revised()
                                ? line(
                                        answer,
                                        GetEarnedValue.Point::baselinePv,
                                        text("earned-value.curve.baseline", locale))
                                : Line.none(),
                        line(answer, GetEarnedValue.Point::ev, "EV"),
                        line(answer, GetEarnedValue.Point::ac, "AC"),
                        forecast(answer, fmt),
                        answer.day(),
                        locale,
                        width)
                .svg();
    }

    private static Line line(Answer answer, Function<GetEarnedValue.Point, @Nullable Money> part, String label) {
        var points = answer.curve().stream()
                .<Point>mapMulti((point, found) -> {
                    var amount = part.apply(point);
                    if (amount != null) {
                        found.accept(new Point(point.date(), amount.cents()));
                    }
                })
                .collect(Collectors.toList());
        return new Line(points, label);
    }

    /** From what was spent to the estimate, on the day the work will be done or else should be. */
    private static Line forecast(Answer answer, Formats fmt) {
        var eac = answer.plan().by(PerformanceFactor.CPI).eac();
        LocalDate end = answer.finish() == null ? answer.curve().getLast().date() : answer.finish();
        if (eac == null || !end.isAfter(answer.day())) {
            return Line.none();
        }
        var now = new Point(answer.day(), answer.plan().ac().cents());
        return new Line(List.of(now, new Point(end, eac.cents())), "EAC " + fmt.money(eac));
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
