package ee.rada.web._security;

import org.springframework.security.core.AuthenticationException;

/** Too many wrong passwords; the right one is not looked at either for a while. */
final class TooManyTries extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    TooManyTries() {
        super("too many tries");
    }
}
