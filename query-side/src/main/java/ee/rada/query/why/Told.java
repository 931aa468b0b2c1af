package ee.rada.query.why;

import ee.rada.query._axon.Replaying;
import java.util.Collection;
import org.springframework.stereotype.Component;

/** Tells figures that count events, which may be anybody's. */
@Component
public final class Told {

    private final Replaying replaying;

    Told(Replaying replaying) {
        this.replaying = replaying;
    }

    /** As many as there are positions. */
    public Explanation each(Collection<Long> positions) {
        return new Story(replaying.at(positions)).all();
    }
}
