package ee.rada.web.replays;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.query._axon.Rebuild;
import ee.rada.query._axon.ReplayCheck;
import ee.rada.query._axon.ReplayKind;
import ee.rada.web._security.Caller;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Where replays are begun and given up; whoever may not is refused as {@code forbidden-role}. */
@Component
final class ReplayDesk {

    private final Rebuild rebuild;
    private final ReplayCheck check;

    ReplayDesk(Rebuild rebuild, ReplayCheck check) {
        this.rebuild = rebuild;
        this.check = check;
    }

    /** Begins, unless one of the kind is running, and does not wait for its end. */
    void begin(ReplayKind kind, Caller caller) {
        require(caller);
        var _ = switch (kind) {
            case REBUILD -> rebuild.start(caller.official());
            case CHECK -> check.start(caller.official());
        };
    }

    /** Gives the one that is running up; without effect where none is. */
    void cancel(ReplayKind kind, Caller caller) {
        require(caller);
        var _ = switch (kind) {
            case REBUILD -> rebuild.cancel();
            case CHECK -> check.cancel();
        };
    }

    /** Refused: {@code not-found}. */
    static ReplayKind kind(String code) {
        for (ReplayKind kind : ReplayKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(code)) {
                return kind;
            }
        }
        throw new Refusal(ProblemCode.NOT_FOUND);
    }

    private static void require(Caller caller) {
        if (!caller.mayReplay()) {
            throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        }
    }
}
