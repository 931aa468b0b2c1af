package ee.rada.web._security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What a session is worth: no more than a working day however busy it is, nothing once the password was changed elsewhere, and only
 * the page for a new password while the password is temporary.
 */
final class SessionRules extends OncePerRequestFilter {

    static final Duration LONGEST = Duration.ofHours(8);
    private static final String OWN_PASSWORD = "/password";

    private final Accounts accounts;
    private final Clock clock;

    SessionRules(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Login login) {
            HttpSession session = request.getSession(false);
            if (isOver(session) || !accounts.stands(login)) {
                forget(session);
            } else if (accounts.isTemporary(login) && !isOpen(request)) {
                response.sendRedirect(request.getContextPath() + OWN_PASSWORD);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(@Nullable HttpSession session) {
        return session != null
                && Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(clock.instant());
    }

    /** He is a stranger from here on, and gets what strangers get. */
    private static void forget(@Nullable HttpSession session) {
        SecurityContextHolder.clearContext();
        if (session != null) {
            session.invalidate();
        }
    }

    private static boolean isOpen(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals(OWN_PASSWORD)
                || path.equals("/logout")
                || path.startsWith("/language/")
                || path.startsWith("/webjars/")
                || path.matches("/[^/]+\\.(css|js|svg|ico)");
    }
}
