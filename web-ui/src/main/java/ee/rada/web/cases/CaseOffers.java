package ee.rada.web.cases;

import ee.rada.kernel.Policy;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.cases.ReferralStatus;
import ee.rada.kernel.cases.TransferStatus;
import ee.rada.query.Content;
import ee.rada.query.cases.GetCase;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.CommandShape;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a case's page offers to do: what the case's state allows and the policy table allows the person. Judged again when it is sent; this
 * only spares people forms that would be refused anyway.
 */
public final class CaseOffers {

    private static final List<String> UNDER_WAY = List.of(
            "record-session",
            "record-assessment",
            "agree-action-plan",
            "agree-safety-plan",
            "make-referral",
            "record-consent",
            "flag-high-risk",
            "assign-case",
            "request-transfer",
            "request-closure");

    private final Caller caller;
    private final GetCase.Answer one;

    CaseOffers(Caller caller, GetCase.Answer one) {
        this.caller = caller;
        this.one = one;
    }

    /** What can be done with the case as a whole; the first is what one mostly comes for. */
    public List<String> all() {
        return names().filter(name -> may(name, one.region())).toList();
    }

    private Stream<String> names() {
        if (one.state() == CaseStatus.CLOSED) {
            return Stream.of("reopen-case");
        }
        if (one.state() == CaseStatus.CLOSURE_REQUESTED) {
            boolean his = caller.persons().contains(one.responsible())
                    || caller.persons().stream()
                            .anyMatch(person -> person.equals(one.ending().askedBy()));
            return his ? Stream.of("return-closure") : Stream.of("approve-closure", "return-closure");
        }
        boolean transferred = waitingTransfer() != null;
        return UNDER_WAY.stream().filter(name -> !transferred || !name.equals("request-transfer"));
    }

    /** Whether something can be done with a part of it. */
    public boolean on(String command) {
        return one.state().isUnderWay() && may(command, one.region());
    }

    /** Whether the partner's answer can be recorded, and the referral called off or completed. */
    public boolean onReferral(GetCase.Referral referral, String command) {
        boolean open = referral.state() == ReferralStatus.IN_PROGRESS;
        boolean accepted = referral.state() == ReferralStatus.ACCEPTED;
        return on(command)
                && switch (command) {
                    case "record-referral-answer" -> open;
                    case "complete-referral" -> accepted;
                    default -> open || accepted;
                };
    }

    /** Whether he decides if his region takes the case over. Who asked for it does not. */
    public boolean onTransfer(String command) {
        var transfer = waitingTransfer();
        return transfer != null
                && caller.persons().stream().noneMatch(person -> person.equals(transfer.askedBy()))
                && may(command, transfer.toRegion());
    }

    private GetCase.@Nullable Transfer waitingTransfer() {
        return one.transfers().stream()
                .filter(transfer -> transfer.state() == TransferStatus.REQUESTED)
                .findFirst()
                .orElse(null);
    }

    /** Whether he can say that he must read what is kept from him. */
    public boolean isEmergency() {
        return one.content() == Content.State.SEALED && may("break-the-glass", one.region());
    }

    private boolean may(String command, Region there) {
        var type = CommandShape.named(command).type();
        var rule = Policy.of(type);
        return caller.maySend(type)
                && caller.posts().stream()
                        .anyMatch(post -> rule.anywhere().contains(post.role())
                                || (rule.inOwnRegion().contains(post.role())
                                        && post.region().covers(there)));
    }
}
