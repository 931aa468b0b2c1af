package ee.rada.web._errors;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts problems into words. Texts name figures as {@code {available}}; a sentence whose figures are not known is left away. */
@Component
public final class ProblemWords {

    private static final Pattern FIGURE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final MessageSource messages;

    ProblemWords(MessageSource messages) {
        this.messages = messages;
    }

    public String title(ProblemCode code, Locale locale) {
        return message("problem." + code.code() + ".title", locale).orElse(code.code());
    }

    /** What it means and what to do, with the figures of this very case where they are known. */
    public String detail(Problem problem, Locale locale) {
        String key = "problem." + problem.code().code();
        String plain = message(key + ".detail", locale).orElse("");
        return Stream.of(".figures", ".figures.otherwise")
                .flatMap(figures -> message(key + figures, locale).stream())
                .flatMap(text -> filled(text, problem.details(), locale).stream())
                .findFirst()
                .map(figures -> plain + " " + figures)
                .orElse(plain);
    }

    public String message(FieldError error, Locale locale) {
        return message("field." + error.code() + ".figures", locale)
                .flatMap(text -> filled(text, error.args(), locale))
                .or(() -> message("field." + error.code(), locale))
                .or(() -> message("problem." + error.code() + ".detail", locale))
                .orElse(error.code());
    }

    /** The members of the problem's JSON (RFC 9457), in the order they are read. */
    public Map<String, Object> json(Problem problem, String instance, Locale locale) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", "/probleemid/" + problem.code().code());
        members.put("title", title(problem.code(), locale));
        members.put("status", problem.status());
        members.put("detail", detail(problem, locale));
        if (!instance.isEmpty()) {
            members.put("instance", instance);
        }
        members.put("code", problem.code().code());
        if (!problem.errors().isEmpty()) {
            members.put("errors", errors(problem.errors(), locale));
        }
        problem.details().forEach(members::putIfAbsent);
        if (problem.errorId() != null) {
            members.put("errorId", problem.errorId());
        }
        return members;
    }

    private List<Map<String, Object>> errors(List<FieldError> errors, Locale locale) {
        var all = new ArrayList<Map<String, Object>>();
        for (FieldError error : errors) {
            var members = new LinkedHashMap<String, Object>();
            boolean elsewhere =
                    error.args().containsKey("header") || error.args().containsKey("parameter");
            if (!elsewhere) {
                members.put("pointer", error.pointer());
            }
            members.put("code", error.code());
            members.put("message", message(error, locale));
            error.args().forEach(members::putIfAbsent);
            all.add(members);
        }
        return all;
    }

    private Optional<String> message(String key, Locale locale) {
        return Optional.ofNullable(messages.getMessage(key, null, null, locale));
    }

    private Optional<String> filled(String text, Map<String, Object> figures, Locale locale) {
        Matcher matcher = FIGURE.matcher(text);
        var filled = new StringBuilder();
        while (matcher.find()) {
            Object figure = figures.get(matcher.group(1));
            if (figure == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(filled, Matcher.quoteReplacement(inWords(matcher.group(1), figure, locale)));
        }
        return Optional.of(matcher.appendTail(filled).toString());
    }

    private String inWords(String name, Object figure, Locale locale) {
        return figure instanceof List<?> several
                ? String.join(
                        ", ",
                        several.stream().map(one -> inWords(name, one, locale)).toList())
                : message("figure." + name + "." + figure, locale).orElseGet(() -> String.valueOf(figure));
    }
}
