package ee.rada.web.planchanges;

import ee.rada.kernel.Channel;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.query._axon.Knowledge;
import ee.rada.web._api.Asking;
import ee.rada.web._errors.ProblemWords;
import ee.rada.web._errors.Problems;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives decisions one by one, each with a result of its own: one that is refused stands in no other's way. */
@Component
final class Decisions {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A proposal as somebody saw it when he decided. */
    record Seen(
            ProposalId id,
            String number,
            String title,
            @Nullable Long version) {}

    /**
     * What became of a decision.
     *
     * @param words what was done, or why it was not
     */
    public record Outcome(ProposalId id, String number, String title, boolean done, String words) {}

    private final CommandSender sender;
    private final Problems problems;
    private final ProblemWords problemWords;
    private final Knowledge knowledge;
    private final MessageSource messages;
    private final Asking asking;
    private final Clock clock;

    Decisions(
            CommandSender sender,
            Problems problems,
            ProblemWords problemWords,
            Knowledge knowledge,
            MessageSource messages,
            Asking asking,
            Clock clock) {
        this.sender = sender;
        this.problems = problems;
        this.problemWords = problemWords;
        this.knowledge = knowledge;
        this.messages = messages;
        this.asking = asking;
        this.clock = clock;
    }

    /** The decision; what refuses it comes through. */
    CommandAnswer give(Caller caller, Seen proposal, Verdict verdict, String words) {
        var circumstances = new Circumstances(Channel.UI, null, proposal.version(), null, null, null);
        return sender.send(caller, verdict.on(proposal.id(), words), circumstances);
    }

    /**
     * The same decision on each, with what it made stale; waits until what was done can be seen. Last approvals come after the others:
     * what they apply makes the other proposals of the project wait for their authors.
     */
    List<Outcome> give(Caller caller, List<Seen> proposals, Verdict verdict, String words, Locale locale) {
        var outcomes = new ArrayList<Outcome>();
        var stale = new StaleOnes(asking, caller, LocalDate.now(clock));
        long last = 0;
        for (var proposal : stale.lastApprovalsLast(proposals)) {
            try {
                var answer = give(caller, proposal, verdict, words);
                last = Math.max(last, answer.position());
                outcomes.add(
                        outcome(proposal, true, done(answer, locale) + madeStale(proposal, answer, stale, locale)));
            } catch (RuntimeException thrown) {
                outcomes.add(outcome(proposal, false, problemWords.detail(problems.of(thrown), locale)));
            }
        }
        knowledge.await(last, PATIENCE);
        return outcomes;
    }

    /** Empty where nothing was applied, or it is in no other's way. */
    private String madeStale(Seen proposal, CommandAnswer answer, StaleOnes stale, Locale locale) {
        if (!answer.events().contains(PlanChangeApplied.class.getSimpleName())) {
            return "";
        }
        knowledge.await(answer.position(), PATIENCE);
        var numbers = String.join(", ", stale.since(proposal.id()));
        return numbers.isEmpty()
                ? ""
                : " " + messages.getMessage("decisions.made-stale", new Object[] {numbers}, locale);
    }

    private static Outcome outcome(Seen proposal, boolean done, String words) {
        return new Outcome(proposal.id(), proposal.number(), proposal.title(), done, words);
    }

    /** The last approval applies the proposal in the same breath. */
    private String done(CommandAnswer answer, Locale locale) {
        var last = answer.events().isEmpty() ? "nothing" : answer.events().getLast();
        var key = "decisions.done." + last;
        var own = messages.getMessage(key, null, null, locale);
        return own == null ? messages.getMessage("decisions.done", null, locale) : own;
    }
}
