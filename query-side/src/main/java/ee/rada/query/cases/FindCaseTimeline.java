package ee.rada.query.cases;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Content;
import ee.rada.query.Disclosure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a case, from as near as is wanted? The latest first.
 *
 * @param before the {@code next} of the page before
 * @param limit at most 500
 */
public record FindCaseTimeline(
        CaseId caseId, Zoom zoom, @Nullable Long before, int limit) implements Query {

    /** How near. */
    public enum Zoom {
        /** What a colleague would tell who hands the case over. */
        STORY,
        /** What was decided, by officials and by the client. */
        DECISIONS,
        EVERYTHING
    }

    /**
     * One page of it.
     *
     * @param disclosure what of the client's data is shown; null where nothing is
     */
    public record Answer(
            List<Entry> items,
            @Nullable String next,
            @Nullable Disclosure disclosure,
            long position) {}

    /**
     * One event.
     *
     * @param type the event's stored name
     * @param facts what may be told to whoever knows of the case
     * @param text what was written then; null where nothing was
     */
    public record Entry(
            long eventPosition,
            String type,
            LocalDate on,
            Instant recordedAt,
            @Nullable OfficialId actor,
            @Nullable PostId actingPost,
            @Nullable OfficialId onBehalfOf,
            List<Fact> facts,
            @Nullable Content text) {}

    /**
     * A fact in a word.
     *
     * @param kind what it is: the name of an enumeration, {@code REGION}, {@code PARTNER}, {@code SERVICE}, {@code DAY}, {@code MINUTES} or {@code OFFICIAL}
     */
    public record Fact(String kind, String value) {}

    @Override
    public Topic topic() {
        return Topic.CASES;
    }

    @Override
    public UUID thing() {
        return caseId.value();
    }
}
