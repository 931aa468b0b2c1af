package ee.rada.web._security;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets everybody choose a password that nobody else knows. */
@Component
public final class OwnPassword {

    /** NIST SP 800-63B: length is what counts, not kinds of characters. */
    public static final int SHORTEST = 12;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final LoginLimit limit;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    OwnPassword(Accounts accounts, PasswordEncoder encoder, LoginLimit limit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.limit = limit;
    }

    /** Whether the caller has to choose one before anything else. */
    public boolean isDue() {
        return accounts.isTemporary(login());
    }

    /**
     * Changes the caller's password. His other sessions end; this one goes on under a new id.
     *
     * @throws Refusal {@code validation} at {@code /current}, {@code /fresh} or {@code /again}
     */
    public void change(
            String current, String fresh, String again, HttpServletRequest request, HttpServletResponse response) {
        Login login = login();
        if (!limit.attempt(login.username(), request.getRemoteAddr(), () -> account(login, current))
                .isPresent()) {
            throw wrong("/current", "wrong-password", Map.of());
        }
        check(current, fresh, again);
        accounts.setPassword(login.username(), String.valueOf(encoder.encode(fresh)));
        goOn(accounts.find(login.username()).orElseThrow(), request, response);
    }

    private Optional<Accounts.Account> account(Login login, String password) {
        return accounts.find(login.username())
                .filter(account -> password.length() <= PasswordLogin.LONGEST
                        && encoder.matches(password, account.passwordHash()));
    }

    private static void check(String current, String fresh, String again) {
        if (fresh.codePointCount(0, fresh.length()) < SHORTEST) {
            throw wrong("/fresh", "too-short", Map.of("min", SHORTEST));
        }
        if (fresh.length() > PasswordLogin.LONGEST) {
            throw wrong("/fresh", "too-long", Map.of("max", PasswordLogin.LONGEST));
        }
        if (fresh.equals(current)) {
            throw wrong("/fresh", "same-password", Map.of());
        }
        if (!fresh.equals(again)) {
            throw wrong("/again", "passwords-differ", Map.of());
        }
    }

    private void goOn(Accounts.Account account, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        var login = new Login(account.username(), account.official(), account.passwordSetAt());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(login, null, List.of()));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static Login login() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Login login) {
            return login;
        }
        throw new Refusal(ProblemCode.LOGIN_REQUIRED);
    }

    private static Refusal wrong(String pointer, String code, Map<String, Object> args) {
        return Refusal.fields(List.of(new FieldError(pointer, code, args)));
    }
}
