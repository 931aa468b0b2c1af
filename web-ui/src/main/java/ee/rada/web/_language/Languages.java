package ee.rada.web._language;

import ee.rada.web._errors.ProblemAnswers;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/** Estonian unless chosen otherwise: people choose by a link, which a cookie remembers; programs by {@code Accept-Language}. */
@Component("localeResolver")
final class Languages implements LocaleResolver {

    static final String COOKIE = "language";
    private static final Locale ESTONIAN = Locale.of("et");
    private static final List<Locale> KNOWN = List.of(ESTONIAN, Locale.ENGLISH);
    private static final long A_YEAR_IN_SECONDS = 31_536_000;

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return ProblemAnswers.isForPrograms(request) ? accepted(request) : chosen(request);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null && KNOWN.contains(locale)) {
            var cookie = ResponseCookie.from(COOKIE, locale.getLanguage())
                    .path("/")
                    .maxAge(A_YEAR_IN_SECONDS)
                    .httpOnly(true)
                    .secure(request.isSecure())
                    .sameSite("Lax")
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
    }

    private static Locale chosen(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? ESTONIAN : known(Locale.of(cookie.getValue()));
    }

    private static Locale accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            Locale best = header == null ? null : Locale.lookup(Locale.LanguageRange.parse(header), KNOWN);
            return best == null ? ESTONIAN : best;
        } catch (IllegalArgumentException malformed) {
            return ESTONIAN;
        }
    }

    private static Locale known(Locale wanted) {
        return KNOWN.contains(wanted) ? wanted : ESTONIAN;
    }
}
