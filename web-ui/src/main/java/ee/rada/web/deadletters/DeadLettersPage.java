package ee.rada.web.deadletters;

import ee.rada.kernel.Channel;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.deadletters.DeadLetterCommand.DiscardDeadLetter;
import ee.rada.kernel.deadletters.DeadLetterCommand.RetryDeadLetter;
import ee.rada.query._axon.Knowledge;
import ee.rada.query.deadletters.FindDeadLetters;
import ee.rada.query.deadletters.GetDeadLetter;
import ee.rada.web._api.Asking;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Which events could not be taken in, why, what waits behind them, and what can be done? */
@Page
final class DeadLettersPage {

    private static final int ROWS = 50;
    private static final int MOST = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Asking asking;
    private final CommandSender sender;
    private final Knowledge knowledge;

    DeadLettersPage(Asking asking, CommandSender sender, Knowledge knowledge) {
        this.asking = asking;
        this.sender = sender;
        this.knowledge = knowledge;
    }

    @GetMapping("/dead-letters")
    String list(@RequestParam(required = false) @Nullable Long after, Caller caller, Model model) {
        var answer = asking.ask(caller, new FindDeadLetters(after, ROWS), FindDeadLetters.Answer.class);
        model.addAttribute("letters", answer.items());
        model.addAttribute("next", answer.next());
        return "deadletters/list";
    }

    @GetMapping("/dead-letters/{at}")
    String one(@PathVariable long at, Caller caller, Model model) {
        var answer = asking.ask(caller, new GetDeadLetter(at), GetDeadLetter.Answer.class);
        model.addAttribute("letter", answer.letter());
        model.addAttribute("data", answer.data());
        model.addAttribute("waiting", answer.waiting());
        model.addAttribute("mayRetry", caller.maySend(RetryDeadLetter.class));
        model.addAttribute("mayDiscard", caller.maySend(DiscardDeadLetter.class));
        return "deadletters/letter";
    }

    @PostMapping("/dead-letters/{at}/retry")
    String retry(@PathVariable long at, Caller caller, RedirectAttributes attributes) {
        if (!caller.maySend(RetryDeadLetter.class)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        UUID thing = asking.ask(caller, new GetDeadLetter(at), GetDeadLetter.Answer.class)
                .letter()
                .thing();
        var sent = sender.send(caller, new RetryDeadLetter(at, thing), Circumstances.of(Channel.UI));
        if (!knowledge.await(sent.position(), PATIENCE)) {
            attributes.addFlashAttribute("tried", "late");
            return "redirect:/dead-letters";
        }
        List<FindDeadLetters.Item> still =
                asking.ask(caller, new FindDeadLetters(null, MOST), FindDeadLetters.Answer.class).items().stream()
                        .filter(letter -> letter.thing().equals(thing))
                        .toList();
        if (still.isEmpty()) {
            attributes.addFlashAttribute("tried", "well");
            return "redirect:/dead-letters";
        }
        long first = still.getFirst().at();
        attributes.addFlashAttribute("tried", first == at ? "again" : "further");
        return "redirect:/dead-letters/" + first;
    }
}
