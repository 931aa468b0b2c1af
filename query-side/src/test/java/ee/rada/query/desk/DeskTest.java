package ee.rada.query.desk;

import static ee.rada.query.Stories.FIRST;
import static ee.rada.query.Stories.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectEvent.PlanConfirmedUpToDate;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Recorded;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final LocalDate today = LocalDate.now(Recorded.TALLINN);

    private final Known known = Known.started();
    private final OfficialId head = OfficialId.random();
    private final OfficialId boss = OfficialId.random();
    private final PostId unit = PostId.random();
    private final PostId north = PostId.random();
    private final PostId east = PostId.random();
    private final ProjectId project = ProjectId.random();
    private final Stories story = new Stories(project);

    @BeforeEach
    void posts() {
        known.learn(
                null,
                FIRST,
                new PostDefined(OWNER, "Head", "Unit", Role.SERVICE_HEAD, Region.ALL, null),
                new PostDefined(unit, "Boss", "Unit", Role.UNIT_HEAD, Region.ALL, null),
                new PostDefined(north, "North", "Unit", Role.REGION_HEAD, Region.of("POHJA"), null),
                new PostDefined(east, "East", "Unit", Role.REGION_HEAD, Region.of("IDA"), null));
    }

    @AfterEach
    void close() {
        known.close();
    }

    private GetDesk.Answer desk(OfficialId official, PostId... posts) {
        return known.bean(DeskQueries.class).answer(new GetDesk(official, List.of(posts), today));
    }

    @Test
    void a_submitted_project_waits_for_the_unit_head_and_its_submitter_sees_for_whom() {
        known.learn(head, FIRST, story.registered("A", "Waiting"), story.submitted());

        assertThat(desk(boss, unit).waitingForMe())
                .extracting(GetDesk.Waiting::title)
                .containsExactly("Waiting");
        assertThat(desk(head, OWNER).waitingForMe()).isEmpty();
        assertThat(desk(head, OWNER).waitingForOthers())
                .extracting(GetDesk.Waiting::step)
                .containsExactly(Role.UNIT_HEAD);
    }

    @Test
    void nobody_is_asked_to_decide_on_what_he_has_a_hand_in() {
        known.learn(boss, FIRST, story.registered("A", "Own"), story.submitted());

        assertThat(desk(boss, unit).waitingForMe()).isEmpty();
    }

    @Test
    void a_proposal_waits_for_the_role_of_its_due_step() {
        LineId line = LineId.random();
        ProposalId proposal = ProposalId.random();
        known.learn(
                head,
                FIRST,
                story.registered("A", "Changing"),
                story.budgeted(Map.of(line, "10.00")),
                story.drafted(proposal, line, "12.00"),
                story.proposed(proposal, line, "10.00", "12.00", FIRST));

        assertThat(desk(boss, unit).waitingForMe())
                .extracting(GetDesk.Waiting::id)
                .containsExactly(proposal.value());
        assertThat(desk(boss, north).waitingForMe()).isEmpty();
        assertThat(desk(head, OWNER).waitingForOthers()).hasSize(1);
    }

    @Test
    void what_is_late_lies_on_the_desks_of_its_region_and_its_owner() {
        known.learn(
                head,
                FIRST,
                story.registered("A", "Late"),
                story.planned(ActivityId.random(), "1", FIRST, FIRST, "1.00"),
                story.approved());

        assertThat(desk(boss, north).late())
                .singleElement()
                .satisfies(late -> assertThat(late.mine()).isFalse());
        assertThat(desk(head, OWNER).late())
                .singleElement()
                .satisfies(late -> assertThat(late.mine()).isTrue());
        assertThat(desk(boss, east).late()).isEmpty();
    }

    @Test
    void a_plan_that_nobody_confirmed_for_a_month_lies_on_its_owners_desk() {
        known.learn(head, FIRST, story.registered("A", "Unconfirmed"), story.submitted(), story.approved());
        LocalDate due = today.plusMonths(1);

        assertThat(unconfirmed(due, OWNER)).isEmpty();
        assertThat(unconfirmed(due.plusDays(1), OWNER)).singleElement().satisfies(plan -> {
            assertThat(plan.since()).isEqualTo(today);
            assertThat(plan.dueOn()).isEqualTo(due);
        });
        assertThat(unconfirmed(due.plusDays(1), unit)).isEmpty();
        known.learn(head, FIRST, new PlanConfirmedUpToDate(project, due, 1, null));
        assertThat(unconfirmed(due.plusDays(1), OWNER)).isEmpty();
    }

    private List<GetDesk.Unconfirmed> unconfirmed(LocalDate day, PostId post) {
        return known.bean(DeskQueries.class)
                .answer(new GetDesk(head, List.of(post), day))
                .unconfirmed();
    }

    @Test
    void what_changed_since_yesterday_is_shown_with_its_last_event() {
        known.learn(head, FIRST, story.registered("A", "Changed"), story.submitted());

        assertThat(desk(boss, unit).changed()).singleElement().satisfies(changed -> {
            assertThat(changed.type()).isEqualTo("ProjectSubmitted");
            assertThat(changed.events()).isEqualTo(2);
            assertThat(changed.lastBy()).isEqualTo(head);
        });
    }
}
