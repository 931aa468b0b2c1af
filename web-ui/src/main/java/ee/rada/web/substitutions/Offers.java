package ee.rada.web.substitutions;

import ee.rada.kernel.Role;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import ee.rada.query.substitutions.GetSubstitution;
import ee.rada.web._security.Caller;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What somebody may do to a substitution as it stands; the command side judges again. */
public final class Offers {

    private static final Set<SubstitutionStatus> OPEN =
            EnumSet.of(SubstitutionStatus.ARRANGED, SubstitutionStatus.CONFIRMED, SubstitutionStatus.ACTIVE);

    private final Caller caller;
    private final GetSubstitution.Answer substitution;

    Offers(Caller caller, GetSubstitution.Answer substitution) {
        this.caller = caller;
        this.substitution = substitution;
    }

    public boolean isConfirm() {
        return substitution.status() == SubstitutionStatus.ARRANGED && isSubstitute();
    }

    /** Extend, hand over: the say of whoever arranges. */
    public boolean isArrange() {
        return isOpen() && hasSay();
    }

    /** Shorten, call off: the substitute's too. */
    public boolean isEnd() {
        return isOpen() && (hasSay() || isSubstitute());
    }

    public boolean isHandBack() {
        return substitution.status() != SubstitutionStatus.ARRANGED && isSubstitute();
    }

    private boolean isOpen() {
        return OPEN.contains(substitution.status());
    }

    private boolean isSubstitute() {
        return isInHisOwn(substitution.substitute().postId());
    }

    private boolean hasSay() {
        return isInHisOwn(substitution.absent().postId())
                || holds(substitution.managerPostId())
                || caller.roles().contains(Role.ADMINISTRATOR);
    }

    private boolean isInHisOwn(PostId post) {
        return caller.under() == null && holds(post);
    }

    private boolean holds(@Nullable PostId post) {
        return caller.posts().stream().anyMatch(one -> one.postId().equals(post));
    }
}
