package ee.rada.web.exports;

import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.projects.FindProjects;
import ee.rada.web._api.Asking;
import ee.rada.web._look.Field;
import ee.rada.web._look.Field.Choice;
import ee.rada.web._look.Field.Kind;
import ee.rada.web._look.FormError;
import ee.rada.web._security.Caller;
import ee.rada.web.exports.logs.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The fields of the form in which a log is chosen. */
@Component
final class LogFields {

    /** Every form in which a log goes out, the package first. */
    static final List<String> ENDINGS = Stream.concat(
                    Stream.of(LogDownload.PACKAGE), LogFormat.ALL.stream().map(LogFormat::ending))
            .toList();

    private static final int MOST = 500;

    private final Asking asking;
    private final MessageSource messages;
    private final Clock clock;

    LogFields(Asking asking, MessageSource messages, Clock clock) {
        this.asking = asking;
        this.messages = messages;
        this.clock = clock;
    }

    List<Field> of(LogForm form, String ending, List<FormError> errors, Caller caller, Locale locale) {
        var fields = List.of(
                field(Kind.RADIO, "of", form.about().name(), locale)
                        .withChoices(choices("exports.of.", names(LogForm.About.values()), locale))
                        .asRequired(),
                field(Kind.SELECT, "projectId", form.projectId(), locale)
                        .withChoices(named(form.projectId(), projects(caller))),
                field(Kind.SELECT, "proposalId", form.proposalId(), locale)
                        .withChoices(named(form.proposalId(), proposals(caller))),
                field(Kind.TEXT, "thingId", form.thingId(), locale),
                field(Kind.DATE, "from", form.from(), locale),
                field(Kind.DATE, "until", form.until(), locale),
                field(Kind.RADIO, "clock", form.clock() == null ? Period.Clock.RECORDED.name() : form.clock(), locale)
                        .withChoices(choices("exports.clock.", names(Period.Clock.values()), locale))
                        .asRequired(),
                field(Kind.SELECT, "ending", ending, locale)
                        .withChoices(choices("exports.ending.", ENDINGS, locale))
                        .asRequired(),
                field(Kind.NUMBER, "since", form.since(), locale)
                        .withHint(messages.getMessage("exports.since.hint", null, locale)));
        return fields.stream().map(field -> marked(field, errors)).toList();
    }

    private static Field marked(Field field, List<FormError> errors) {
        return errors.stream()
                .filter(error -> error.name().equals(field.name()))
                .findFirst()
                .map(error -> field.withError(error.message()))
                .orElse(field);
    }

    private Field field(Kind kind, String name, @Nullable String value, Locale locale) {
        return Field.of(kind, name, messages.getMessage("exports." + name, null, locale), value == null ? "" : value);
    }

    private List<Choice> projects(Caller caller) {
        var query = new FindProjects(null, null, false, FindProjects.Order.TITLE, LocalDate.now(clock), null, MOST);
        return asking.ask(caller, query, FindProjects.Answer.class).items().stream()
                .map(item -> new Choice(item.projectId().toString(), item.number() + " " + item.title()))
                .toList();
    }

    private List<Choice> proposals(Caller caller) {
        var query = FindPlanChanges.latest(null, LocalDate.now(clock), null, MOST);
        return asking.ask(caller, query, FindPlanChanges.Answer.class).items().stream()
                .map(item -> new Choice(item.proposalId().toString(), item.number() + " " + item.title()))
                .toList();
    }

    /** What an address names stays chosen, though it be too old for the list. */
    private static List<Choice> named(@Nullable String chosen, List<Choice> listed) {
        if (chosen == null
                || chosen.isBlank()
                || listed.stream().anyMatch(choice -> choice.value().equals(chosen))) {
            return listed;
        }
        var all = new ArrayList<>(listed);
        all.add(new Choice(chosen, chosen));
        return all;
    }

    private List<Choice> choices(String prefix, List<String> values, Locale locale) {
        return values.stream()
                .map(value -> new Choice(value, messages.getMessage(prefix + value, null, locale)))
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
