package ee.rada.web._pages;

import ee.rada.kernel.CommandAnswer;
import ee.rada.query._axon.Knowledge;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** Leads on to the next page after something was done, so that this page shows it. */
@Component
public final class Done {

    static final String COMMAND = "done";
    static final String SEEN = "seen";
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Knowledge knowledge;

    Done(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A redirect. Waits a second at most; a page that is still behind says so by itself. */
    public String redirect(String to, String command, CommandAnswer answer, RedirectAttributes attributes) {
        attributes.addFlashAttribute(COMMAND, command);
        if (knowledge.await(answer.position(), PATIENCE)) {
            return "redirect:" + to;
        }
        return "redirect:"
                + UriComponentsBuilder.fromUriString(to)
                        .replaceQueryParam(SEEN, answer.position())
                        .build()
                        .toUriString();
    }
}
