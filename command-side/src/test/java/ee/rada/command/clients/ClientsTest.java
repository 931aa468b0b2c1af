package ee.rada.command.clients;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Acting.asTheSystem;
import static ee.rada.command.Cast.AUDITOR;
import static ee.rada.command.Cast.COUNSELLOR_REMOTE;
import static ee.rada.command.Cast.DPO;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.REGION_HEAD_POHJA;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.command._axon.TestDesk;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.PersonalCode;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.clients.ClientCommand.DestroyClientKey;
import ee.rada.kernel.clients.ClientCommand.LiftLegalHold;
import ee.rada.kernel.clients.ClientCommand.PlaceLegalHold;
import ee.rada.kernel.clients.ClientCommand.ProposeErasure;
import ee.rada.kernel.clients.ClientCommand.RegisterClient;
import ee.rada.kernel.clients.ClientCommand.VerifyErasure;
import ee.rada.kernel.clients.ClientCommand.WithdrawErasure;
import ee.rada.kernel.clients.ClientEvent.ClientKeyDestroyed;
import ee.rada.kernel.clients.ClientEvent.ClientRegistered;
import ee.rada.kernel.clients.ClientEvent.ErasureProposed;
import ee.rada.kernel.clients.ClientEvent.ErasureVerified;
import ee.rada.kernel.clients.ClientEvent.ErasureWithdrawn;
import ee.rada.kernel.clients.ClientEvent.LegalHoldLifted;
import ee.rada.kernel.clients.ClientEvent.LegalHoldPlaced;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.clients.ErasureBasis;
import ee.rada.kernel.clients.LegalHoldId;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private static final ClientRef MARI = ClientRef.random();
    private static final LegalHoldId HOLD = LegalHoldId.random();
    private static final PersonalCode CODE = new PersonalCode("60001019906");
    private static final ClientRegistered REGISTERED =
            new ClientRegistered(MARI, sealed("Mari Maasikas"), sealed("60001019906"));
    private static final ErasureProposed PROPOSED =
            new ErasureProposed(MARI, ErasureBasis.NO_LONGER_NEEDED, "4-2/26/118");
    private static final ClientKeyDestroyed DESTROYED =
            new ClientKeyDestroyed(MARI, ErasureBasis.NO_LONGER_NEEDED, "4-2/26/118");
    private static final ProposeErasure PROPOSE = new ProposeErasure(MARI, ErasureBasis.NO_LONGER_NEEDED, "4-2/26/118");
    private static final DestroyClientKey DESTROY =
            new DestroyClientKey(MARI, ErasureBasis.NO_LONGER_NEEDED, "4-2/26/118");

    private static SealedText sealed(String text) {
        return new SealedText(MARI.value(), "sealed " + text);
    }

    private static Decisions registered() {
        return Decisions.desk().given(REGISTERED);
    }

    /** Proposed by the head of the service. */
    private static Decisions proposed() {
        return registered().givenBy(SERVICE_HEAD, PROPOSED);
    }

    private static PlaceLegalHold hold(@Nullable LocalDate until) {
        return new PlaceLegalHold(MARI, HOLD, "The court asks", until);
    }

    private static LegalHoldPlaced held(@Nullable LocalDate until) {
        return new LegalHoldPlaced(MARI, HOLD, sealed("The court asks"), until);
    }

    @Test
    void a_client_is_registered_with_name_and_code_sealed() {
        Decisions.desk()
                .when(as(WORKER_POHJA), new RegisterClient(MARI, "Mari Maasikas", CODE))
                .expectEvents(REGISTERED);
    }

    @Test
    void a_client_may_stay_without_name_and_code() {
        Decisions.desk()
                .when(as(COUNSELLOR_REMOTE), new RegisterClient(MARI, null, null))
                .expectEvents(new ClientRegistered(MARI, null, null));
    }

    @Test
    void a_person_gets_one_reference() {
        Decisions.desk()
                .when(as(WORKER_POHJA), new RegisterClient(MARI, "Mari", TestDesk.TAKEN))
                .expectRefusal(ProblemCode.DUPLICATE_CLIENT, "/personalCode", Map.of("clientRef", TestDesk.OTHER));
        Decisions.desk()
                .when(as(WORKER_POHJA), new RegisterClient(new ClientRef(TestDesk.OTHER), null, TestDesk.TAKEN))
                .expectEventsOf(ClientRegistered.class);
        registered()
                .when(as(WORKER_POHJA), new RegisterClient(MARI, null, null))
                .expectRefusal(ProblemCode.ILLEGAL_TRANSITION, "/clientRef");
    }

    @Test
    void nobody_is_born_tomorrow() {
        var tomorrow = new PersonalCode("62606160007");

        Decisions.desk()
                .when(as(WORKER_POHJA), new RegisterClient(MARI, null, tomorrow))
                .expectRefusal(ProblemCode.ISIKUKOOD_INVALID, "/personalCode");
    }

    @Test
    void whoever_something_was_sealed_for_may_be_held_and_erased_without_being_registered() {
        var known = new ClientRef(TestDesk.THING);

        Decisions.desk()
                .when(as(SERVICE_HEAD), new ProposeErasure(known, ErasureBasis.OBJECTION, "4-2/26/119"))
                .expectEventsOf(ErasureProposed.class);
        Decisions.desk().when(as(SERVICE_HEAD), PROPOSE).expectRefusal(ProblemCode.NOT_FOUND, "/clientRef");
        Decisions.desk().when(as(DPO), hold(null)).expectRefusal(ProblemCode.NOT_FOUND, "/clientRef");
    }

    @Test
    void an_erasure_takes_two() {
        registered().when(as(SERVICE_HEAD), PROPOSE).expectEvents(PROPOSED);
        proposed().when(as(DPO), DESTROY).expectEvents(DESTROYED);
        registered().when(as(DPO), DESTROY).expectRefusal(ProblemCode.ILLEGAL_TRANSITION);
    }

    @Test
    void who_has_proposed_it_does_not_decide_in_another_post_either() {
        var post = PostId.random();
        var desk = registered()
                .given(
                        new PostDefined(post, "DPO for a week", "office", Role.DPO, Region.ALL, null),
                        new OfficialAppointed(post, SERVICE_HEAD.official(), TODAY))
                .givenBy(SERVICE_HEAD, PROPOSED);

        desk.when(as(SERVICE_HEAD).in(post), DESTROY).expectRefusal(ProblemCode.FOUR_EYES);
        desk.when(as(DPO), DESTROY).expectEvents(DESTROYED);
    }

    @Test
    void what_is_decided_on_is_what_was_proposed() {
        proposed()
                .when(as(DPO), new DestroyClientKey(MARI, ErasureBasis.OBJECTION, "4-2/26/119"))
                .expectWrongFields(
                        ProblemCode.VALIDATION,
                        new FieldError("/basis", "not-as-proposed"),
                        new FieldError("/decisionDocId", "not-as-proposed"));
    }

    @Test
    void a_proposal_is_taken_back_or_declined_and_may_be_made_again() {
        proposed().when(as(SERVICE_HEAD), new WithdrawErasure(MARI)).expectEvents(new ErasureWithdrawn(MARI));
        proposed().when(as(DPO), new WithdrawErasure(MARI)).expectEvents(new ErasureWithdrawn(MARI));
        registered().when(as(DPO), new WithdrawErasure(MARI)).expectRefusal(ProblemCode.ILLEGAL_TRANSITION);
        proposed().when(as(SERVICE_HEAD), PROPOSE).expectRefusal(ProblemCode.ILLEGAL_TRANSITION);
        proposed()
                .given(new ErasureWithdrawn(MARI))
                .when(as(REGION_HEAD_POHJA), PROPOSE)
                .expectEvents(PROPOSED);
    }

    @Test
    void what_is_held_is_not_erased() {
        registered().when(as(DPO), hold(null)).expectEvents(held(null));
        registered().given(held(null)).when(as(SERVICE_HEAD), PROPOSE).expectRefusal(ProblemCode.LEGAL_HOLD);
        proposed().given(held(TODAY)).when(as(DPO), DESTROY).expectRefusal(ProblemCode.LEGAL_HOLD);
        registered().when(as(DPO), hold(TODAY.minusDays(1))).expectRefusal(ProblemCode.DATE_IN_PAST, "/until");
    }

    @Test
    void a_hold_ends_with_its_last_day_or_is_lifted() {
        var lifted = new LegalHoldLifted(MARI, HOLD, sealed("Judged"));

        proposed().given(held(TODAY.minusDays(1))).when(as(DPO), DESTROY).expectEvents(DESTROYED);
        registered()
                .given(held(null))
                .when(as(DPO), new LiftLegalHold(MARI, HOLD, "Judged"))
                .expectEvents(lifted);
        proposed().given(held(null), lifted).when(as(DPO), DESTROY).expectEvents(DESTROYED);
        registered()
                .when(as(DPO), new LiftLegalHold(MARI, HOLD, "Judged"))
                .expectRefusal(ProblemCode.NOT_FOUND, "/holdId");
    }

    @Test
    void one_of_two_holds_is_enough() {
        var other = LegalHoldId.random();

        registered()
                .given(held(null), new LegalHoldPlaced(MARI, other, sealed("The police asks"), TODAY.plusDays(1)))
                .given(new LegalHoldLifted(MARI, HOLD, sealed("Judged")))
                .when(as(SERVICE_HEAD), PROPOSE)
                .expectRefusal(ProblemCode.LEGAL_HOLD);
    }

    @Test
    void nothing_more_is_written_about_who_is_erased() {
        var erased = proposed().given(DESTROYED);

        for (Cast who : List.of(SERVICE_HEAD, REGION_HEAD_POHJA)) {
            erased.when(as(who), PROPOSE).expectRefusal(ProblemCode.CLIENT_ERASED);
        }
        erased.when(as(DPO), DESTROY).expectRefusal(ProblemCode.CLIENT_ERASED);
        erased.when(as(DPO), hold(null)).expectRefusal(ProblemCode.CLIENT_ERASED);
        erased.when(as(WORKER_POHJA), new RegisterClient(MARI, "Mari", null)).expectRefusal(ProblemCode.CLIENT_ERASED);
    }

    @Test
    void what_the_search_found_is_recorded_of_an_erased_client_only() {
        var verify = new VerifyErasure(MARI, 3, 40, 1000, 12, 0, List.of());

        registered()
                .given(DESTROYED)
                .when(asTheSystem(), verify)
                .expectEvents(new ErasureVerified(MARI, 3, 40, 1000, 12, 0, List.of()));
        registered().when(asTheSystem(), verify).expectRefusal(ProblemCode.ILLEGAL_TRANSITION);
    }

    @Test
    void to_who_may_not_see_clients_there_is_none() {
        for (Cast who : List.of(FINANCE, WORKER_POHJA, Cast.ADMINISTRATOR, Cast.UNIT_HEAD)) {
            registered().when(as(who), PROPOSE).expectRefusal(ProblemCode.NOT_FOUND, "/clientRef");
        }
        registered().when(as(AUDITOR), PROPOSE).expectRefusal(ProblemCode.FORBIDDEN_ROLE);
    }
}
