package ee.rada.web._moment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;

/** Keeps the asked moment in every link of a page to a page; files, the language and what concerns one's login have no earlier state. */
final class KeepingLinks extends StandardLinkBuilder {

    private static final Pattern TIMELESS = Pattern.compile(
            "/(?:language|logout|login|password|acting|webjars|files|api)(?:[/?#].*)?|/exports/.*|/[^/?]+\\.(?:css|js|svg)");

    @Override
    protected String processLink(IExpressionContext context, String link) {
        String kept = AskedMoment.ofThisRequest()
                .filter(_ -> link.startsWith("/") && !TIMELESS.matcher(link).matches())
                .map(asked -> with(asked.parameters(), link))
                .orElse(link);
        return super.processLink(context, kept);
    }

    private static String with(Map<String, String> parameters, String link) {
        int anchor = link.indexOf('#') < 0 ? link.length() : link.indexOf('#');
        var address = new StringBuilder(link.substring(0, anchor));
        parameters.forEach((name, value) -> {
            if (!link.contains("?" + name + "=") && !link.contains("&" + name + "=")) {
                address.append(address.indexOf("?") < 0 ? '?' : '&')
                        .append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        });
        return address + link.substring(anchor);
    }
}
