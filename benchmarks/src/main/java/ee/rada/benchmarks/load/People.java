package ee.rada.benchmarks.load;

import ee.rada.kernel.Event;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.List;

/** The one official who does everything here: a service head, who may record work anywhere. */
public final class People {

    public static final OfficialId OFFICIAL = OfficialId.random();
    public static final PostId POST = PostId.random();

    private static final LocalDate LONG_AGO = LocalDate.of(2015, 1, 1);

    private People() {}

    public static List<Event> arrival() {
        return List.of(
                new OfficialRegistered(OFFICIAL, new SealedText(OFFICIAL.value(), "c2VhbGVk")),
                new PostDefined(POST, "Teenuse juht", "Nõustamisteenus", Role.SERVICE_HEAD, Region.ALL, null),
                new OfficialAppointed(POST, OFFICIAL, LONG_AGO));
    }
}
