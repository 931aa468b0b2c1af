package ee.rada.web.imports;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.contacts.ContactMappingCommand.SaveContactMapping;
import ee.rada.web._errors.ProblemWords;
import ee.rada.web._errors.Problems;
import ee.rada.web._look.Field;
import ee.rada.web._look.Field.Choice;
import ee.rada.web._look.FormError;
import ee.rada.web._pages.Page;
import ee.rada.web._security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.multipart.MultipartFile;

/** Which files came in? And the form that brings the next one. */
@Page
final class ImportsPage {

    private static final int ROWS = 50;

    private final ImportDesk desk;
    private final ImportJobs jobs;
    private final ContactMappings mappings;
    private final Problems problems;
    private final ProblemWords words;
    private final MessageSource messages;

    ImportsPage(
            ImportDesk desk,
            ImportJobs jobs,
            ContactMappings mappings,
            Problems problems,
            ProblemWords words,
            MessageSource messages) {
        this.desk = desk;
        this.jobs = jobs;
        this.mappings = mappings;
        this.problems = problems;
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/imports")
    String show(@RequestParam(required = false) @Nullable Long after, Caller caller, Model model, Locale locale) {
        ImportDesk.require(caller);
        return page(after, ImportMode.CHECK, null, caller, model, locale);
    }

    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String take(
            @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "check") String mode,
            @RequestParam(defaultValue = Arrivals.IATI) String format,
            Caller caller,
            Model model,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        ImportDesk.require(caller);
        var chosen = ImportMode.of(mode).orElse(ImportMode.CHECK);
        try {
            return "redirect:/imports/" + desk.take(file, format(format, caller), chosen, caller);
        } catch (Refusal refusal) {
            response.setStatus(refusal.code().status());
            return page(null, chosen, reason(refusal, locale), caller, model, locale);
        }
    }

    private String reason(Refusal refusal, Locale locale) {
        return refusal.errors().stream()
                .filter(error -> error.code().equals("required"))
                .findFirst()
                .map(error -> words.message(error, locale))
                .orElseGet(() -> words.detail(problems.of(refusal), locale));
    }

    /** A mapping's id in the place of a format means contacts that it reads. */
    private String format(String chosen, Caller caller) {
        return chosen.equals(Arrivals.IATI) ? chosen : mappings.format(caller, chosen);
    }

    private String page(
            @Nullable Long after, ImportMode mode, @Nullable String error, Caller caller, Model model, Locale locale) {
        var page = jobs.list(after, ROWS + 1);
        model.addAttribute("jobs", page.stream().limit(ROWS).toList());
        model.addAttribute("next", page.size() > ROWS ? page.get(ROWS - 1).number() : null);
        model.addAttribute("fields", fields(mode, error, caller, locale));
        model.addAttribute("maySaveMapping", caller.maySend(SaveContactMapping.class));
        model.addAttribute(
                "errors",
                Stream.ofNullable(error)
                        .map(text -> new FormError("file", text))
                        .toList());
        return "imports/list";
    }

    private List<Choice> formats(Caller caller, Locale locale) {
        var iati = new Choice(Arrivals.IATI, text("imports.format.iati", locale));
        var contacts = mappings.all(caller).stream()
                .map(mapping -> new Choice(
                        mapping.mappingId().toString(),
                        messages.getMessage("imports.format.contacts", new Object[] {mapping.title()}, locale)));
        return Stream.concat(Stream.of(iati), contacts).toList();
    }

    private List<Field> fields(ImportMode mode, @Nullable String error, Caller caller, Locale locale) {
        var choices = Stream.of(ImportMode.values())
                .map(each -> new Choice(each.code(), text("imports.mode." + each.code(), locale)))
                .toList();
        return List.of(
                Field.of(Field.Kind.FILE, "file", text("imports.file", locale), "")
                        .asRequired()
                        .withHint(text("imports.file.hint", locale))
                        .withError(error),
                Field.of(Field.Kind.SELECT, "format", text("imports.format", locale), Arrivals.IATI)
                        .asRequired()
                        .withChoices(formats(caller, locale)),
                Field.of(Field.Kind.RADIO, "mode", text("imports.mode", locale), mode.code())
                        .asRequired()
                        .withChoices(choices));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
