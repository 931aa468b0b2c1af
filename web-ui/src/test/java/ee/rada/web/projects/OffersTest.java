package ee.rada.web.projects;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web.commands.CommandShape;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OffersTest {

    @Test
    void every_command_that_a_person_may_send_is_offered_on_some_page() {
        var elsewhere = Stream.of(
                "register-project",
                "draft-plan-change",
                "edit-draft",
                "submit-plan-change",
                "ask-for-clarification",
                "answer-clarification",
                "record-funder-decision",
                "rebase-plan-change",
                "approve-plan-change",
                "reject-plan-change",
                "withdraw-plan-change",
                "acknowledge-deviation",
                "arrange-substitution",
                "confirm-substitution",
                "shorten-substitution",
                "extend-substitution",
                "cancel-substitution",
                "hand-over",
                "hand-back",
                "define-substitutes",
                "register-official",
                "deactivate-official",
                "define-post",
                "appoint-to-post",
                "end-appointment",
                "raise-audit-note",
                "answer-audit-note",
                "close-audit-note",
                "reopen-audit-note",
                "retry-dead-letter",
                "discard-dead-letter",
                "accept-transfer",
                "agree-action-plan",
                "agree-safety-plan",
                "approve-closure",
                "assign-case",
                "break-the-glass",
                "complete-referral",
                "complete-step",
                "correct-contact",
                "correct-session",
                "decline-transfer",
                "define-region",
                "destroy-client-key",
                "end-region",
                "flag-high-risk",
                "lift-legal-hold",
                "make-referral",
                "open-case",
                "place-legal-hold",
                "propose-erasure",
                "record-assessment",
                "record-consent",
                "record-referral-answer",
                "record-session",
                "register-client",
                "register-contact",
                "reopen-case",
                "request-closure",
                "request-transfer",
                "return-closure",
                "review-emergency-access",
                "revoke-referral",
                "save-contact-mapping",
                "withdraw-erasure");

        var reachable = Stream.concat(Offers.everything(), elsewhere).collect(Collectors.toSet());

        assertThat(reachable)
                .containsExactlyInAnyOrderElementsOf(
                        CommandShape.all().stream().map(CommandShape::name).toList());
    }
}
