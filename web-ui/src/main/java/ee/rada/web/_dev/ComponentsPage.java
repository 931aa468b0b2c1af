package ee.rada.web._dev;

import ee.rada.web._look.Banner;
import ee.rada.web._look.Field;
import ee.rada.web._look.Field.Choice;
import ee.rada.web._look.Field.Kind;
import ee.rada.web._look.FormError;
import ee.rada.web._look.Frame;
import ee.rada.web._look.Frame.Item;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Every component with content like that of a real page, to be looked at and checked for accessibility without any data. */
@Controller
@ConditionalOnProperty("rada.dev-pages")
final class ComponentsPage {
    private final MessageSource messages;

    ComponentsPage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/dev/components")
    String show(Model model, Locale locale) {
        var pictures = new SamplePictures(locale, key -> text(key, locale));
        model.addAttribute("frame", frame(pictures, locale));
        model.addAttribute("gantt", pictures.gantt().svg());
        model.addAttribute("ganttRows", pictures.gantt().rows());
        model.addAttribute("burnDown", pictures.burnDown().svg());
        model.addAttribute("burnDownPoints", pictures.burnDown().actual().points());
        model.addAttribute("goal", pictures.goal().svg());
        model.addAttribute("fields", fields(locale));
        model.addAttribute("rows", List.of(row(0, "12 000,00", locale), row(1, "3 000,00", locale)));
        model.addAttribute(
                "errors",
                List.of(
                        new FormError("lines[0].amount", text("components.field.amount.error", locale)),
                        new FormError("reason", text("components.field.reason.error", locale))));
        return "dev/components";
    }

    private Frame frame(SamplePictures pictures, Locale locale) {
        var navigation = Stream.of("desk", "projects", "changes", "cases", "guidelines", "partners", "reports", "audit")
                .map(key -> new Item(key, "/dev/components"))
                .toList();
        return new Frame(
                "/dev/components",
                new Frame.Person("Mari Maasikas", text("components.post", locale)),
                navigation,
                "/projects",
                new Frame.Trail(pictures.trail().svg(), text("components.seen-at", locale)),
                List.of(
                        Banner.linking(
                                Banner.Mood.WARN,
                                text("components.substitution", locale),
                                "/",
                                text("components.end", locale)),
                        Banner.of(Banner.Mood.INFO, text("components.demo", locale))),
                null);
    }

    private List<Field> fields(Locale locale) {
        return List.of(
                field(Kind.TEXT, "title", locale).asRequired().withMaxLength(200),
                field(Kind.LONG_TEXT, "reason", locale)
                        .asRequired()
                        .withHint(text("components.field.reason.hint", locale))
                        .withError(text("components.field.reason.error", locale)),
                field(Kind.DATE, "from", locale).asRequired(),
                field(Kind.SELECT, "region", locale).withChoices(choices("region", locale)),
                field(Kind.RADIO, "kind", locale).asRequired().withChoices(choices("kind", locale)),
                field(Kind.CHECK, "outside", locale),
                field(Kind.NUMBER, "percent", locale).withSuffix("%"),
                field(Kind.FILE, "evidence", locale).withHint(text("components.field.evidence.hint", locale)));
    }

    private List<Field> row(int index, String amount, Locale locale) {
        var field = Field.of(Kind.MONEY, "lines[" + index + "].amount", text("components.field.amount", locale), amount)
                .asRequired()
                .withSuffix("€");
        return List.of(
                Field.of(Kind.TEXT, "lines[" + index + "].title", text("components.field.line", locale), "")
                        .asRequired(),
                index == 0 ? field.withError(text("components.field.amount.error", locale)) : field);
    }

    private List<Choice> choices(String name, Locale locale) {
        return Stream.of("a", "b", "c")
                .map(value -> new Choice(value, text("components.field." + name + "." + value, locale)))
                .toList();
    }

    private Field field(Kind kind, String name, Locale locale) {
        return Field.of(kind, name, text("components.field." + name, locale), "");
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
