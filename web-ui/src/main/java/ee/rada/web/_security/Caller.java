package ee.rada.web._security;

import ee.rada.kernel.Command;
import ee.rada.kernel.Policy;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.Topic;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Reader;
import ee.rada.query.posts.Standing;
import ee.rada.query.substitutions.StandIns.StandIn;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking: the official behind the login and the posts he holds today. Controllers take it as a parameter.
 *
 * @param posts the longest held first; empty for somebody who holds none or was deactivated; while he acts for another, that other's
 *     post only
 * @param under in whose place he has chosen to act; null in his own posts
 * @param lookingBack whether he looks at an earlier moment, in which nobody can do anything
 */
public record Caller(
        OfficialId official,
        String username,
        List<Standing> posts,
        @Nullable StandIn under,
        boolean lookingBack) {

    /** Somebody in the present. */
    public Caller(OfficialId official, String username, List<Standing> posts, @Nullable StandIn under) {
        this(official, username, posts, under, false);
    }

    /** The same, looking at an earlier moment. */
    Caller whoLooksBack() {
        return new Caller(official, username, posts, under, true);
    }

    static Caller inHisOwn(OfficialId official, String username, List<Standing> posts) {
        return new Caller(official, username, posts, null);
    }

    static Caller inPlaceOf(StandIn another, OfficialId official, String username) {
        return new Caller(official, username, List.of(another.post()), another);
    }

    /** Himself, and the one in whose place he acts: what either had a hand in, he does not decide. */
    public Set<OfficialId> persons() {
        return under == null ? Set.of(official) : Set.of(official, under.onBehalfOf());
    }

    /** The same to the query side, which judges field by field what he may know. */
    public Reader asReader(Instant now) {
        return new Reader(
                official,
                under == null ? null : under.onBehalfOf(),
                posts.stream()
                        .map(post -> new Reader.Seat(post.role(), post.region()))
                        .toList(),
                under == null ? List.of() : under.scope(),
                now);
    }

    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        posts.forEach(post -> roles.add(post.role()));
        return roles;
    }

    /** Whether one of his posts may send such a command at all; region and four eyes are judged when it is sent. */
    public boolean maySend(Class<? extends Command> command) {
        return !lookingBack && roles().stream().anyMatch(Policy.of(command)::allows);
    }

    public boolean maySee(Topic topic) {
        return roles().stream().anyMatch(role -> Policy.maySee(role, topic));
    }

    /** Whether he may have everything folded anew. */
    public boolean mayReplay() {
        return !lookingBack && roles().stream().anyMatch(Policy::mayReplay);
    }

    /**
     * The posts he may act in, in the order to try them: those that may send such a command, or else just his first. Refused as
     * {@code no-such-official} without any.
     */
    public List<PostId> actingFor(Class<? extends Command> command) {
        if (posts.isEmpty()) {
            throw new Refusal(ProblemCode.NO_SUCH_OFFICIAL);
        }
        List<PostId> able = posts.stream()
                .filter(post -> Policy.of(command).allows(post.role()))
                .map(Standing::postId)
                .toList();
        return able.isEmpty() ? List.of(posts.getFirst().postId()) : able;
    }
}
