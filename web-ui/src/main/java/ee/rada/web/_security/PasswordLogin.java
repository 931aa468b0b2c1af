package ee.rada.web._security;

import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password, for the login form and for HTTP Basic alike. Unknown names cost as much time as wrong passwords. */
@Component
final class PasswordLogin implements AuthenticationProvider {

    /** Longer is no password but an attempt to keep the hash busy. */
    static final int LONGEST = 200;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final VerifiedPasswords verified;
    private final LoginLimit limit;
    private final String nobodysHash;

    PasswordLogin(Accounts accounts, PasswordEncoder encoder, VerifiedPasswords verified, LoginLimit limit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.verified = verified;
        this.limit = limit;
        this.nobodysHash = String.valueOf(encoder.encode("nobody"));
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String username = Accounts.canonical(request.getName());
        String password = String.valueOf(request.getCredentials());
        String address =
                request.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        if (username.length() > LONGEST || password.length() > LONGEST) {
            throw wrong();
        }
        Login login = limit.attempt(username, address, () -> login(username, password))
                .orElseThrow(PasswordLogin::wrong);
        var authenticated = UsernamePasswordAuthenticationToken.authenticated(login, null, List.of());
        authenticated.setDetails(request.getDetails());
        return authenticated;
    }

    private Optional<Login> login(String username, String password) {
        Login known = verified.find(username, password);
        if (known != null && accounts.stands(known)) {
            return Optional.of(known);
        }
        var account = accounts.find(username);
        boolean right = encoder.matches(
                password, account.map(Accounts.Account::passwordHash).orElse(nobodysHash));
        if (!right || account.isEmpty()) {
            return Optional.empty();
        }
        var login = new Login(
                account.get().username(),
                account.get().official(),
                account.get().passwordSetAt());
        verified.remember(login, password);
        return Optional.of(login);
    }

    /** One text for an unknown name and a wrong password. */
    private static BadCredentialsException wrong() {
        return new BadCredentialsException("wrong name or password");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
