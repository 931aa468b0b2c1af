package ee.rada.web.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planchanges.Decision;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.FindPlanChanges.OfState;
import ee.rada.query.planchanges.FindPlanChanges.Totals;
import ee.rada.query.planchanges.GetPlanChange.Waited;
import ee.rada.query.projects.GetProject;
import ee.rada.web._api.Asking;
import ee.rada.web._format.Formats;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._pages.Names;
import ee.rada.web._security.Caller;
import ee.rada.web.forms.FormTexts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a report of the ledger says of itself, in words: its period and filter, as of when, made by whom, and what it all comes to. */
@Component
final class LedgerReport {

    /** One line of the report's head. */
    record Line(String label, String text) {}

    private final Asking asking;
    private final MessageSource messages;
    private final FormTexts texts;
    private final Names people;
    private final RuleWords rules;
    private final Clock wallClock;

    LedgerReport(
            Asking asking,
            MessageSource messages,
            FormTexts texts,
            Names people,
            RuleWords rules,
            @Qualifier("wallClock") Clock wallClock) {
        this.asking = asking;
        this.messages = messages;
        this.texts = texts;
        this.people = people;
        this.rules = rules;
        this.wallClock = wallClock;
    }

    List<Line> head(LedgerFilter filter, long position, Caller caller, Locale locale) {
        var fmt = Formats.in(locale);
        return List.of(
                new Line(say("changes.report.period", locale), period(filter, locale)),
                new Line(say("changes.report.filter", locale), filter(filter, caller, locale)),
                new Line(say("changes.report.position", locale), position(position, locale)),
                new Line(
                        say("changes.report.made", locale),
                        fmt.dateTime(wallClock.instant()) + ", " + people.name(caller.official())));
    }

    /** How many in which state, how long they waited, and what they move: a line each. */
    List<Line> totals(Totals totals, Locale locale) {
        var fmt = Formats.in(locale);
        var lines = new ArrayList<Line>();
        lines.add(new Line(say("changes.report.proposals", locale), fmt.count(totals.proposals())));
        totals.states().forEach(state -> lines.add(new Line(texts.choice(state.state(), locale), of(state, locale))));
        if (totals.waited() > 0) {
            lines.add(new Line(say("changes.waited", locale), waits(totals, locale)));
        }
        return lines;
    }

    /** How many of what became of them, in one sentence. */
    String sentence(Totals totals, Locale locale) {
        var fmt = Formats.in(locale);
        String states = totals.states().stream()
                .map(of -> texts.choice(of.state(), locale).toLowerCase(locale) + " " + fmt.count(of.proposals()))
                .collect(Collectors.joining(", "));
        String all = totals.proposals() == 1
                ? say("changes.report.sentence.one", locale, states)
                : say("changes.report.sentence", locale, fmt.count(totals.proposals()), states);
        return totals.proposals() == 0
                ? say("changes.none", locale) + "."
                : all + (totals.waited() == 0 ? "" : " " + waits(totals, locale));
    }

    /** Each decision in a line of its own. */
    String decisions(List<Decision> decisions, Locale locale) {
        return decisions.stream().map(decision -> decision(decision, locale)).collect(Collectors.joining("\n"));
    }

    /** How long each step was waited for: {@code Talituse juhataja 3, need, kes ettepaneku tegid 1}. */
    String steps(List<Waited> waits, Locale locale) {
        return waits.stream()
                .map(wait -> whom(wait, locale) + ": " + wait.workingDays())
                .collect(Collectors.joining("\n"));
    }

    /** Why it ended as it did: the reason given, or the rule that refused, with its code. */
    String reason(FindPlanChanges.Item item, Locale locale) {
        var failure = item.failure();
        return failure == null
                ? Objects.requireNonNullElse(item.reason(), "")
                : failure.rule() + ": " + rules.of(failure.rule(), failure.detail(), locale);
    }

    private String decision(Decision decision, Locale locale) {
        Role step = decision.step();
        String words = decision.words();
        String instead = decision.onBehalfOf() == null
                ? ""
                : " (" + say("changes.decision.for", locale, people.name(decision.onBehalfOf())) + ")";
        return (step == null ? "" : texts.choice(step, locale) + ": ")
                + say("changes.decision." + decision.outcome(), locale) + " "
                + Formats.in(locale).date(LocalDate.ofInstant(decision.at(), Formats.ZONE)) + " "
                + people.name(decision.official()) + instead
                + (words == null ? "" : ": " + words)
                + (decision.holds() ? "" : " [" + say("changes.decision.void", locale) + "]");
    }

    private String whom(Waited wait, Locale locale) {
        Role step = wait.step();
        return step == null ? say("changes.whom." + wait.whom(), locale) : texts.choice(step, locale);
    }

    private String of(OfState state, Locale locale) {
        var fmt = Formats.in(locale);
        var money = state.moved().stream().map((Money moved) -> fmt.money(moved));
        var days = state.daysMoved() == 0 ? Stream.<String>empty() : Stream.of(fmt.workingDays(state.daysMoved()));
        String moved = Stream.concat(money, days).collect(Collectors.joining(", "));
        return fmt.count(state.proposals())
                + (moved.isEmpty() ? "" : "; " + say("changes.report.moved", locale, moved));
    }

    private String waits(Totals totals, Locale locale) {
        var fmt = Formats.in(locale);
        return say(
                "changes.report.waits",
                locale,
                fmt.number(totals.medianWaited()),
                fmt.count(totals.longestWaited()),
                fmt.count(totals.waited()));
    }

    private String period(LedgerFilter filter, Locale locale) {
        return filter.fromDay() == null && filter.untilDay() == null
                ? say("changes.report.always", locale)
                : say("changes.dated." + filter.datedChosen(), locale)
                        + " "
                        + Formats.in(locale).range(filter.fromDay(), filter.untilDay());
    }

    private String filter(LedgerFilter filter, Caller caller, Locale locale) {
        var parts = new ArrayList<String>();
        if (filter.words() != null) {
            parts.add("„" + filter.words() + "“");
        }
        if (filter.projectChosen() != null) {
            parts.add(project(filter.projectChosen(), caller));
        }
        ProposalState state = filter.stateChosen();
        if (state != null) {
            parts.add(texts.choice(state, locale));
        }
        if (filter.kindChosen() != null) {
            parts.add(say(ItemKind.PREFIX + filter.kindChosen().key(), locale));
        }
        if (filter.causeChosen() != null) {
            parts.add(texts.choice(filter.causeChosen(), locale));
        }
        if (filter.isMine() || filter.requesterChosen() != null) {
            var requester = filter.isMine() ? caller.official() : filter.requesterChosen();
            parts.add(say("changes.requester", locale) + ": " + people.name(requester));
        }
        if (filter.deciderChosen() != null) {
            parts.add(say("changes.decider", locale) + ": " + people.name(filter.deciderChosen()));
        }
        return parts.isEmpty() ? say("changes.report.all", locale) : String.join(" · ", parts);
    }

    private String project(ProjectId id, Caller caller) {
        try {
            var project = asking.ask(caller, new GetProject(id, LocalDate.now(wallClock)), GetProject.Answer.class);
            return project.number() + " " + project.title();
        } catch (Refusal refusal) {
            if (refusal.code() != ProblemCode.NOT_FOUND) {
                throw refusal;
            }
            return id.toString();
        }
    }

    private String position(long position, Locale locale) {
        var number = Formats.in(locale).number(position);
        return AskedMoment.ofThisRequest()
                .map(moment -> say(
                        "changes.report.then",
                        locale,
                        number,
                        Formats.in(locale).date(moment.today())))
                .orElse(number);
    }

    private String say(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
