package ee.rada.web._security;

import ee.rada.kernel.substitutions.SubstitutionId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Under which substitution somebody has chosen to act, on pages. A cookie: it gives no right, for what it names is looked up with every
 * request and judged with every command. Programs say it with every command themselves.
 */
public final class ActingChoice {

    private static final String COOKIE = "acting";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private ActingChoice() {}

    /** Remembers the choice; none means his own posts. */
    public static void remember(
            @Nullable SubstitutionId chosen, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, chosen == null ? "" : chosen.toString())
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(chosen == null ? Duration.ZERO : A_YEAR)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    static Optional<SubstitutionId> ofThisRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? of(current.getRequest())
                : Optional.empty();
    }

    private static Optional<SubstitutionId> of(HttpServletRequest request) {
        boolean forPrograms = request.getRequestURI().startsWith("/api");
        Cookie[] cookies = request.getCookies();
        return forPrograms || cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> id(cookie.getValue()));
    }

    private static Optional<SubstitutionId> id(String text) {
        try {
            return Optional.of(new SubstitutionId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
