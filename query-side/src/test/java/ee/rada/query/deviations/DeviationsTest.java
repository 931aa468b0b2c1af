package ee.rada.query.deviations;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.deviations.DeviationEvent.DeviationAcknowledged;
import ee.rada.kernel.deviations.DeviationEvent.DeviationDetected;
import ee.rada.kernel.deviations.DeviationEvent.DeviationPassed;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeviationsTest {

    private static final OfficialId HEAD = OfficialId.random();

    private static Known known;

    private final ProjectId project = ProjectId.random();
    private final DeviationId slow = DeviationId.random();
    private final DeviationId dear = DeviationId.random();

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    @BeforeEach
    void found() {
        var story = new Stories(project);
        known.learn(
                HEAD,
                FIRST,
                story.registered("A", "Slow"),
                story.budgeted(Map.of(LineId.random(), "1000.00")),
                story.approved(),
                detected(slow, DeviationKind.SPI_LOW),
                detected(dear, DeviationKind.CPI_LOW));
    }

    private DeviationDetected detected(DeviationId id, DeviationKind kind) {
        var figures = Map.of(
                "bac", "1000.00", "pv", "500.00", "ev", "400.00", "ac", "450.00", "index", "0.8000", "currency", "EUR");
        return new DeviationDetected(project, id, kind, null, FIRST, figures, "0.90");
    }

    private List<FindDeviations.Item> deviations(@Nullable DeviationState state) {
        return known.bean(DeviationQueries.class)
                .answer(new FindDeviations(project, null, state, null, 10))
                .items();
    }

    @Test
    void what_lasts_is_told_the_latest_first_with_its_figures() {
        assertThat(deviations(null))
                .extracting(FindDeviations.Item::deviationId)
                .containsExactly(dear, slow);
        assertThat(deviations(null).getFirst().figures())
                .isEqualTo(new FindDeviations.Figures(
                        null, null, "1000.00", "500.00", "400.00", "450.00", null, "0.8000", "EUR"));
    }

    @Test
    void what_somebody_said_of_it_stands_beside_it() {
        known.learn(HEAD, FIRST, new DeviationAcknowledged(project, slow, "The trainer is ill"));

        assertThat(deviations(DeviationState.ACKNOWLEDGED)).singleElement().satisfies(item -> {
            assertThat(item.comment()).isEqualTo("The trainer is ill");
            assertThat(item.acknowledgedBy()).isEqualTo(HEAD);
        });
        assertThat(deviations(DeviationState.OPEN))
                .extracting(FindDeviations.Item::deviationId)
                .containsExactly(dear);
    }

    @Test
    void what_is_proposed_for_it_stands_beside_it() {
        var proposal = answer(slow);

        assertThat(deviations(DeviationState.PROPOSED)).singleElement().satisfies(item -> {
            assertThat(item.deviationId()).isEqualTo(slow);
            assertThat(item.proposals())
                    .singleElement()
                    .satisfies(one -> assertThat(one.proposalId()).isEqualTo(proposal));
        });
        assertThat(deviations(DeviationState.OPEN))
                .extracting(FindDeviations.Item::deviationId)
                .containsExactly(dear);
    }

    @Test
    void a_proposal_that_came_to_nothing_leaves_it_as_it_was_and_stays_in_sight() {
        known.learn(HEAD, FIRST, new DeviationAcknowledged(project, slow, "The trainer is ill"));
        var refused = answer(slow);
        known.learn(HEAD, FIRST, new PlanChangeRejected(refused, project, Role.UNIT_HEAD, "Ask the partner first"));
        var withdrawn = answer(dear);
        known.learn(HEAD, FIRST, new PlanChangeWithdrawn(withdrawn, project, "The partner is ready after all"));

        assertThat(deviations(DeviationState.PROPOSED)).isEmpty();
        assertThat(deviations(DeviationState.OPEN)).singleElement().satisfies(item -> {
            assertThat(item.deviationId()).isEqualTo(dear);
            assertThat(item.proposals())
                    .extracting(FindDeviations.Answering::state)
                    .containsExactly(ProposalState.WITHDRAWN);
        });
        assertThat(deviations(DeviationState.ACKNOWLEDGED))
                .singleElement()
                .satisfies(item -> assertThat(item.proposals())
                        .extracting(FindDeviations.Answering::state)
                        .containsExactly(ProposalState.REJECTED));
    }

    private ProposalId answer(DeviationId deviation) {
        var proposal = ProposalId.random();
        var nothing = new Impact(
                List.of(),
                Money.euros("1000"),
                Money.euros("1000"),
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
        known.learn(
                HEAD,
                FIRST,
                new PlanChangeDrafted(
                        proposal,
                        project,
                        1,
                        1,
                        "Later",
                        "The partner is not ready yet.",
                        false,
                        List.of(),
                        nothing,
                        ChangeCause.PARTNER,
                        null,
                        deviation));
        return proposal;
    }

    @Test
    void what_has_passed_is_told_only_where_it_is_asked_for() {
        known.learn(HEAD, FIRST, new DeviationPassed(project, slow));

        assertThat(deviations(null))
                .extracting(FindDeviations.Item::deviationId)
                .containsExactly(dear);
        assertThat(deviations(DeviationState.PASSED))
                .singleElement()
                .satisfies(item -> assertThat(item.passedAt()).isNotNull());
    }

    @Test
    void the_service_looks_at_what_binds_and_at_what_still_deviates() {
        assertThat(known.bean(WatchedProjects.class).all()).contains(project);
    }

    @Test
    void a_list_goes_on_where_its_page_ended() {
        var queries = known.bean(DeviationQueries.class);
        var first = queries.answer(new FindDeviations(project, null, null, null, 1));
        var second = queries.answer(new FindDeviations(project, null, null, first.next(), 1));

        assertThat(second.items()).extracting(FindDeviations.Item::deviationId).containsExactly(slow);
        assertThat(second.next()).isNull();
    }
}
