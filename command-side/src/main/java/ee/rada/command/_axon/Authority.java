package ee.rada.command._axon;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.posts.OfficialState;
import ee.rada.command.posts.PostState;
import ee.rada.command.posts.Posts;
import ee.rada.kernel.Channel;
import ee.rada.kernel.Command;
import ee.rada.kernel.Envelope;
import ee.rada.kernel.Event;
import ee.rada.kernel.Policy;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges who may: by the post that the actor holds today, read like any other stream, and by the policy table. */
final class Authority {

    private final Deciders deciders;

    Authority(Deciders deciders) {
        this.deciders = deciders;
    }

    /** Who acts, in which post; {@code no-such-official} or {@code forbidden-role} where he does not hold it. */
    Context context(Envelope envelope, UnitStreams streams, Context.Seal seal) {
        if (envelope.substitutionId() != null) {
            // Nobody can arrange a substitution yet, so none is valid; an unchecked one would stand in the record for
            // ever.
            throw new Refusal(ProblemCode.SUBSTITUTION_NOT_VALID);
        }
        PostState post = envelope.actingPost().equals(PostId.SYSTEM) ? system(envelope) : held(envelope, streams);
        return new Context(
                By.himself(envelope.actor()),
                envelope.actingPost(),
                post.role(),
                post.region(),
                envelope.today(),
                streams,
                new PostsToday(deciders.posts(), streams, envelope.today()),
                seal);
    }

    /** Four eyes first, whatever the post; then the post's right, and where it ends at its region, the region. */
    void require(Decider<Command, Record, Event> decider, Record state, Command command, Context context) {
        Policy.Rule rule = Policy.of(command.getClass());
        if (rule.fourEyes()) {
            requireOtherHands(decider.hands(state, command, context), context.by());
        }
        boolean anywhere = rule.anywhere().contains(context.role());
        boolean here = rule.inOwnRegion().contains(context.role())
                && context.region().covers(decider.where(state, command, context));
        if (!anywhere && !here) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
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

    private record PostsToday(Posts decider, UnitStreams streams, LocalDate today) implements Context.Posts {

        @Override
        public boolean exists(PostId post) {
            return state(post).exists();
        }

        @Override
        public @Nullable OfficialId holderOf(PostId post) {
            return state(post).holderOn(today);
        }

        private PostState state(PostId post) {
            return streams.read(decider, PostEvent.stream(post));
        }
    }

    private PostState held(Envelope envelope, UnitStreams streams) {
        OfficialState official = streams.read(deciders.officials(), OfficialEvent.stream(envelope.actor()));
        if (!official.active()) {
            throw new Refusal(ProblemCode.NO_SUCH_OFFICIAL);
        }
        PostState post = streams.read(deciders.posts(), PostEvent.stream(envelope.actingPost()));
        if (!envelope.actor().equals(post.holderOn(envelope.today()))) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        return post;
    }

    private static PostState system(Envelope envelope) {
        if (envelope.channel() != Channel.AUTOMATION) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
        return PostState.system();
    }
}
