package ee.rada.command.cases;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.COUNSELLOR_REMOTE;
import static ee.rada.command.Cast.OTHER_WORKER_POHJA;
import static ee.rada.command.Cast.REGION_HEAD_POHJA;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.cases.Casework.CASE;
import static ee.rada.command.cases.Casework.CLIENT;
import static ee.rada.command.cases.Casework.OTHER_CASE;
import static ee.rada.command.cases.Casework.at;
import static ee.rada.command.cases.Casework.caseOpened;
import static ee.rada.command.cases.Casework.closed;
import static ee.rada.command.cases.Casework.sealed;
import static ee.rada.command.cases.Casework.serviceWithdrawn;
import static ee.rada.kernel.ProblemCode.CONSENT_MISSING;
import static ee.rada.kernel.ProblemCode.CONSENT_WITHDRAWN;
import static ee.rada.kernel.ProblemCode.DATE_IN_FUTURE;
import static ee.rada.kernel.ProblemCode.DUPLICATE_OPEN_CASE;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.NO_LEGAL_BASIS;
import static ee.rada.kernel.ProblemCode.NO_SUCH_OFFICIAL;
import static ee.rada.kernel.ProblemCode.UNKNOWN_REGION;

import ee.rada.command.Cast;
import ee.rada.command._axon.TestDesk;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseCommand.AssignCase;
import ee.rada.kernel.cases.CaseCommand.OpenCase;
import ee.rada.kernel.cases.CaseCommand.ReopenCase;
import ee.rada.kernel.cases.CaseEvent.CaseAssigned;
import ee.rada.kernel.cases.CaseEvent.CaseOpened;
import ee.rada.kernel.cases.CaseEvent.CaseReopened;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.CaseSource;
import ee.rada.kernel.cases.ClientCasesEvent.CaseListed;
import ee.rada.kernel.cases.GivenConsent;
import ee.rada.kernel.cases.LegalBasis;
import ee.rada.kernel.cases.LegalBasisKind;
import ee.rada.kernel.cases.SealedBasis;
import ee.rada.kernel.cases.SealedConsent;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** R1, R4 and the second case of a client. */
class OpeningTest {

    private static final GivenConsent GIVEN = new GivenConsent(true, at("11:30"), "in writing");
    private static final LegalBasis CHILD = new LegalBasis(LegalBasisKind.CHILD, "he is nine");

    private static OpenCase open(@Nullable GivenConsent consent, @Nullable LegalBasis basis) {
        return open(CASE, Region.of("POHJA"), consent, basis, null, null, null);
    }

    private static OpenCase open(
            CaseId id,
            Region region,
            @Nullable GivenConsent consent,
            @Nullable LegalBasis basis,
            @Nullable Cast responsible,
            @Nullable LocalDate openedOn,
            @Nullable String duplicateReason) {
        return new OpenCase(
                id,
                null,
                CLIENT,
                CaseSource.POLICE,
                consent,
                basis,
                region,
                responsible == null ? null : responsible.official(),
                openedOn,
                duplicateReason);
    }

    private static CaseOpened opened(@Nullable SealedConsent consent, @Nullable SealedBasis basis) {
        return new CaseOpened(
                CASE,
                CLIENT,
                null,
                CaseSource.POLICE,
                consent,
                basis,
                Region.of("POHJA"),
                WORKER_POHJA.official(),
                TODAY,
                null);
    }

    @Test
    void a_case_is_opened_with_the_clients_consent_and_put_on_his_list() {
        desk().when(as(WORKER_POHJA), open(GIVEN, null))
                .expectEvents(
                        opened(new SealedConsent(at("11:30"), sealed("in writing")), null),
                        new CaseListed(CLIENT, CASE, Region.of("POHJA")));
    }

    @Test
    void without_a_consent_it_needs_a_legal_basis() {
        desk().when(as(WORKER_POHJA), open(null, null)).expectRefusal(CONSENT_MISSING, "/consentForService");
        desk().when(as(WORKER_POHJA), open(new GivenConsent(false, at("11:30"), "he said no"), null))
                .expectRefusal(CONSENT_MISSING, "/consentForService");
        desk().when(as(WORKER_POHJA), open(null, CHILD))
                .expectEvents(
                        opened(null, new SealedBasis(LegalBasisKind.CHILD, sealed("he is nine"))),
                        new CaseListed(CLIENT, CASE, Region.of("POHJA")));
    }

    @Test
    void a_legal_basis_that_nobody_explains_is_none() {
        desk().when(as(WORKER_POHJA), open(null, new LegalBasis(LegalBasisKind.CHILD, null)))
                .expectRefusal(NO_LEGAL_BASIS, "/legalBasis/text");
    }

    @Test
    void nobody_has_consented_tomorrow_and_no_case_was_opened_then() {
        desk().when(as(WORKER_POHJA), open(new GivenConsent(true, at("12:00:01"), "in writing"), null))
                .expectRefusal(DATE_IN_FUTURE, "/consentForService/at");
        desk().when(as(WORKER_POHJA), open(CASE, Region.of("POHJA"), GIVEN, null, null, TODAY.plusDays(1), null))
                .expectRefusal(DATE_IN_FUTURE, "/openedOn");
    }

    @Test
    void a_case_lies_in_one_region_and_is_opened_by_those_who_work_there() {
        desk().when(as(WORKER_POHJA), open(CASE, Region.REMOTE, GIVEN, null, null, null, null))
                .expectRefusal(FORBIDDEN_ROLE);
        desk().when(as(WORKER_POHJA), open(CASE, Region.ALL, GIVEN, null, null, null, null))
                .expectRefusal(UNKNOWN_REGION, "/region");
    }

    @Test
    void who_is_responsible_works_in_the_region_that_day() {
        var forColleague = open(CASE, Region.of("POHJA"), GIVEN, null, OTHER_WORKER_POHJA, null, null);
        var forRemote = open(CASE, Region.of("POHJA"), GIVEN, null, COUNSELLOR_REMOTE, null, null);
        var moved = new AppointmentEnded(
                OTHER_WORKER_POHJA.post(), OTHER_WORKER_POHJA.official(), TODAY.minusDays(1), "moved on");

        desk().when(as(WORKER_POHJA), forColleague).expectEventsOf(CaseOpened.class, CaseListed.class);
        desk().when(as(WORKER_POHJA), forRemote).expectRefusal(NO_SUCH_OFFICIAL, "/responsibleOfficialId");
        desk().given(moved)
                .when(as(WORKER_POHJA), forColleague)
                .expectRefusal(NO_SUCH_OFFICIAL, "/responsibleOfficialId");
        desk().given(new OfficialDeactivated(OTHER_WORKER_POHJA.official(), "retired"))
                .when(as(WORKER_POHJA), forColleague)
                .expectRefusal(NO_SUCH_OFFICIAL, "/responsibleOfficialId");
    }

    @Test
    void a_second_open_case_of_a_client_in_a_region_needs_a_reason() {
        var second = open(OTHER_CASE, Region.of("POHJA"), GIVEN, null, null, null, null);
        var explained = open(OTHER_CASE, Region.of("POHJA"), GIVEN, null, null, null, "another crime");
        var elsewhere = open(OTHER_CASE, Region.REMOTE, GIVEN, null, null, null, null);

        caseOpened()
                .when(as(WORKER_POHJA), second)
                .expectRefusal(DUPLICATE_OPEN_CASE, "/duplicateReason", Map.of("caseId", CASE.toString()));
        caseOpened().when(as(WORKER_POHJA), explained).expectEventsOf(CaseOpened.class, CaseListed.class);
        caseOpened().when(as(COUNSELLOR_REMOTE), elsewhere).expectEventsOf(CaseOpened.class, CaseListed.class);
        caseOpened().given(closed()).when(as(WORKER_POHJA), second).expectEventsOf(CaseOpened.class, CaseListed.class);
    }

    @Test
    void a_case_grows_out_of_a_contact_that_there_was() {
        desk().when(as(WORKER_POHJA), from(new ContactId(TestDesk.THING)))
                .expectEventsOf(CaseOpened.class, CaseListed.class);
        desk().when(as(WORKER_POHJA), from(ContactId.random())).expectRefusal(NOT_FOUND, "/fromContactId");
    }

    private static OpenCase from(ContactId contact) {
        return new OpenCase(CASE, contact, CLIENT, CaseSource.SELF, GIVEN, null, Region.of("POHJA"), null, null, null);
    }

    @Test
    void an_id_is_given_once() {
        caseOpened().when(as(WORKER_POHJA), open(GIVEN, null)).expectRefusal(ILLEGAL_TRANSITION, "/caseId");
    }

    @Test
    void the_head_makes_another_official_of_the_region_responsible() {
        var assign = new AssignCase(CASE, OTHER_WORKER_POHJA.official());

        caseOpened()
                .when(as(REGION_HEAD_POHJA), assign)
                .expectEvents(new CaseAssigned(CASE, CLIENT, OTHER_WORKER_POHJA.official()));
        caseOpened()
                .when(as(REGION_HEAD_POHJA), new AssignCase(CASE, WORKER_POHJA.official()))
                .expectNoEvents();
        caseOpened()
                .when(as(REGION_HEAD_POHJA), new AssignCase(CASE, COUNSELLOR_REMOTE.official()))
                .expectRefusal(NO_SUCH_OFFICIAL, "/responsibleOfficialId");
        caseOpened().when(as(WORKER_POHJA), assign).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void a_closed_case_is_opened_again_with_what_is_known_and_listed_again() {
        var reopen = new ReopenCase(CASE, "He came back.", null);

        caseOpened()
                .given(closed())
                .when(as(WORKER_POHJA), reopen)
                .expectEvents(
                        new CaseReopened(CASE, CLIENT, WORKER_POHJA.official(), sealed("He came back.")),
                        new CaseListed(CLIENT, CASE, Region.of("POHJA")));
        caseOpened().when(as(WORKER_POHJA), reopen).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "OPENED"));
        caseOpened()
                .given(closed())
                .given(serviceWithdrawn(at("09:00")))
                .when(as(WORKER_POHJA), reopen)
                .expectRefusal(CONSENT_WITHDRAWN, "/caseId");
    }
}
