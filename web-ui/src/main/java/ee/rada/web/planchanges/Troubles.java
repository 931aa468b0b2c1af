package ee.rada.web.planchanges;

import ee.rada.query.planchanges.GetPlanChange;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says why a proposal is back with those who made it. */
@Component
final class Troubles {

    private final RuleWords rules;
    private final MessageSource messages;

    Troubles(RuleWords rules, MessageSource messages) {
        this.rules = rules;
        this.messages = messages;
    }

    /** Why it could not be applied, or what conflicts; null where nothing went wrong. */
    @Nullable
    String of(GetPlanChange.Answer change, List<ChangeRow> rows, Locale locale) {
        var failed = failed(change, locale);
        if (failed != null) {
            return failed;
        }
        var conflicting = rows.stream()
                .filter(row -> row.conflict() != null)
                .map(ChangeRow::name)
                .distinct()
                .collect(Collectors.joining(", "));
        return conflicting.isEmpty() ? null : text("decisions.conflicts", locale, conflicting);
    }

    /** Why it could not be applied; null where nothing failed. */
    @Nullable
    String failed(GetPlanChange.Answer change, Locale locale) {
        var failure = change.failure();
        return failure == null
                ? null
                : text("change.failed", locale, rules.of(failure.rule(), failure.detail(), locale));
    }

    private String text(String key, Locale locale, String words) {
        return messages.getMessage(key, new Object[] {words}, locale);
    }
}
