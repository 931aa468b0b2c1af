package ee.rada.web.planfiles;

import ee.rada.kernel.Channel;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.web._look.Field;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Done;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A plan that a planning program wrote: what is in it? And the new project that it becomes. */
@Page
final class NewProjectPage {

    private final PlanFileDesk desk;
    private final PlanFileWords words;
    private final Done done;
    private final MessageSource messages;

    NewProjectPage(PlanFileDesk desk, PlanFileWords words, Done done, MessageSource messages) {
        this.desk = desk;
        this.words = words;
        this.done = done;
        this.messages = messages;
    }

    @GetMapping("/projects/from-file")
    String show(Caller caller, Model model, Locale locale) {
        PlanFileDesk.require(caller, RegisterProject.class);
        return upload(List.of(), model, locale);
    }

    @PostMapping(path = "/projects/from-file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String check(
            @RequestPart("file") MultipartFile file,
            Caller caller,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        PlanFileDesk.require(caller, RegisterProject.class);
        try {
            var sha256 = desk.keep(file);
            return found(new NewProject("", "", "", sha256, desk.read(sha256)), List.of(), model, locale);
        } catch (Refusal refusal) {
            response.setStatus(refusal.code().status());
            return upload(words.reasons(refusal, locale), model, locale);
        }
    }

    @PostMapping("/projects/from-file/create")
    String create(
            @RequestParam String sha256,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String aim,
            Caller caller,
            Model model,
            RedirectAttributes next,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        PlanFileDesk.require(caller, RegisterProject.class);
        var project = new NewProject(code, title, aim, sha256, desk.read(sha256));
        try {
            var answer = desk.create(project, Channel.UI, caller);
            return done.redirect("/projects/" + project.projectId() + "/plan", "register-project", answer, next);
        } catch (Refusal refusal) {
            response.setStatus(refusal.code().status());
            return found(project, words.reasons(refusal, locale), model, locale);
        }
    }

    private String upload(List<String> reasons, Model model, Locale locale) {
        model.addAttribute("errors", errors("file", reasons));
        model.addAttribute(
                "fields",
                List.of(Field.of(Field.Kind.FILE, "file", text("plan-file.file", locale), "")
                        .asRequired()
                        .withHint(text("plan-file.new.hint", locale))
                        .withError(reasons.isEmpty() ? null : reasons.getFirst())));
        return "planfiles/new";
    }

    private String found(NewProject project, List<String> reasons, Model model, Locale locale) {
        var file = project.file();
        var faults =
                Stream.concat(file.faults().stream(), project.faults().stream()).toList();
        model.addAttribute("sha256", project.sha256());
        model.addAttribute("rows", file.rows());
        model.addAttribute("total", PlanTotals.of(file));
        model.addAttribute("faults", words.faults(faults, locale));
        model.addAttribute("unread", file.unread());
        model.addAttribute("errors", errors("code", reasons));
        model.addAttribute(
                "fields",
                List.of(
                        required(Field.Kind.TEXT, "code", "field.code", project.code(), 40, locale),
                        required(Field.Kind.TEXT, "title", "field.title", project.title(), 300, locale),
                        required(Field.Kind.LONG_TEXT, "aim", "field.aim", project.aim(), 4000, locale)));
        return "planfiles/new-found";
    }

    private Field required(Field.Kind kind, String name, String key, String value, int longest, Locale locale) {
        return Field.of(kind, name, text(key, locale), value).asRequired().withMaxLength(longest);
    }

    private static List<FormError> errors(String field, List<String> reasons) {
        return reasons.stream().map(reason -> new FormError(field, reason)).toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
