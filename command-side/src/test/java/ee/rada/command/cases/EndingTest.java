package ee.rada.command.cases;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.COUNSELLOR_REMOTE;
import static ee.rada.command.Cast.OTHER_WORKER_POHJA;
import static ee.rada.command.Cast.REGION_HEAD_POHJA;
import static ee.rada.command.Cast.REMOTE_HEAD;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.cases.Casework.CASE;
import static ee.rada.command.cases.Casework.CLIENT;
import static ee.rada.command.cases.Casework.OTHER_CASE;
import static ee.rada.command.cases.Casework.REFERRAL;
import static ee.rada.command.cases.Casework.STEP;
import static ee.rada.command.cases.Casework.TRANSFER;
import static ee.rada.command.cases.Casework.assessed;
import static ee.rada.command.cases.Casework.at;
import static ee.rada.command.cases.Casework.caseOpened;
import static ee.rada.command.cases.Casework.closed;
import static ee.rada.command.cases.Casework.closureRequested;
import static ee.rada.command.cases.Casework.planned;
import static ee.rada.command.cases.Casework.recordSession;
import static ee.rada.command.cases.Casework.referralMade;
import static ee.rada.command.cases.Casework.sealed;
import static ee.rada.command.cases.Casework.sessionHeld;
import static ee.rada.command.cases.Casework.transferRequested;
import static ee.rada.command.cases.Casework.unlisted;
import static ee.rada.kernel.ProblemCode.DUPLICATE_OPEN_CASE;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.FOUR_EYES;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.NO_CHANGE;
import static ee.rada.kernel.ProblemCode.NO_SUCH_OFFICIAL;
import static ee.rada.kernel.ProblemCode.OPEN_REFERRALS;
import static ee.rada.kernel.ProblemCode.UNKNOWN_REGION;
import static ee.rada.kernel.ProblemCode.VALIDATION;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseCommand.AcceptTransfer;
import ee.rada.kernel.cases.CaseCommand.ApproveClosure;
import ee.rada.kernel.cases.CaseCommand.DeclineTransfer;
import ee.rada.kernel.cases.CaseCommand.FlagHighRisk;
import ee.rada.kernel.cases.CaseCommand.RequestClosure;
import ee.rada.kernel.cases.CaseCommand.RequestTransfer;
import ee.rada.kernel.cases.CaseCommand.ReturnClosure;
import ee.rada.kernel.cases.CaseEvent.CaseAssigned;
import ee.rada.kernel.cases.CaseEvent.CaseClosed;
import ee.rada.kernel.cases.CaseEvent.CaseClosureRequested;
import ee.rada.kernel.cases.CaseEvent.CaseClosureReturned;
import ee.rada.kernel.cases.CaseEvent.CaseStepCompleted;
import ee.rada.kernel.cases.CaseEvent.CaseTransferDeclined;
import ee.rada.kernel.cases.CaseEvent.CaseTransferred;
import ee.rada.kernel.cases.CaseEvent.ReferralAccepted;
import ee.rada.kernel.cases.CaseEvent.ReferralRejected;
import ee.rada.kernel.cases.ClientCasesEvent.CaseListed;
import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.cases.RiskLevel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** R6, hand-overs, and that a case is nobody's business elsewhere. */
class EndingTest {

    private static final RequestClosure REQUEST =
            new RequestClosure(CASE, ClosureReason.MOVED, "He lives in Tartu now.");
    private static final ApproveClosure APPROVE = new ApproveClosure(CASE);
    private static final AcceptTransfer ACCEPT = new AcceptTransfer(CASE, COUNSELLOR_REMOTE.official(), null);
    private static final CaseTransferred TRANSFERRED = new CaseTransferred(
            CASE, CLIENT, TRANSFER, Region.of("POHJA"), Region.REMOTE, COUNSELLOR_REMOTE.official(), null);

    @Test
    void closing_is_asked_for_at_any_time_but_goals_are_met_by_doing_something() {
        var met = new RequestClosure(CASE, ClosureReason.GOALS_MET, "He lives in Tartu now.");
        var metBy = new CaseClosureRequested(CASE, CLIENT, ClosureReason.GOALS_MET, sealed("He lives in Tartu now."));
        var underWay = caseOpened().given(assessed(RiskLevel.MEDIUM), planned(STEP), sessionHeld());

        caseOpened().when(as(WORKER_POHJA), REQUEST).expectEvents(closureRequested());
        caseOpened().when(as(WORKER_POHJA), met).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "OPENED"));
        underWay.when(as(WORKER_POHJA), met).expectEvents(metBy);
        underWay.given(new CaseStepCompleted(CASE, CLIENT, STEP, TODAY))
                .when(as(WORKER_POHJA), met)
                .expectEvents(metBy);
    }

    @Test
    void a_case_with_open_referrals_is_not_closed() {
        var referred = caseOpened().givenBy(WORKER_POHJA, referralMade(at("09:00")));

        referred.when(as(WORKER_POHJA), REQUEST).expectRefusal(OPEN_REFERRALS, Map.of("open", 1L));
        caseOpened()
                .givenBy(WORKER_POHJA, referralMade(at("09:00")), new ReferralAccepted(CASE, CLIENT, REFERRAL, null))
                .when(as(WORKER_POHJA), REQUEST)
                .expectRefusal(OPEN_REFERRALS, Map.of("open", 1L));
        caseOpened()
                .givenBy(
                        WORKER_POHJA,
                        referralMade(at("09:00")),
                        new ReferralRejected(CASE, CLIENT, REFERRAL, sealed("full")))
                .when(as(WORKER_POHJA), REQUEST)
                .expectEvents(closureRequested());
    }

    @Test
    void the_head_closes_what_another_has_asked_for() {
        var asked = caseOpened().givenBy(WORKER_POHJA, closureRequested());

        asked.when(as(REGION_HEAD_POHJA), APPROVE)
                .expectEvents(new CaseClosed(CASE, CLIENT, ClosureReason.MOVED, TODAY), unlisted());
        asked.when(as(WORKER_POHJA), APPROVE).expectRefusal(FOUR_EYES);
        asked.when(as(OTHER_WORKER_POHJA), APPROVE).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void neither_who_asked_nor_who_is_responsible_approves_whatever_his_post() {
        caseOpened()
                .givenBy(REGION_HEAD_POHJA, closureRequested())
                .when(as(REGION_HEAD_POHJA), APPROVE)
                .expectRefusal(FOUR_EYES);
        caseOpened()
                .given(new CaseAssigned(CASE, CLIENT, REGION_HEAD_POHJA.official()))
                .givenBy(WORKER_POHJA, closureRequested())
                .when(as(REGION_HEAD_POHJA), APPROVE)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void a_closure_that_is_returned_leaves_the_case_under_way() {
        var returned = new CaseClosureReturned(CASE, CLIENT, sealed("Ask him first."));
        var asked = caseOpened().givenBy(WORKER_POHJA, closureRequested());

        asked.when(as(REGION_HEAD_POHJA), new ReturnClosure(CASE, "Ask him first."))
                .expectEvents(returned);
        caseOpened()
                .when(as(REGION_HEAD_POHJA), new ReturnClosure(CASE, "Ask him first."))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "OPENED"));
        asked.given(returned).when(as(WORKER_POHJA), REQUEST).expectEvents(closureRequested());
    }

    @Test
    void nothing_new_begins_once_closing_was_asked_for() {
        caseOpened()
                .givenBy(WORKER_POHJA, closureRequested())
                .when(as(WORKER_POHJA), new FlagHighRisk(CASE, "He has a gun."))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CLOSURE_REQUESTED"));
        caseOpened()
                .given(closed())
                .when(as(WORKER_POHJA), REQUEST)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CLOSED"));
    }

    @Test
    void a_transfer_is_asked_for_and_changes_nothing_yet() {
        var request = new RequestTransfer(CASE, TRANSFER, Region.REMOTE, "He moves a lot.");

        caseOpened().when(as(WORKER_POHJA), request).expectEvents(transferRequested());
        caseOpened()
                .when(as(WORKER_POHJA), new RequestTransfer(CASE, TRANSFER, Region.of("POHJA"), "He moves a lot."))
                .expectRefusal(NO_CHANGE, "/toRegion");
        caseOpened()
                .when(as(WORKER_POHJA), new RequestTransfer(CASE, TRANSFER, Region.ALL, "He moves a lot."))
                .expectRefusal(UNKNOWN_REGION, "/toRegion");
        caseOpened()
                .givenBy(WORKER_POHJA, transferRequested())
                .when(as(WORKER_POHJA), request)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("transfer", "REQUESTED"));
        caseOpened()
                .givenBy(WORKER_POHJA, transferRequested())
                .when(as(WORKER_POHJA), REQUEST)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("transfer", "REQUESTED"));
    }

    @Test
    void the_receivers_head_accepts_and_names_who_is_responsible_there() {
        var asked = caseOpened().givenBy(WORKER_POHJA, transferRequested());

        asked.when(as(REMOTE_HEAD), ACCEPT).expectEvents(TRANSFERRED, new CaseListed(CLIENT, CASE, Region.REMOTE));
        asked.when(as(REMOTE_HEAD), new AcceptTransfer(CASE, WORKER_POHJA.official(), null))
                .expectRefusal(NO_SUCH_OFFICIAL, "/newResponsible");
        asked.when(as(COUNSELLOR_REMOTE), ACCEPT).expectRefusal(FORBIDDEN_ROLE);
        caseOpened().when(as(REGION_HEAD_POHJA), ACCEPT).expectRefusal(ILLEGAL_TRANSITION, Map.of("transfer", "NONE"));
    }

    @Test
    void who_asked_for_a_transfer_does_not_accept_it() {
        caseOpened()
                .givenBy(REMOTE_HEAD, transferRequested())
                .when(as(REMOTE_HEAD), ACCEPT)
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void a_second_case_that_comes_by_transfer_needs_a_reason_too() {
        var asked = desk().givenBy(
                        WORKER_POHJA,
                        Casework.opened(),
                        new CaseListed(CLIENT, CASE, Region.of("POHJA")),
                        new CaseListed(CLIENT, OTHER_CASE, Region.REMOTE),
                        transferRequested());

        asked.when(as(REMOTE_HEAD), ACCEPT).expectRefusal(DUPLICATE_OPEN_CASE, "/duplicateReason");
        asked.when(as(REMOTE_HEAD), new AcceptTransfer(CASE, COUNSELLOR_REMOTE.official(), "another crime"))
                .expectEventsOf(CaseTransferred.class, CaseListed.class);
    }

    @Test
    void a_transfer_that_is_declined_leaves_the_case_where_it_was() {
        var declined = new CaseTransferDeclined(CASE, CLIENT, TRANSFER, Region.REMOTE, sealed("Nobody has time."));
        var asked = caseOpened().givenBy(WORKER_POHJA, transferRequested());

        asked.when(as(REMOTE_HEAD), new DeclineTransfer(CASE, "Nobody has time."))
                .expectEvents(declined);
        asked.given(declined).when(as(WORKER_POHJA), REQUEST).expectEvents(closureRequested());
    }

    @Test
    void a_case_elsewhere_is_answered_as_one_that_is_not_there() {
        var remote = as(COUNSELLOR_REMOTE);
        var session = recordSession(at("10:00"));

        caseOpened().when(remote, session).expectRefusal(NOT_FOUND, "/caseId", Map.of());
        desk().when(remote, session).expectRefusal(NOT_FOUND, "/caseId", Map.of());
        caseOpened().when(remote.seeing(7), session).expectRefusal(NOT_FOUND, "/caseId", Map.of());
        desk().when(remote.seeing(7), session).expectRefusal(NOT_FOUND, "/caseId", Map.of());
        desk().when(as(WORKER_POHJA).seeing(7), session).expectRefusal(NOT_FOUND, "/caseId", Map.of());
        caseOpened().when(as(REMOTE_HEAD), ACCEPT).expectRefusal(NOT_FOUND, "/caseId", Map.of());
        desk().when(as(REMOTE_HEAD), ACCEPT).expectRefusal(NOT_FOUND, "/caseId", Map.of());
    }

    @Test
    void four_eyes_tell_nobody_of_a_case_that_has_gone_elsewhere() {
        caseOpened()
                .givenBy(WORKER_POHJA, transferRequested())
                .givenBy(REMOTE_HEAD, TRANSFERRED)
                .givenBy(REGION_HEAD_POHJA, closureRequested())
                .when(as(REGION_HEAD_POHJA), APPROVE)
                .expectRefusal(NOT_FOUND, "/caseId", Map.of());
        desk().when(as(REGION_HEAD_POHJA), APPROVE).expectRefusal(NOT_FOUND, "/caseId", Map.of());
    }

    @Test
    void nothing_is_said_about_a_case_where_it_would_not_be_sealed() {
        caseOpened()
                .when(as(WORKER_POHJA).because("He has a gun."), recordSession(at("10:00")))
                .expectWrongFields(VALIDATION, new FieldError("/reason", "not-sealed"));
    }

    @Test
    void a_post_that_has_no_business_with_cases_is_told_so_whether_there_is_one_or_not() {
        caseOpened().when(as(SERVICE_HEAD), APPROVE).expectRefusal(FORBIDDEN_ROLE);
        desk().when(as(SERVICE_HEAD), APPROVE).expectRefusal(FORBIDDEN_ROLE);
    }
}
