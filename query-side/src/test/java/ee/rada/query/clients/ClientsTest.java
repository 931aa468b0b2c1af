package ee.rada.query.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.clients.ClientEvent.ClientKeyDestroyed;
import ee.rada.kernel.clients.ClientEvent.ClientRegistered;
import ee.rada.kernel.clients.ClientEvent.ErasureProposed;
import ee.rada.kernel.clients.ClientEvent.ErasureVerified;
import ee.rada.kernel.clients.ClientEvent.ErasureWithdrawn;
import ee.rada.kernel.clients.ClientEvent.LegalHoldLifted;
import ee.rada.kernel.clients.ClientEvent.LegalHoldPlaced;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.clients.ErasureBasis;
import ee.rada.kernel.clients.ErasureState;
import ee.rada.kernel.clients.LegalHoldId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Reader;
import ee.rada.query._axon.Known;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ClientsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
    private static final OfficialId HEAD = OfficialId.random();
    private static final OfficialId OFFICER = OfficialId.random();

    private static final Reader DATA_PROTECTION = new Reader(
            OFFICER,
            null,
            List.of(new Reader.Seat(Role.DPO, Region.ALL)),
            List.of(),
            Instant.parse("2026-06-15T09:00:00Z"));

    private static Known known;

    private final ClientRef client = ClientRef.random();
    private final SealedText sealed = new SealedText(client.value(), "c2VhbGVk");

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    private GetClient.Answer client() {
        return known.ask(DATA_PROTECTION, new GetClient(client), GetClient.Answer.class);
    }

    private List<ClientRef> listed(ErasureState erasure) {
        return known
                .ask(DATA_PROTECTION, new FindClients(erasure, TODAY, null, 500), FindClients.Answer.class)
                .items()
                .stream()
                .map(FindClients.Item::clientRef)
                .toList();
    }

    private void proposed() {
        known.learn(OFFICER, TODAY, new ClientRegistered(client, sealed, null));
        known.learn(HEAD, TODAY, new ErasureProposed(client, ErasureBasis.OBJECTION, "4-2/26/118"));
    }

    @Test
    void a_client_is_kept_until_somebody_proposes_otherwise() {
        known.learn(OFFICER, TODAY, new ClientRegistered(client, sealed, null));

        assertThat(client().erasure()).isEqualTo(ErasureState.NONE);
        assertThat(client().registeredAt()).isNotNull();
        assertThat(listed(ErasureState.NONE)).contains(client);
    }

    @Test
    void an_erasure_tells_who_proposed_it_who_decided_and_what_was_found() {
        proposed();
        assertThat(listed(ErasureState.PROPOSED)).contains(client);
        known.learn(OFFICER, TODAY, new ClientKeyDestroyed(client, ErasureBasis.OBJECTION, "4-2/26/118"));
        assertThat(known.bean(UnverifiedErasures.class).all()).contains(client);
        known.learn(OfficialId.SYSTEM, TODAY, new ErasureVerified(client, 3, 40, 1000, 5, 0, List.of()));

        var answer = client();

        assertThat(answer.erasure()).isEqualTo(ErasureState.VERIFIED);
        assertThat(answer.proposal()).satisfies(proposal -> {
            assertThat(proposal.proposedBy()).isEqualTo(HEAD);
            assertThat(proposal.erasedBy()).isEqualTo(OFFICER);
            assertThat(proposal.basis()).isEqualTo(ErasureBasis.OBJECTION);
        });
        assertThat(answer.verification()).satisfies(found -> {
            assertThat(found.values()).isEqualTo(3);
            assertThat(found.hits()).isZero();
        });
        assertThat(known.bean(UnverifiedErasures.class).all()).doesNotContain(client);
    }

    @Test
    void a_copy_that_was_found_is_told_with_its_place() {
        proposed();
        known.learn(OFFICER, TODAY, new ClientKeyDestroyed(client, ErasureBasis.OBJECTION, "4-2/26/118"));
        known.learn(
                OfficialId.SYSTEM, TODAY, new ErasureVerified(client, 3, 40, 1000, 5, 2, List.of("leak.t", "ab12")));

        assertThat(client().erasure()).isEqualTo(ErasureState.LEAK_FOUND);
        assertThat(client().verification())
                .satisfies(found -> assertThat(found.places()).containsExactly("leak.t", "ab12"));
    }

    @Test
    void a_withdrawn_proposal_leaves_nothing() {
        proposed();
        known.learn(HEAD, TODAY, new ErasureWithdrawn(client));

        assertThat(client().erasure()).isEqualTo(ErasureState.NONE);
        assertThat(client().proposal()).isNull();
    }

    @Test
    void a_hold_holds_until_its_last_day_or_until_it_is_lifted() {
        var hold = LegalHoldId.random();
        known.learn(OFFICER, TODAY, new LegalHoldPlaced(client, hold, sealed, TODAY));

        assertThat(held(TODAY)).isTrue();
        assertThat(held(TODAY.plusDays(1))).isFalse();
        known.learn(OFFICER, TODAY, new LegalHoldLifted(client, hold, sealed));
        assertThat(held(TODAY)).isFalse();
        assertThat(client().holds())
                .singleElement()
                .satisfies(one -> assertThat(one.placedBy()).isEqualTo(OFFICER));
    }

    private boolean held(LocalDate day) {
        return known
                .ask(DATA_PROTECTION, new FindClients(null, day, null, 500), FindClients.Answer.class)
                .items()
                .stream()
                .filter(item -> item.clientRef().equals(client))
                .findFirst()
                .orElseThrow()
                .held();
    }

    @Test
    void a_client_nobody_knows_is_not_found() {
        assertThatThrownBy(this::client).hasCauseInstanceOf(Refusal.class);
    }
}
