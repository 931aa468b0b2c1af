package ee.rada.command.substitutions;

import ee.rada.command.Days;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a substitution gives: to one post the right of another, on its days, for its duties.
 *
 * @param scope empty where it is for the whole post
 * @param concurrent whether the one who is away may act, too
 */
public record Terms(PostId absent, PostId substitute, Days days, List<Duty> scope, boolean concurrent) {

    Terms until(LocalDate newTo) {
        return new Terms(absent, substitute, new Days(days.from(), newTo), scope, concurrent);
    }

    /** Whether it is for that duty; for what is no duty, only where it is for the whole post. */
    public boolean isFor(@Nullable Duty duty) {
        return scope.isEmpty() || (duty != null && scope.contains(duty));
    }

    boolean sharesADutyWith(Terms other) {
        return scope.isEmpty() || other.scope.isEmpty() || scope.stream().anyMatch(other.scope::contains);
    }
}
