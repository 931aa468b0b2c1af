package ee.rada.command.cases;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.cases.Casework.CASE;
import static ee.rada.command.cases.Casework.CLIENT;
import static ee.rada.command.cases.Casework.CONSENT;
import static ee.rada.command.cases.Casework.OPENED;
import static ee.rada.command.cases.Casework.OTHER_CONSENT;
import static ee.rada.command.cases.Casework.OTHER_PARTNER;
import static ee.rada.command.cases.Casework.PARTNER;
import static ee.rada.command.cases.Casework.REFERRAL;
import static ee.rada.command.cases.Casework.assessed;
import static ee.rada.command.cases.Casework.at;
import static ee.rada.command.cases.Casework.caseOpened;
import static ee.rada.command.cases.Casework.makeReferral;
import static ee.rada.command.cases.Casework.referralMade;
import static ee.rada.command.cases.Casework.sealed;
import static ee.rada.command.cases.Casework.shareGiven;
import static ee.rada.command.cases.Casework.shareWithdrawn;
import static ee.rada.kernel.ProblemCode.BEFORE_CASE_OPENED;
import static ee.rada.kernel.ProblemCode.CONSENT_MISSING;
import static ee.rada.kernel.ProblemCode.CONSENT_WITHDRAWN;
import static ee.rada.kernel.ProblemCode.DATE_IN_FUTURE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.NO_LEGAL_BASIS;
import static ee.rada.kernel.ProblemCode.VALIDATION;
import static ee.rada.kernel.cases.SharedData.NAME;
import static ee.rada.kernel.cases.SharedData.SITUATION;
import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.command.Decisions;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.cases.CaseCommand.CompleteReferral;
import ee.rada.kernel.cases.CaseCommand.MakeReferral;
import ee.rada.kernel.cases.CaseCommand.RecordConsent;
import ee.rada.kernel.cases.CaseCommand.RecordReferralAnswer;
import ee.rada.kernel.cases.CaseCommand.RevokeReferral;
import ee.rada.kernel.cases.CaseEvent.ConsentRecorded;
import ee.rada.kernel.cases.CaseEvent.ConsentWithdrawn;
import ee.rada.kernel.cases.CaseEvent.ReferralAccepted;
import ee.rada.kernel.cases.CaseEvent.ReferralCompleted;
import ee.rada.kernel.cases.CaseEvent.ReferralMade;
import ee.rada.kernel.cases.CaseEvent.ReferralRejected;
import ee.rada.kernel.cases.CaseEvent.ReferralRevoked;
import ee.rada.kernel.cases.ConsentDecision;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.LegalBasis;
import ee.rada.kernel.cases.LegalBasisKind;
import ee.rada.kernel.cases.ReferralAnswer;
import ee.rada.kernel.cases.RevocationCause;
import ee.rada.kernel.cases.RiskLevel;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R2: what partners are told, and what becomes of it when the client changes his mind. */
class ReferringTest {

    private static final ReferralRevoked REVOKED =
            new ReferralRevoked(CASE, CLIENT, REFERRAL, RevocationCause.CONSENT_WITHDRAWN, null);

    private static Decisions shared() {
        return caseOpened().givenBy(WORKER_POHJA, shareGiven(at("08:00")));
    }

    private static RecordConsent withdraw(UUID partner, String time) {
        return consent(ConsentKind.SHARE, partner, ConsentDecision.WITHDRAWN, time);
    }

    private static RecordConsent consent(
            ConsentKind kind, @Nullable UUID partner, ConsentDecision decision, String time) {
        String name = partner == null ? null : "Naiste tugikeskus";
        return new RecordConsent(CASE, OTHER_CONSENT, kind, partner, name, decision, at(time), "by phone");
    }

    /** Domain model § 14, 7. */
    @Test
    void what_was_referred_before_the_withdrawal_stays_made_and_is_revoked_and_nothing_follows() {
        var before = shared().givenBy(WORKER_POHJA, referralMade(at("09:59"), NAME));

        before.when(as(WORKER_POHJA), withdraw(PARTNER, "10:00")).expectEvents(shareWithdrawn(at("10:00")), REVOKED);
        shared().given(shareWithdrawn(at("10:00")))
                .when(as(WORKER_POHJA), makeReferral(at("10:01"), null, NAME))
                .expectRefusal(CONSENT_WITHDRAWN, "/partnerId");
        shared().given(shareWithdrawn(at("10:00")))
                .when(as(WORKER_POHJA), makeReferral(null, null, NAME))
                .expectRefusal(CONSENT_WITHDRAWN, "/partnerId");
    }

    @Test
    void a_referral_from_before_the_withdrawal_that_is_recorded_after_it_is_told_and_revoked() {
        shared().given(shareWithdrawn(at("10:00")))
                .when(as(WORKER_POHJA), makeReferral(at("09:59"), null, NAME))
                .expectEvents(referralMade(at("09:59"), NAME), REVOKED);
    }

    @Test
    void a_partner_is_told_nothing_without_a_consent_of_that_time_to_that_partner() {
        caseOpened()
                .when(as(WORKER_POHJA), makeReferral(at("09:00"), null, NAME))
                .expectRefusal(CONSENT_MISSING, "/partnerId");
        shared().when(as(WORKER_POHJA), makeReferral(at("07:59"), null, NAME))
                .expectRefusal(CONSENT_MISSING, "/partnerId");
        caseOpened()
                .given(new ConsentRecorded(
                        CASE,
                        CLIENT,
                        CONSENT,
                        ConsentKind.SHARE,
                        OTHER_PARTNER,
                        "KOV",
                        at("08:00"),
                        sealed("in writing")))
                .when(as(WORKER_POHJA), makeReferral(at("09:00"), null, NAME))
                .expectRefusal(CONSENT_MISSING, "/partnerId");
        shared().when(as(WORKER_POHJA), makeReferral(at("08:00"), null, SITUATION, NAME))
                .expectEvents(referralMade(at("08:00"), NAME, SITUATION));
    }

    @Test
    void a_referral_that_tells_nothing_needs_no_consent_and_outlives_every_withdrawal() {
        caseOpened().when(as(WORKER_POHJA), makeReferral(at("09:00"), null)).expectEvents(referralMade(at("09:00")));
        shared().givenBy(WORKER_POHJA, referralMade(at("09:00")))
                .when(as(WORKER_POHJA), withdraw(PARTNER, "10:00"))
                .expectEvents(shareWithdrawn(at("10:00")));
    }

    @Test
    void the_law_stands_in_for_a_consent_where_it_applies() {
        var highRisk = new LegalBasis(LegalBasisKind.HIGH_RISK, "He has a gun.");

        caseOpened()
                .when(as(WORKER_POHJA), makeReferral(at("09:00"), highRisk, NAME))
                .expectRefusal(NO_LEGAL_BASIS, "/legalBasis/kind");
        caseOpened()
                .given(assessed(RiskLevel.HIGH))
                .when(as(WORKER_POHJA), makeReferral(at("09:00"), highRisk, NAME))
                .expectEventsOf(ReferralMade.class);
        caseOpened()
                .when(as(WORKER_POHJA), makeReferral(at("09:00"), new LegalBasis(LegalBasisKind.CHILD, null), NAME))
                .expectRefusal(NO_LEGAL_BASIS, "/legalBasis/text");
    }

    @Test
    void a_withdrawal_revokes_what_waits_for_that_partner_and_nothing_else() {
        var waiting = shared().givenBy(WORKER_POHJA, referralMade(at("09:00"), NAME));

        waiting.when(as(WORKER_POHJA), consent(ConsentKind.MARAC, null, ConsentDecision.WITHDRAWN, "10:00"))
                .expectEventsOf(ConsentWithdrawn.class);
        shared().givenBy(
                        WORKER_POHJA,
                        referralMade(at("09:00"), NAME),
                        new ReferralAccepted(CASE, CLIENT, REFERRAL, null))
                .when(as(WORKER_POHJA), withdraw(PARTNER, "10:00"))
                .expectEvents(shareWithdrawn(at("10:00")));
    }

    @Test
    void an_older_withdrawal_that_becomes_known_later_does_not_undo_a_newer_consent() {
        caseOpened()
                .givenBy(WORKER_POHJA, shareGiven(at("09:00")), referralMade(at("09:30"), NAME))
                .when(as(WORKER_POHJA), withdraw(PARTNER, "08:00"))
                .expectEvents(shareWithdrawn(at("08:00")));
    }

    @Test
    void a_consent_to_share_names_its_partner_and_no_other_does() {
        caseOpened()
                .when(as(WORKER_POHJA), consent(ConsentKind.SHARE, null, ConsentDecision.GIVEN, "10:00"))
                .expectWrongFields(VALIDATION, new FieldError("/partnerName", "required"));
        caseOpened()
                .when(as(WORKER_POHJA), consent(ConsentKind.SERVICE, PARTNER, ConsentDecision.GIVEN, "10:00"))
                .expectWrongFields(VALIDATION, new FieldError("/partnerId", "not-allowed"));
    }

    @Test
    void a_partner_that_is_only_named_is_the_same_wherever_it_is_named_so() {
        var consent = new RecordConsent(
                CASE,
                CONSENT,
                ConsentKind.SHARE,
                null,
                "Naiste tugikeskus",
                ConsentDecision.GIVEN,
                at("08:00"),
                "said");
        var named = new MakeReferral(
                CASE, REFERRAL, null, " naiste tugikeskus", "shelter", List.of(NAME), at("09:00"), null);
        var id = UUID.nameUUIDFromBytes("partner/naiste tugikeskus".getBytes(UTF_8));
        var given = new ConsentRecorded(
                CASE, CLIENT, CONSENT, ConsentKind.SHARE, id, "Naiste tugikeskus", at("08:00"), sealed("said"));

        caseOpened().when(as(WORKER_POHJA), consent).expectEvents(given);
        caseOpened().given(given).when(as(WORKER_POHJA), named).expectEventsOf(ReferralMade.class);
    }

    @Test
    void what_a_client_will_say_is_not_recorded() {
        caseOpened().when(as(WORKER_POHJA), withdraw(PARTNER, "12:01")).expectRefusal(DATE_IN_FUTURE, "/at");
    }

    @Test
    void a_client_may_take_a_consent_back_when_his_case_is_closed() {
        caseOpened()
                .given(Casework.closed())
                .when(as(WORKER_POHJA), withdraw(PARTNER, "10:00"))
                .expectEvents(shareWithdrawn(at("10:00")));
    }

    @Test
    void nobody_was_referred_before_there_was_a_case_or_will_have_been() {
        shared().when(as(WORKER_POHJA), makeReferral(at(OPENED.minusDays(1), "12:00"), null))
                .expectRefusal(BEFORE_CASE_OPENED, "/at", Map.of("openedOn", OPENED));
        shared().when(as(WORKER_POHJA), makeReferral(at("12:01"), null)).expectRefusal(DATE_IN_FUTURE, "/at");
    }

    @Test
    void a_partner_accepts_and_does_it_or_rejects_and_says_why() {
        var made = shared().givenBy(WORKER_POHJA, referralMade(at("09:00"), NAME));
        var complete = new CompleteReferral(CASE, REFERRAL);

        made.when(as(WORKER_POHJA), new RecordReferralAnswer(CASE, REFERRAL, ReferralAnswer.ACCEPTED, null))
                .expectEvents(new ReferralAccepted(CASE, CLIENT, REFERRAL, null));
        made.when(as(WORKER_POHJA), new RecordReferralAnswer(CASE, REFERRAL, ReferralAnswer.REJECTED, "full"))
                .expectEvents(new ReferralRejected(CASE, CLIENT, REFERRAL, sealed("full")));
        made.when(as(WORKER_POHJA), new RecordReferralAnswer(CASE, REFERRAL, ReferralAnswer.REJECTED, null))
                .expectWrongFields(VALIDATION, new FieldError("/reason", "required"));
        made.when(as(WORKER_POHJA), complete).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "IN_PROGRESS"));
        made.given(new ReferralAccepted(CASE, CLIENT, REFERRAL, null))
                .when(as(WORKER_POHJA), complete)
                .expectEvents(new ReferralCompleted(CASE, CLIENT, REFERRAL));
    }

    @Test
    void a_referral_is_revoked_until_it_is_done() {
        var revoke = new RevokeReferral(CASE, REFERRAL, "He found one himself.");
        var made = shared().givenBy(WORKER_POHJA, referralMade(at("09:00"), NAME));

        made.when(as(WORKER_POHJA), revoke)
                .expectEvents(new ReferralRevoked(
                        CASE, CLIENT, REFERRAL, RevocationCause.BY_HAND, sealed("He found one himself.")));
        made.given(new ReferralRejected(CASE, CLIENT, REFERRAL, sealed("full")))
                .when(as(WORKER_POHJA), revoke)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "REJECTED"));
        shared().when(as(WORKER_POHJA), revoke).expectRefusal(NOT_FOUND, "/referralId");
    }
}
