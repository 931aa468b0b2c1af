package ee.rada.web._api;

import ee.rada.query.why.Explain;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Formula;
import ee.rada.query.why.Part;
import ee.rada.query.why.Unit;
import ee.rada.web._api.ToldFigure.ToldOperand;
import ee.rada.web._api.ToldFigure.ToldPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts beside an answer why its figures are what they are. */
@Component
class Reasons {

    /** The name in the answer, and of the parameter that asks for it. */
    static final String EXPLAIN = "explain";

    private static final List<String> LANGUAGES = List.of("et", "en");

    private final MessageSource messages;
    private final JsonMapper json;

    Reasons(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    JsonNode of(Explain.Answer explained) {
        ObjectNode answer = json.valueToTree(explained.answer());
        var figures = new LinkedHashMap<String, ToldFigure>();
        explained.figures().forEach((pointer, why) -> figures.put(pointer, told(why)));
        answer.set(EXPLAIN, json.valueToTree(figures));
        return answer;
    }

    private ToldFigure told(Explanation why) {
        return new ToldFigure(
                why.unit() == Unit.MONEY ? String.valueOf(why.currency()) : code(why.unit()),
                why.value(),
                why.formula() == null ? null : code(why.formula()),
                inWords(why.formula()),
                why.operands().stream()
                        .map(operand ->
                                new ToldOperand(code(operand.name()), operand.subject(), told(operand.explanation())))
                        .toList(),
                why.parts().stream().map(Reasons::told).toList());
    }

    private static ToldPart told(Part part) {
        return new ToldPart(
                part.position(),
                part.eventId(),
                part.type(),
                part.recordedAt(),
                part.effectiveAt(),
                part.actor(),
                part.onBehalfOf(),
                part.amount(),
                part.what());
    }

    private Map<String, String> inWords(@Nullable Formula formula) {
        var words = new LinkedHashMap<String, String>();
        if (formula != null) {
            LANGUAGES.forEach(language ->
                    words.put(language, messages.getMessage("why.formula." + formula, null, Locale.of(language))));
        }
        return words;
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
