package ee.rada.web.planchanges;

import ee.rada.kernel.Money;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.GetPlanChange.Impact;
import ee.rada.query.planchanges.GetPlanChange.LineImpact;
import ee.rada.web._format.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a proposal moves, in one line: "Ridade vahel liigub 2 500,00 € · lõpud nihkuvad 14 tööpäeva". */
@Component
final class Gist {

    private final MessageSource messages;
    private final Formats fmt;

    Gist(MessageSource messages, Formats fmt) {
        this.messages = messages;
        this.fmt = fmt;
    }

    String of(FindPlanChanges.Item item, Locale locale) {
        return sentence(parts(item.change(), item.moved(), item.daysMoved(), locale), locale);
    }

    String of(Impact impact, Locale locale) {
        long given = impact.lines().stream()
                .map(LineImpact::change)
                .mapToLong(Money::cents)
                .filter(cents -> cents > 0)
                .sum();
        int days = impact.activities().stream()
                .mapToInt(activity -> Math.abs(activity.workingDays()))
                .sum();
        var moved = new Money(given, impact.change().currency());
        var parts = parts(impact.change(), moved, days, locale);
        if (impact.endAfter() != null && !Objects.equals(impact.endBefore(), impact.endAfter())) {
            parts.add(text("gist.end", locale, fmt.date(impact.endAfter())));
        }
        return sentence(parts, locale);
    }

    private List<String> parts(@Nullable Money change, @Nullable Money moved, int days, Locale locale) {
        var parts = new ArrayList<String>();
        if (change != null && change.cents() != 0) {
            parts.add(text("gist.total", locale, fmt.change(change)));
        } else if (moved != null && moved.cents() != 0) {
            parts.add(text("gist.moved", locale, fmt.money(moved)));
        }
        if (days != 0) {
            parts.add(text("gist.days", locale, fmt.workingDays(days)));
        }
        return parts;
    }

    private String sentence(List<String> parts, Locale locale) {
        var words = parts.isEmpty() ? text("gist.none", locale) : String.join(" · ", parts);
        return words.substring(0, 1).toUpperCase(locale) + words.substring(1);
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
