package ee.rada.web._security;

import ee.rada.kernel.posts.OfficialId;
import java.security.Principal;

/** Who proved to be who: an account and the official it belongs to. What he may do depends on his posts, not on this. */
public record Login(String username, OfficialId official) implements Principal {

    @Override
    public String getName() {
        return username;
    }
}
