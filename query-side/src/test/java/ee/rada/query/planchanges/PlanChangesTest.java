package ee.rada.query.planchanges;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.HistoryEntry;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanChangesTest {

    private static final OfficialId PROPOSER = OfficialId.random();
    private static final OfficialId APPROVER = OfficialId.random();

    private static Known known;

    private final ProjectId project = ProjectId.random();
    private final Stories story = new Stories(project);
    private final LineId line = LineId.random();
    private final ProposalId id = ProposalId.random();

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    @BeforeEach
    void proposed() {
        known.learn(
                PROPOSER,
                FIRST,
                story.registered("A", "Changing"),
                story.budgeted(Map.of(line, "1000.00")),
                story.approved(),
                story.drafted(id, line, "1200.00"),
                story.proposed(id, line, "1000.00", "1200.00", FIRST));
    }

    private GetPlanChange.Answer change() {
        return known.bean(PlanChangeQueries.class).answer(new GetPlanChange(id, FIRST));
    }

    private FindPlanChanges.Answer waitingFor(Role role) {
        return known.bean(LedgerQueries.class)
                .answer(new FindPlanChanges(
                        project,
                        null,
                        role,
                        null,
                        null,
                        null,
                        null,
                        FindPlanChanges.Dated.DRAFTED,
                        null,
                        null,
                        null,
                        FindPlanChanges.Order.LATEST,
                        FIRST,
                        null,
                        10));
    }

    @Test
    void a_proposal_shows_before_and_after_and_for_whom_it_waits() {
        var answer = change();

        assertThat(answer.number()).startsWith("ME-");
        assertThat(answer.state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(answer.dueStep()).isEqualTo(Role.UNIT_HEAD);
        assertThat(answer.hands()).containsExactly(PROPOSER);
        assertThat(answer.items()).singleElement().satisfies(item -> {
            assertThat(item).isInstanceOf(ProposedItem.AmendLine.class);
            assertThat(item.before()).isEqualTo(Money.euros("1000"));
            assertThat(item.after()).isEqualTo(Money.euros("1200"));
        });
        assertThat(waitingFor(Role.UNIT_HEAD).items()).hasSize(1);
        assertThat(waitingFor(Role.FINANCE).items()).isEmpty();
        assertThat(answer.history())
                .extracting(HistoryEntry::type)
                .containsExactly("PlanChangeDrafted", "PlanChangeSubmitted");
    }

    @Test
    void an_approval_hands_it_on_to_the_next_step() {
        known.learn(APPROVER, FIRST, new PlanChangeApprovalGiven(id, project, Role.UNIT_HEAD, "good"));

        assertThat(change().state()).isEqualTo(ProposalState.IN_APPROVAL);
        assertThat(change().dueStep()).isEqualTo(Role.FINANCE);
        assertThat(change().approvals())
                .singleElement()
                .satisfies(given -> assertThat(given.actor()).isEqualTo(APPROVER));
    }

    @Test
    void an_applied_proposal_waits_for_nobody_and_names_the_versions_it_made() {
        known.learn(
                APPROVER,
                FIRST,
                new PlanChangeApprovalGiven(id, project, Role.UNIT_HEAD, null),
                new PlanChangeApprovalGiven(id, project, Role.FINANCE, null),
                new PlanChangeApproved(id, project),
                story.amended(id, line, "1000.00", "1200.00", FIRST),
                new PlanChangeApplied(id, project, 1, 2));

        assertThat(change().state()).isEqualTo(ProposalState.APPLIED);
        assertThat(change().dueStep()).isNull();
        assertThat(change().budgetVersion()).isEqualTo(2);
        assertThat(change().version()).isEqualTo(6);
    }

    @Test
    void a_refused_proposal_stays_readable_with_its_reason() {
        known.learn(
                APPROVER, FIRST, new PlanChangeRejected(id, project, Role.UNIT_HEAD, "There is no money for that."));

        assertThat(change().state()).isEqualTo(ProposalState.REJECTED);
        assertThat(change().reason()).isEqualTo("There is no money for that.");
        assertThat(change().endedBy()).isEqualTo(APPROVER);
    }

    @Test
    void a_proposal_that_could_not_be_applied_says_which_rule_refused() {
        known.learn(
                APPROVER,
                FIRST,
                new PlanChangeApplicationFailed(id, project, "below-committed", Map.of("available", "1.00")));

        assertThat(change().failure())
                .isEqualTo(new GetPlanChange.Failure("below-committed", Map.of("available", "1.00")));
    }
}
