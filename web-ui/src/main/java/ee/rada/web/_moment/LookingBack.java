package ee.rada.web._moment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * What a page about an earlier moment leaves out, and keeps: forms that send something go, but of those that surround what is shown
 * only the tags and controls; links to forms go; forms that ask keep asking about that moment.
 */
final class LookingBack extends AbstractProcessorDialect {

    /** After Thymeleaf's own attributes have done their work on an element. */
    private static final int LATE = StandardDialect.PROCESSOR_PRECEDENCE + 100_000;

    private static final Set<String> DOING = Set.of("form", "actions", "no-print");

    private static final String WITHIN = "withinSendingForm";

    LookingBack() {
        super("Looking back", "", LATE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(
                new Forms(prefix),
                new Links(prefix),
                new Controls(prefix, "button"),
                new Controls(prefix, "input"),
                new Controls(prefix, "select"),
                new Controls(prefix, "textarea"),
                new Controls(prefix, "label"),
                new Sections(prefix));
    }

    /** The style sheet's names for what is nothing but a form. */
    private static boolean isOnlyForDoing(IProcessableElementTag tag) {
        String names = tag.getAttributeValue("class");
        return names != null && List.of(names.split(" ")).stream().anyMatch(DOING::contains);
    }

    private abstract static class Late extends AbstractElementTagProcessor {

        Late(String prefix, String element) {
            super(TemplateMode.HTML, prefix, element, false, null, false, LATE);
        }

        @Override
        protected final void doProcess(
                ITemplateContext context, IProcessableElementTag tag, IElementTagStructureHandler structure) {
            AskedMoment.ofThisRequest().ifPresent(asked -> process(asked, context, tag, structure));
        }

        abstract void process(
                AskedMoment asked,
                ITemplateContext context,
                IProcessableElementTag tag,
                IElementTagStructureHandler structure);
    }

    private static final class Forms extends Late {

        Forms(String prefix) {
            super(prefix, "form");
        }

        @Override
        void process(
                AskedMoment asked,
                ITemplateContext context,
                IProcessableElementTag tag,
                IElementTagStructureHandler structure) {
            String method = tag.getAttributeValue("method");
            if ("post".equals(method) && !"/logout".equals(tag.getAttributeValue("action"))) {
                if (isOnlyForDoing(tag)) {
                    structure.removeElement();
                } else {
                    structure.setLocalVariable(WITHIN, true);
                    structure.removeTags();
                }
            } else if ("get".equals(method) && !tag.hasAttribute("data-moment")) {
                structure.insertImmediatelyAfter(hidden(asked, context.getModelFactory()), false);
            }
        }

        private static IModel hidden(AskedMoment asked, IModelFactory make) {
            IModel fields = make.createModel();
            asked.parameters()
                    .forEach((name, value) -> fields.add(make.createStandaloneElementTag(
                            "input",
                            Map.of("type", "hidden", "name", name, "value", value),
                            AttributeValueQuotes.DOUBLE,
                            false,
                            true)));
            return fields;
        }
    }

    private static final class Links extends Late {

        private static final List<String> TO_FORMS = List.of("/commands/", "/acting");

        Links(String prefix) {
            super(prefix, "a");
        }

        @Override
        void process(
                AskedMoment asked,
                ITemplateContext context,
                IProcessableElementTag tag,
                IElementTagStructureHandler structure) {
            String href = tag.getAttributeValue("href");
            if (href != null && TO_FORMS.stream().anyMatch(href::startsWith)) {
                structure.removeElement();
            }
        }
    }

    private static final class Controls extends Late {

        Controls(String prefix, String element) {
            super(prefix, element);
        }

        @Override
        void process(
                AskedMoment asked,
                ITemplateContext context,
                IProcessableElementTag tag,
                IElementTagStructureHandler structure) {
            if (context.getVariable(WITHIN) != null) {
                structure.removeElement();
            }
        }
    }

    private static final class Sections extends Late {

        Sections(String prefix) {
            super(prefix, "section");
        }

        @Override
        void process(
                AskedMoment asked,
                ITemplateContext context,
                IProcessableElementTag tag,
                IElementTagStructureHandler structure) {
            if (context.getVariable(WITHIN) != null && isOnlyForDoing(tag)) {
                structure.removeElement();
            }
        }
    }
}
