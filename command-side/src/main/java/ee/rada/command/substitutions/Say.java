package ee.rada.command.substitutions;

import ee.rada.command.Context;
import ee.rada.command.posts.Posts;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.PostId;

/** Whose say a substitution is. A substitute never has it for the very post he acts in: nobody lengthens his own authority. */
final class Say {

    private final Posts posts;

    Say(Posts posts) {
        this.posts = posts;
    }

    /** {@code not-manager}: only the holder of the absent post, its manager, or the administrator arranges. */
    void requireToArrange(Terms terms, Context context) {
        boolean hisOwn = context.by().onBehalfOf() != null && isHeldByActor(terms.substitute(), context);
        if (hisOwn || !has(terms.absent(), context)) {
            throw new Refusal(ProblemCode.NOT_MANAGER);
        }
    }

    /** {@code not-manager}: whoever arranges it, and the substitute himself, may end it. */
    void requireToEnd(Terms terms, Context context) {
        if (!has(terms.absent(), context) && !isIn(terms.substitute(), context)) {
            throw new Refusal(ProblemCode.NOT_MANAGER);
        }
    }

    /** {@code forbidden-role}: nobody agrees for the substitute. */
    static void requireSubstitute(Terms terms, Context context) {
        if (!isIn(terms.substitute(), context)) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }

    private boolean has(PostId absent, Context context) {
        return isIn(absent, context)
                || context.actingPost().equals(posts.of(absent, context).manager())
                || context.role() == Role.ADMINISTRATOR;
    }

    private boolean isHeldByActor(PostId post, Context context) {
        return context.actor().equals(posts.of(post, context).holderOn(context.today()));
    }

    /** Whether he acts in that post as its holder. */
    private static boolean isIn(PostId post, Context context) {
        return context.by().onBehalfOf() == null && context.actingPost().equals(post);
    }
}
