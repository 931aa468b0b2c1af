package ee.rada.query.posts;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Who stands where: what the web layer must know before it can ask anything in somebody's name, so it is called directly and not over
 * the query bus. Not for showing lists: that is {@link FindPosts}.
 */
public interface Standings {

    /** The posts he holds on that day, the longest held first; none when he is unknown or deactivated. */
    List<Standing> postsOf(OfficialId official, LocalDate on);

    /** Whether the post was ever his; who acts in one that never was, acts in another's place. */
    boolean hasHeld(OfficialId official, PostId post);

    /** The names, sealed, of those that are known. */
    Map<OfficialId, PlacedText> namesOf(Collection<OfficialId> officials);

    /** The titles of those posts that are known. */
    Map<PostId, String> titlesOf(Collection<PostId> posts);
}
