package ee.rada.query.why;

import ee.rada.query._axon.Replaying;
import ee.rada.query._sight.Guarded;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells figures that count events, which may be anybody's. */
@Component
public final class Told {

    private final Replaying replaying;
    private final Guarded guarded;

    Told(Replaying replaying, Guarded guarded) {
        this.replaying = replaying;
        this.guarded = guarded;
    }

    /** As many as there are positions. Of what whoever asks may not know of, only that it counts. */
    public Explanation each(Collection<Long> positions) {
        Set<Long> hidden = guarded.hiddenAmong(positions);
        return new Story(replaying.at(positions).stream()
                        .map(event -> hidden.contains(event.recorded().position()) ? event.untold() : event)
                        .toList())
                .all();
    }
}
