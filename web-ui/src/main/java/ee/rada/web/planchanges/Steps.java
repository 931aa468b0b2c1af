package ee.rada.web.planchanges;

import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planchanges.GetPlanChange.Approval;
import ee.rada.query.planchanges.GetPlanChange.Waited;
import ee.rada.query.planchanges.Whom;
import ee.rada.web._format.Formats;
import ee.rada.web._pages.Names;
import ee.rada.web.forms.FormTexts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A proposal's way from the draft to the plan, one step after the other, with who took it, when, and how long it waited for him. */
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

    List<Step> of(GetPlanChange.Answer change, Locale locale) {
        var steps = new ArrayList<Step>();
        steps.add(drafted(change, locale));
        steps.add(submitted(change, locale));
        if (change.requiredApprovals().isEmpty()) {
            steps.add(ahead("change.step.approvals", change, locale));
        }
        change.requiredApprovals().forEach(role -> steps.add(approval(change, role, locale)));
        if (change.funderDecides()) {
            steps.add(funder(change, locale));
        }
        steps.add(end(change, locale));
        return steps;
    }

    private Step drafted(GetPlanChange.Answer change, Locale locale) {
        var how = change.state() == ProposalState.DRAFT ? How.NOW : How.DONE;
        return new Step(text("change.step.drafted", locale), by(change.draftedBy(), change.draftedAt()), how);
    }

    private Step submitted(GetPlanChange.Answer change, Locale locale) {
        var at = change.submittedAt();
        return at == null
                ? ahead("change.step.submitted", change, locale)
                : new Step(text("change.step.submitted", locale), by(change.submittedBy(), at), How.DONE);
    }

    private Step approval(GetPlanChange.Answer change, Role role, Locale locale) {
        var title = texts.choice(role, locale);
        var given = given(change, role);
        if (given.isPresent()) {
            var note = by(given.get().actor(), given.get().at());
            return new Step(title, waited(note, last(change, Whom.APPROVER, role), locale), How.DONE);
        } else if (change.state() == ProposalState.CLARIFICATION && isNext(change, role)) {
            var wait = last(change, Whom.AUTHOR, null);
            return new Step(title, text("change.step.question", locale, days(wait)), How.NOW);
        } else if (role != change.dueStep()) {
            return new Step(title, "", How.AHEAD);
        }
        return new Step(title, waits(last(change, Whom.APPROVER, role), locale), How.NOW);
    }

    private Step funder(GetPlanChange.Answer change, Locale locale) {
        var title = text("change.step.funder", locale);
        if (change.funder() != null) {
            return new Step(title, fmt.date(change.funder().date()), How.DONE);
        }
        return change.state() == ProposalState.AWAITING_FUNDER
                ? new Step(title, waits(last(change, Whom.FUNDER, null), locale), How.NOW)
                : new Step(title, "", How.AHEAD);
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

    private Step ahead(String key, GetPlanChange.Answer change, Locale locale) {
        return new Step(text(key, locale), "", change.endedAt() == null ? How.AHEAD : How.STOPPED);
    }

    private static boolean isNext(GetPlanChange.Answer change, Role role) {
        return change.requiredApprovals().stream()
                .filter(one -> given(change, one).isEmpty())
                .findFirst()
                .filter(next -> next == role)
                .isPresent();
    }

    private static Optional<Approval> given(GetPlanChange.Answer change, Role role) {
        return change.approvals().stream().filter(one -> one.step() == role).findFirst();
    }

    private static Optional<Waited> last(GetPlanChange.Answer change, Whom whom, @Nullable Role role) {
        return change.waits().stream()
                .filter(wait -> wait.whom() == whom && (role == null || wait.step() == role))
                .reduce((_, later) -> later);
    }

    private String by(@Nullable OfficialId official, Instant at) {
        return names.name(official) + ", " + fmt.dateTime(at);
    }

    private String waited(String note, Optional<Waited> wait, Locale locale) {
        return wait.filter(one -> one.workingDays() > 0)
                .map(one -> note + " · " + text("change.step.waited", locale, fmt.workingDays(one.workingDays())))
                .orElse(note);
    }

    private String waits(Optional<Waited> wait, Locale locale) {
        return wait.map(one -> waits(one, locale)).orElse("");
    }

    private String waits(Waited wait, Locale locale) {
        var days = wait.workingDays() == 0
                ? text("change.step.waits.today", locale)
                : text("change.step.waits", locale, fmt.workingDays(wait.workingDays()));
        return days + " · " + text("change.step.since", locale, fmt.dateTime(wait.since()));
    }

    private String days(Optional<Waited> wait) {
        return wait.map(one -> fmt.workingDays(one.workingDays())).orElse("");
    }

    private String text(String key, Locale locale, String... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
