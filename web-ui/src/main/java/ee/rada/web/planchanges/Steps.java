package ee.rada.web.planchanges;

import ee.rada.kernel.Role;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planchanges.GetPlanChange.Approval;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import ee.rada.web.forms.FormTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A proposal's way from the draft to the plan, one step after the other, with who took it and when. */
@Component
final class Steps {

    /** One step of the way. */
    public record Step(String title, String note, How how) {}

    public enum How {
        DONE,
        NOW,
        AHEAD,
        STOPPED
    }

    private final MessageSource messages;
    private final FormTexts texts;
    private final Formats fmt;
    private final Names names;

    Steps(MessageSource messages, FormTexts texts, Formats fmt, Names names) {
        this.messages = messages;
        this.texts = texts;
        this.fmt = fmt;
        this.names = names;
    }

    List<Step> of(GetPlanChange.Answer change, LocalDate today, Locale locale) {
        var steps = new ArrayList<Step>();
        steps.add(new Step(
                text("change.step.submitted", locale),
                names.name(change.draftedBy()) + ", " + fmt.dateTime(change.draftedAt()),
                How.DONE));
        change.requiredApprovals().forEach(role -> steps.add(approval(change, role, today, locale)));
        steps.add(end(change, locale));
        return steps;
    }

    private Step approval(GetPlanChange.Answer change, Role role, LocalDate today, Locale locale) {
        var title = texts.choice(role, locale);
        var given = given(change, role);
        if (given.isPresent()) {
            var approval = given.get();
            return new Step(title, names.name(approval.actor()) + ", " + fmt.dateTime(approval.at()), How.DONE);
        } else if (role != change.dueStep() || change.waitingSince() == null) {
            return new Step(title, "", How.AHEAD);
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(change.waitingSince(), Formats.ZONE), today);
        return new Step(title, text("change.step.waits", locale, fmt.days(days)), How.NOW);
    }

    private static Optional<Approval> given(GetPlanChange.Answer change, Role role) {
        return change.approvals().stream().filter(one -> one.step() == role).findFirst();
    }

    private Step end(GetPlanChange.Answer change, Locale locale) {
        var note = change.endedAt() == null ? "" : fmt.dateTime(change.endedAt());
        return switch (change.state()) {
            case APPLIED -> new Step(texts.choice(change.state(), locale), note, How.DONE);
            case REJECTED, WITHDRAWN, APPLICATION_FAILED ->
                new Step(texts.choice(change.state(), locale), note, How.STOPPED);
            default -> new Step(text("change.step.applied", locale), "", How.AHEAD);
        };
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
