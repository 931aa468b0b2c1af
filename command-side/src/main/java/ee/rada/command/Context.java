package ee.rada.command;

import ee.rada.kernel.Event;
import ee.rada.kernel.PersonalCode;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a decision knows beside its command and its own state: who acts, in which post, on which day, and the states of other streams.
 *
 * @param by who acts, and on whose behalf
 * @param actingPost the post acted in: his own, or that of the one he substitutes
 * @param region where the acting post works
 * @param now when the server took the command
 */
public record Context(
        By by,
        PostId actingPost,
        Role role,
        Region region,
        Instant now,
        Streams streams,
        Posts posts,
        Past past,
        Seal seal,
        Persons persons) {

    /** Reads other streams; what was read is checked again when the events are stored. */
    @FunctionalInterface
    public interface Streams {
        <S extends Record, E extends Event> S read(Memory<S, E> memory, StreamId stream);
    }

    /** Tells which posts and officials there are, and who holds what today; what was read is checked again, too. */
    public interface Posts {
        boolean exists(PostId post);

        @Nullable
        OfficialId holderOf(PostId post);

        boolean knows(OfficialId official);

        /** Whether he holds a post of that region; one for all regions is none of it. */
        boolean worksIn(OfficialId official, Region region);
    }

    /** Tells what is recorded anywhere; what was there once is there for ever, so it needs no second look. */
    public interface Past {

        /** The things in whose histories the event at that position stands; null where there is no event. */
        @Nullable
        List<UUID> thingsOf(long position);

        /** Whether anything was ever recorded about it. */
        boolean knows(UUID thing);
    }

    /**
     * Seals a value about a person with that person's key, for one field of one thing: moved elsewhere it does not open. Refused with
     * {@code client-erased} once the person's key is destroyed.
     */
    @FunctionalInterface
    public interface Seal {
        SealedText of(UUID subject, StreamId place, String field, String text);
    }

    /** Tells which people there are; nothing that says who they are. */
    public interface Persons {

        /** Whether anything was ever sealed for him, erased or not. */
        boolean isKnown(UUID subject);

        /** Whose code it is; only a keyed fingerprint of it is kept. */
        @Nullable
        UUID holderOf(PersonalCode code);

        /** Keeps it as this person's until he is erased. */
        void keep(UUID subject, PersonalCode code);
    }

    /** The day in Europe/Tallinn. */
    public LocalDate today() {
        return Tallinn.dayOf(now);
    }

    /** The natural person, never the one he substitutes. */
    public OfficialId actor() {
        return by.actor();
    }

    public <S extends Record, E extends Event> S read(Memory<S, E> memory, StreamId stream) {
        return streams.read(memory, stream);
    }
}
