package ee.rada.web.forms;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.web._api.Asking;
import ee.rada.web._errors.Problems;
import ee.rada.web._pages.Done;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.commands.CommandShape;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every command's form: shown, sent, and shown again with what was entered where it is refused. */
@Page
final class CommandPage {

    private static final int UNPROCESSABLE = 422;

    private final CommandForms forms;
    private final FormReader reader;
    private final Uploads uploads;
    private final CommandSender sender;
    private final Problems problems;
    private final Done done;
    private final Asking asking;
    private final Clock clock;

    CommandPage(
            CommandForms forms,
            FormReader reader,
            Uploads uploads,
            CommandSender sender,
            Problems problems,
            Done done,
            Asking asking,
            Clock clock) {
        this.forms = forms;
        this.reader = reader;
        this.uploads = uploads;
        this.sender = sender;
        this.problems = problems;
        this.done = done;
        this.asking = asking;
        this.clock = clock;
    }

    @GetMapping("/commands/{name}")
    String show(@PathVariable String name, Caller caller, HttpServletRequest request, Model model, Locale locale) {
        return page(forms.fresh(asked(name, caller, locale), Entered.in(request)), model);
    }

    @PostMapping("/commands/{name}")
    String send(
            @PathVariable String name,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next,
            Locale locale)
            throws IOException {
        var asked = asked(name, caller, locale);
        var kept = uploads.keep(request, Entered.in(request), caller);
        if (Rows.isAsked(kept.entered()) && kept.errors().isEmpty()) {
            return page(forms.again(asked, Rows.changed(kept.entered())), model);
        }
        var json = reader.json(asked, kept.entered());
        try {
            var answer = sender.send(caller, reader.command(json, kept), reader.circumstances(kept.entered()));
            return done.redirect(AfterCommand.path(name, kept.entered()), name, answer, next);
        } catch (RuntimeException thrown) {
            var problem = problems.of(thrown);
            if (problem.status() >= 500) {
                throw thrown;
            }
            response.setStatus(UNPROCESSABLE);
            return page(forms.refused(asked, kept.entered(), json, problem), model);
        }
    }

    private Asked asked(String name, Caller caller, Locale locale) {
        var shape = CommandShape.named(name);
        if (!caller.maySend(shape.type())) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        return new Asked(shape, caller, LocalDate.now(clock), locale, asking);
    }

    private static String page(CommandForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", form.errors());
        return "commands/form";
    }
}
