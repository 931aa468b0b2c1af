package ee.rada.web.deviations;

import ee.rada.kernel.Money;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.web._format.Formats;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a deviation as people would: "Koolitus I oleks pidanud lõppema 30.09.2026; tehtud on 90 %." Templates know it as {@code deviating}. */
@Component("deviating")
public final class DeviationWords {

    private final MessageSource messages;
    private final Formats fmt;

    DeviationWords(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    public String sentence(FindDeviations.Item item, Locale locale) {
        var figures = item.figures();
        return messages.getMessage(
                "deviation." + item.kind() + ".text",
                new Object[] {
                    item.activityId() == null ? item.projectTitle() : item.activityCode() + " " + item.activityTitle(),
                    fmt.date(item.since()),
                    figures.days() == null ? "" : fmt.days(figures.days()),
                    figures.percent() == null ? "" : fmt.percent(figures.percent()),
                    money(figures.ev(), figures),
                    money(figures.pv(), figures),
                    money(figures.ac(), figures),
                    money(figures.eac(), figures),
                    money(figures.bac(), figures),
                    figures.index() == null ? "" : fmt.index(new BigDecimal(figures.index()))
                },
                locale);
    }

    /** A figure of the sentence, by its component. */
    public record Figure(String component, String text) {}

    /** The figures that the sentence speaks of, for asking why. */
    public List<Figure> figures(FindDeviations.Item item) {
        var figures = item.figures();
        return Stream.of(
                        new Figure("days", figures.days() == null ? "" : fmt.days(figures.days())),
                        new Figure("percent", figures.percent() == null ? "" : fmt.percent(figures.percent())),
                        new Figure("ev", money(figures.ev(), figures)),
                        new Figure("pv", money(figures.pv(), figures)),
                        new Figure("ac", money(figures.ac(), figures)),
                        new Figure("eac", money(figures.eac(), figures)),
                        new Figure("bac", money(figures.bac(), figures)),
                        new Figure("index", figures.index() == null ? "" : fmt.index(new BigDecimal(figures.index()))))
                .filter(figure -> !figure.text().isEmpty())
                .toList();
    }

    private String money(@Nullable String amount, FindDeviations.Figures figures) {
        return amount == null || figures.currency() == null ? "" : fmt.money(Money.of(amount, figures.currency()));
    }
}
