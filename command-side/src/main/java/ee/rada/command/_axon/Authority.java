package ee.rada.command._axon;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Days;
import ee.rada.command.Decider;
import ee.rada.command.posts.OfficialState;
import ee.rada.command.posts.PostState;
import ee.rada.command.substitutions.Terms;
import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.Event;
import ee.rada.kernel.Policy;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.Tallinn;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionEvent;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.store.Append;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Judges who may: by the post that the actor holds today, read like any other stream, and by the policy table. */
final class Authority {

    private final Deciders deciders;

    Authority(Deciders deciders) {
        this.deciders = deciders;
    }

    /**
     * Who acts, in which post, and on whose behalf. Refused: {@code no-such-official}; {@code forbidden-role} where the post is not his
     * or he is substituted in it; {@code substitution-not-valid} where the substitution gives him nothing today.
     */
    Context context(
            Command command,
            Envelope envelope,
            UnitStreams streams,
            Context.Past past,
            Context.Seal seal,
            Context.Persons persons) {
        UUID under = envelope.substitutionId();
        Standing standing;
        if (under != null) {
            standing = substituting(new SubstitutionId(under), command, envelope, streams);
        } else if (envelope.actingPost().equals(PostId.SYSTEM)) {
            standing = system(envelope);
        } else {
            standing = holding(envelope.actingPost(), command, envelope, streams);
        }
        return new Context(
                new By(envelope.actor(), standing.onBehalfOf),
                standing.postId,
                standing.post.role(),
                standing.post.region(),
                envelope.takenAt(),
                streams,
                new PostsToday(deciders, streams, envelope.today()),
                past,
                seal,
                persons);
    }

    /** In which post somebody acts, and for whom. */
    private record Standing(
            PostId postId, PostState post, @Nullable OfficialId onBehalfOf) {}

    /**
     * Four eyes first, whatever the post; then the post's right, and where it ends at its region, the region. A thing that is concealed from
     * other regions comes before all that.
     */
    void require(Decider<Command, Record, Event> decider, Record state, Command command, Context context) {
        Policy.Rule rule = Policy.of(command.getClass());
        boolean covered = covers(context.region(), decider.where(state, command, context));
        boolean allowed = rule.anywhere().contains(context.role())
                || (covered && rule.inOwnRegion().contains(context.role()));
        Refusal concealed = decider.concealed(command);
        if (!allowed && !covered && concealed != null) {
            throw rule.allows(context.role()) ? concealed : forbidden(command, context.role());
        }
        if (rule.fourEyes()) {
            requireOtherHands(decider.hands(state, command, context), context.by());
        }
        if (!allowed) {
            throw forbidden(command, context.role());
        }
    }

    private static Refusal forbidden(Command command, Role role) {
        return Policy.hides(command.getClass(), role)
                ? notFound((Record) command)
                : new Refusal(ProblemCode.FORBIDDEN_ROLE);
    }

    private static boolean covers(Region own, @Nullable Region where) {
        return where != null && own.covers(where);
    }

    /** As if there were no such thing: what a command is about is its first component. */
    private static Refusal notFound(Record command) {
        return new Refusal(ProblemCode.NOT_FOUND)
                .at("/" + command.getClass().getRecordComponents()[0].getName());
    }

    /** A second pair of eyes is not his own, nor those of one in whose place he acts. */
    private static void requireOtherHands(Set<OfficialId> hands, By by) {
        long involved = by.persons().stream().filter(hands::contains).count();
        if (involved > 1) {
            // Neither the holder of the post nor who substitutes him is independent, so nobody is in this post.
            throw new Refusal(ProblemCode.NO_INDEPENDENT_APPROVER);
        }
        if (involved == 1) {
            throw new Refusal(ProblemCode.FOUR_EYES);
        }
    }

    private record PostsToday(Deciders deciders, UnitStreams streams, LocalDate today) implements Context.Posts {

        @Override
        public boolean exists(PostId post) {
            return state(post).exists();
        }

        @Override
        public @Nullable OfficialId holderOf(PostId post) {
            return state(post).holderOn(today);
        }

        private PostState state(PostId post) {
            return streams.read(deciders.posts(), PostEvent.stream(post));
        }

        @Override
        public boolean knows(OfficialId official) {
            return state(official).exists();
        }

        @Override
        public boolean worksIn(OfficialId official, Region region) {
            OfficialState known = state(official);
            return known.active()
                    && known.posts().stream()
                            .map(this::state)
                            .anyMatch(post -> post.region().equals(region) && official.equals(post.holderOn(today)));
        }

        private OfficialState state(OfficialId official) {
            return streams.read(deciders.officials(), OfficialEvent.stream(official));
        }
    }

    private Standing holding(PostId postId, Command command, Envelope envelope, UnitStreams streams) {
        PostState post = held(postId, envelope, streams, ProblemCode.FORBIDDEN_ROLE);
        Terms away = substituted(post, command, envelope, streams);
        if (away != null) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE)
                    .with("substitutedUntil", away.days().to());
        }
        return new Standing(postId, post, null);
    }

    /** S2, S4, S5: exactly the absent post's right, on its days and for its duties, for the one who holds the substitute's post himself. */
    private Standing substituting(SubstitutionId id, Command command, Envelope envelope, UnitStreams streams) {
        var notValid = new Refusal(ProblemCode.SUBSTITUTION_NOT_VALID);
        Terms terms = streams.read(deciders.substitutions(), SubstitutionEvent.stream(id))
                .validOn(envelope.today());
        if (terms == null || !terms.isFor(Duty.of(command.getClass()))) {
            throw notValid;
        }
        PostState own = held(terms.substitute(), envelope, streams, ProblemCode.SUBSTITUTION_NOT_VALID);
        PostState absent = streams.read(deciders.posts(), PostEvent.stream(terms.absent()));
        OfficialId away = absent.holderOn(envelope.today());
        boolean isAwayHimself = substituted(own, command, envelope, streams) != null;
        if (away == null || away.equals(envelope.actor()) || isAwayHimself) {
            throw notValid;
        }
        Append.current().before(Tallinn.endOf(terms.days().to()));
        return new Standing(terms.absent(), absent, away);
    }

    /** S7: what takes an act of this kind out of the holder's hands today; null where nothing does. */
    private @Nullable Terms substituted(PostState post, Command command, Envelope envelope, UnitStreams streams) {
        if (Policy.isForTheAbsent(command.getClass())) {
            return null;
        }
        return post.substitutionsIn(Days.only(envelope.today())).stream()
                .map(id -> streams.read(deciders.substitutions(), SubstitutionEvent.stream(id))
                        .validOn(envelope.today()))
                .filter(Objects::nonNull)
                .filter(terms -> !terms.concurrent() && terms.isFor(Duty.of(command.getClass())))
                .findFirst()
                .orElse(null);
    }

    private PostState held(PostId postId, Envelope envelope, UnitStreams streams, ProblemCode otherwise) {
        OfficialState official = streams.read(deciders.officials(), OfficialEvent.stream(envelope.actor()));
        if (!official.active()) {
            throw new Refusal(ProblemCode.NO_SUCH_OFFICIAL);
        }
        PostState post = streams.read(deciders.posts(), PostEvent.stream(postId));
        if (!envelope.actor().equals(post.holderOn(envelope.today()))) {
            throw new Refusal(otherwise);
        }
        return post;
    }

    private static Standing system(Envelope envelope) {
        if (envelope.channel() != Channel.AUTOMATION) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        return new Standing(PostId.SYSTEM, PostState.system(), null);
    }
}
