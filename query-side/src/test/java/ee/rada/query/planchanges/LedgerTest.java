package ee.rada.query.planchanges;

import static ee.rada.query.Stories.FIRST;
import static ee.rada.query.planchanges.Proposing.line;
import static ee.rada.query.planchanges.Proposing.moved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRebased;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query.Recorded;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import ee.rada.query.planchanges.FindPlanChanges.Order;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final OfficialId PROPOSER = OfficialId.random();
    private static final OfficialId APPROVER = OfficialId.random();

    private static Known known;

    private final ProjectId project = ProjectId.random();
    private final Stories story = new Stories(project);
    private final ActivityId activity = ActivityId.random();
    private final LineId first = LineId.random();
    private final LineId second = LineId.random();
    private final Proposing draft = new Proposing(project);
    private final Proposing waiting = new Proposing(project);
    private final Proposing rejected = new Proposing(project);

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    @BeforeEach
    void proposals() {
        known.learn(
                PROPOSER,
                FIRST,
                story.registered("A", "Changing"),
                story.planned(activity, "1", FIRST, FIRST, "1.00"),
                story.budgeted(Map.of(first, "500.00", second, "400.00")),
                story.approved(),
                draft.drafted(new CloseLine(first)),
                waiting.drafted(new MoveActivity(activity, FIRST, FIRST), new CloseLine(first)),
                waiting.submitted(
                        Proposing.impact(List.of(line(first, "500", "400"), line(second, "400", "470")), List.of()),
                        false,
                        Role.UNIT_HEAD));
        known.learn(
                OfficialId.random(),
                FIRST,
                rejected.drafted(new MoveActivity(activity, FIRST, FIRST)),
                rejected.submitted(
                        Proposing.impact(List.of(), List.of(moved(activity, 34), moved(ActivityId.random(), -2))),
                        false,
                        Role.UNIT_HEAD));
        known.learn(
                APPROVER,
                FIRST,
                new PlanChangeRejected(rejected.id, project, Role.UNIT_HEAD, "It is too late for that now."));
    }

    /** Asks with one filter; the others are left away. */
    private List<ProposalId> with(
            @Nullable ProposalState state,
            @Nullable OfficialId requester,
            @Nullable OfficialId decider,
            @Nullable String kind,
            @Nullable String q,
            Order order) {
        return ask(state, requester, decider, kind, null, null, q, order, null, 50).items().stream()
                .map(FindPlanChanges.Item::proposalId)
                .toList();
    }

    private FindPlanChanges.Answer ask(
            @Nullable ProposalState state,
            @Nullable OfficialId requester,
            @Nullable OfficialId decider,
            @Nullable String kind,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String q,
            Order order,
            @Nullable String after,
            int limit) {
        return known.bean(LedgerQueries.class)
                .answer(new FindPlanChanges(
                        project,
                        state,
                        null,
                        requester,
                        decider,
                        kind,
                        ChangeCause.PARTNER,
                        FindPlanChanges.Dated.DRAFTED,
                        from,
                        until,
                        q,
                        order,
                        LocalDate.now(Recorded.TALLINN),
                        after,
                        limit));
    }

    @Test
    void every_proposal_is_listed_the_latest_first() {
        assertThat(with(null, null, null, null, null, Order.LATEST)).containsExactly(rejected.id, waiting.id, draft.id);
    }

    @Test
    void filters_leave_what_they_say() {
        assertThat(with(ProposalState.REJECTED, null, null, null, null, Order.LATEST))
                .containsExactly(rejected.id);
        assertThat(with(null, PROPOSER, null, null, null, Order.LATEST)).containsExactly(waiting.id, draft.id);
        assertThat(with(null, null, APPROVER, null, null, Order.LATEST)).containsExactly(rejected.id);
        assertThat(with(null, null, null, "CloseLine", null, Order.LATEST)).containsExactly(waiting.id, draft.id);
        assertThat(with(null, null, null, null, "later", Order.LATEST)).hasSize(3);
        assertThat(with(null, null, null, null, "l_ter", Order.LATEST)).isEmpty();
    }

    @Test
    void a_period_counts_days_in_tallinn_both_ends_included() {
        LocalDate today = LocalDate.now(Recorded.TALLINN);

        assertThat(ask(null, null, null, null, today, today, null, Order.LATEST, null, 50)
                        .items())
                .hasSize(3);
        assertThat(ask(null, null, null, null, today.plusDays(1), null, null, Order.LATEST, null, 50)
                        .items())
                .isEmpty();
        assertThat(ask(null, null, null, null, null, today.minusDays(1), null, Order.LATEST, null, 50)
                        .items())
                .isEmpty();
    }

    @Test
    void a_kind_that_nobody_knows_is_refused() {
        assertThatThrownBy(() -> with(null, null, null, "DropActivity", null, Order.LATEST))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.errors())
                                .singleElement()
                                .satisfies(error -> assertThat(error.pointer()).isEqualTo("/kind")));
    }

    @Test
    void money_and_days_moved_are_told_and_sorted_by() {
        var items = ask(null, null, null, null, null, null, null, Order.MONEY, null, 50)
                .items();

        assertThat(items.getFirst().proposalId()).isEqualTo(waiting.id);
        assertThat(items.getFirst().moved()).isEqualTo(Money.euros("100"));
        assertThat(items.getFirst().change()).isEqualTo(Money.euros("-30"));
        assertThat(items.getFirst().kinds()).containsExactly("MoveActivity", "CloseLine");
        assertThat(ask(null, null, null, null, null, null, null, Order.DAYS, null, 50)
                        .items()
                        .getFirst())
                .satisfies(item -> {
                    assertThat(item.proposalId()).isEqualTo(rejected.id);
                    assertThat(item.daysMoved()).isEqualTo(36);
                });
        assertThat(with(null, null, null, null, null, Order.WAITING)).startsWith(waiting.id);
    }

    @Test
    void every_order_is_read_page_by_page_without_a_gap() {
        for (Order order : Order.values()) {
            var whole = with(null, null, null, null, null, order);
            var read = new ArrayList<ProposalId>();
            String after = null;
            do {
                var page = ask(null, null, null, null, null, null, null, order, after, 1);
                page.items().forEach(item -> read.add(item.proposalId()));
                after = page.next();
            } while (after != null);

            assertThat(read).as(order.name()).isEqualTo(whole).hasSize(3);
        }
    }

    @Test
    void waits_are_listed_with_their_steps() {
        var item = ask(ProposalState.REJECTED, null, null, null, null, null, null, Order.LATEST, null, 50)
                .items()
                .getFirst();

        assertThat(item.waits()).singleElement().satisfies(wait -> {
            assertThat(wait.step()).isEqualTo(Role.UNIT_HEAD);
            assertThat(wait.until()).isNotNull();
        });
        assertThat(item.workingDaysWaited()).isZero();
        assertThat(item.reason()).isEqualTo("It is too late for that now.");
        assertThat(item.endedBy()).isEqualTo(APPROVER);
    }

    @Test
    void every_decision_is_told_with_who_made_it_and_in_whose_place() {
        var substituted = OfficialId.random();
        var substitute = OfficialId.random();
        known.learnUnder(
                SubstitutionId.random(),
                substitute,
                substituted,
                FIRST,
                new PlanChangeApprovalGiven(waiting.id, project, Role.UNIT_HEAD, "Agreed."));

        var item = ask(null, null, substituted, null, null, null, null, Order.LATEST, null, 50)
                .items()
                .getFirst();

        assertThat(item.proposalId()).isEqualTo(waiting.id);
        assertThat(item.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.outcome()).isEqualTo(Decision.Outcome.APPROVED);
            assertThat(decision.step()).isEqualTo(Role.UNIT_HEAD);
            assertThat(decision.official()).isEqualTo(substitute);
            assertThat(decision.onBehalfOf()).isEqualTo(substituted);
            assertThat(decision.words()).isEqualTo("Agreed.");
            assertThat(decision.holds()).isTrue();
        });
    }

    @Test
    void a_rebase_makes_decisions_void_and_forgets_none() {
        known.learn(
                APPROVER,
                FIRST,
                waiting.approved(Role.UNIT_HEAD),
                new PlanChangeRebased(
                        waiting.id, project, 2, 2, List.of(), Proposing.nothing(), List.of(Role.UNIT_HEAD)));

        assertThat(ask(ProposalState.SUBMITTED, null, APPROVER, null, null, null, null, Order.LATEST, null, 50)
                        .items())
                .singleElement()
                .satisfies(item -> assertThat(item.decisions())
                        .singleElement()
                        .satisfies(decision -> assertThat(decision.holds()).isFalse()));
    }

    @Test
    void the_totals_are_of_everything_asked_for_and_come_with_the_first_page() {
        var page = ask(null, null, null, null, null, null, null, Order.LATEST, null, 1);
        var totals = Objects.requireNonNull(page.totals());

        assertThat(totals.proposals()).isEqualTo(3);
        assertThat(totals.waited()).isEqualTo(2);
        assertThat(totals.states())
                .extracting(FindPlanChanges.OfState::state)
                .containsExactly(ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.REJECTED);
        assertThat(totals.states().get(1).moved()).containsExactly(Money.euros("100"));
        assertThat(totals.states().get(2).daysMoved()).isEqualTo(36);
        assertThat(ask(null, null, null, null, null, null, null, Order.LATEST, page.next(), 1)
                        .totals())
                .isNull();
    }

    @Test
    void a_period_is_of_the_day_that_is_asked_for() {
        LocalDate today = LocalDate.now(Recorded.TALLINN);

        assertThat(dated(FindPlanChanges.Dated.SUBMITTED, today)).containsExactly(rejected.id, waiting.id);
        assertThat(dated(FindPlanChanges.Dated.ENDED, today)).containsExactly(rejected.id);
    }

    private List<ProposalId> dated(FindPlanChanges.Dated dated, LocalDate day) {
        return known
                .bean(LedgerQueries.class)
                .answer(new FindPlanChanges(
                        project,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        dated,
                        day,
                        day,
                        null,
                        Order.LATEST,
                        day,
                        null,
                        50))
                .items()
                .stream()
                .map(FindPlanChanges.Item::proposalId)
                .toList();
    }
}
