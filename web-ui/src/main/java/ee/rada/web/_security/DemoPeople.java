package ee.rada.web._security;

import ee.rada.kernel.posts.PostId;
import org.springframework.stereotype.Component;

/** The demo users, for the invented year to act in their names. Nobody else is found here. */
@Component
public final class DemoPeople {

    private final Accounts accounts;
    private final Callers callers;

    DemoPeople(Accounts accounts, Callers callers) {
        this.accounts = accounts;
        this.callers = callers;
    }

    /** Whether there are any. */
    public boolean exist() {
        return accounts.areForTrying();
    }

    /** The post of the demo user of that name. */
    public static PostId post(String username) {
        return DemoUser.postOf(username);
    }

    /** The demo user of that name, in his posts; {@link IllegalArgumentException} when there is none. */
    public Caller named(String username) {
        return DemoUser.ALL.stream()
                .filter(user -> user.username().equals(username))
                .findFirst()
                .filter(_ -> exist())
                .map(user -> callers.of(username, user.official()))
                .orElseThrow(() -> new IllegalArgumentException("no demo user is called " + username));
    }
}
