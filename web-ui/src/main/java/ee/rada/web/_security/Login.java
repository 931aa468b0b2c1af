package ee.rada.web._security;

import ee.rada.kernel.posts.OfficialId;
import java.security.Principal;
import java.time.Instant;

/**
 * Who proved to be who: an account and the official it belongs to. What he may do depends on his posts, not on this.
 *
 * @param passwordSetAt when the password was set that proved it; worth nothing once there is a newer one
 */
public record Login(String username, OfficialId official, Instant passwordSetAt) implements Principal {

    @Override
    public String getName() {
        return username;
    }
}
