package ee.rada.web.forms;

import ee.rada.kernel.Query;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.CommandShape;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One form that somebody asked for, with what its drawing had to look up; nothing is looked up twice. */
final class Asked {

    private final CommandShape shape;
    private final Caller caller;
    private final LocalDate today;
    private final Locale locale;
    private final Asking asking;
    private final Map<Query, Object> answers = new HashMap<>();

    Asked(CommandShape shape, Caller caller, LocalDate today, Locale locale, Asking asking) {
        this.shape = shape;
        this.caller = caller;
        this.today = today;
        this.locale = locale;
        this.asking = asking;
    }

    CommandShape shape() {
        return shape;
    }

    String name() {
        return shape.name();
    }

    Caller caller() {
        return caller;
    }

    LocalDate today() {
        return today;
    }

    Locale locale() {
        return locale;
    }

    <A> A ask(Query query, Class<A> answer) {
        return answer.cast(answers.computeIfAbsent(query, _ -> asking.ask(caller, query, answer)));
    }

    /** The id that a field holds, if it holds one. */
    static Optional<UUID> id(Entered entered, String name) {
        try {
            return entered.has(name) ? Optional.of(UUID.fromString(entered.text(name))) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
