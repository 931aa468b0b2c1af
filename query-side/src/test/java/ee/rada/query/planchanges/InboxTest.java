package ee.rada.query.planchanges;

import static ee.rada.query.Stories.FIRST;
import static ee.rada.query.Stories.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import ee.rada.query.planchanges.FindInbox.Side;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class InboxTest {

    private final Known known = Known.started();
    private final OfficialId proposer = OfficialId.random();
    private final OfficialId boss = OfficialId.random();
    private final OfficialId accountant = OfficialId.random();
    private final OfficialId substitute = OfficialId.random();
    private final PostId unit = PostId.random();
    private final PostId finance = PostId.random();
    private final ProjectId project = ProjectId.random();
    private final Stories story = new Stories(project);
    private final LineId line = LineId.random();

    @BeforeEach
    void people() {
        known.learn(
                proposer,
                FIRST,
                new PostDefined(OWNER, "Head", "Unit", Role.SERVICE_HEAD, Region.ALL, null),
                new PostDefined(unit, "Boss", "Unit", Role.UNIT_HEAD, Region.ALL, null),
                new OfficialAppointed(unit, boss, FIRST),
                new PostDefined(finance, "Finance", "Unit", Role.FINANCE, Region.ALL, null),
                new OfficialAppointed(finance, accountant, FIRST),
                story.registered("A", "Changing"),
                story.budgeted(Map.of(line, "1000.00")),
                story.approved());
    }

    @AfterEach
    void close() {
        known.close();
    }

    private Proposing submitted(OfficialId by, Role... steps) {
        var proposal = new Proposing(project);
        known.learn(by, FIRST, proposal.drafted(new CloseLine(line)), proposal.submitted(steps));
        return proposal;
    }

    private List<ProposalId> inbox(OfficialId official, Side side, PostId... posts) {
        return ask(official, side, null, 50, posts).items().stream()
                .map(FindPlanChanges.Item::proposalId)
                .toList();
    }

    private FindInbox.Answer ask(OfficialId official, Side side, @Nullable String after, int limit, PostId... posts) {
        return known.bean(InboxQueries.class)
                .answer(new FindInbox(official, List.of(posts), side, Proposing.SOON, after, limit));
    }

    @Test
    void a_proposal_waits_for_the_post_whose_step_is_due_and_for_nobody_else() {
        var proposal = submitted(proposer, Role.UNIT_HEAD, Role.FINANCE);

        assertThat(inbox(boss, Side.ME, unit)).containsExactly(proposal.id);
        assertThat(inbox(accountant, Side.ME, finance)).isEmpty();
        assertThat(inbox(proposer, Side.OTHERS, OWNER)).containsExactly(proposal.id);

        known.learn(boss, FIRST, proposal.approved(Role.UNIT_HEAD));

        assertThat(inbox(boss, Side.ME, unit)).isEmpty();
        assertThat(inbox(boss, Side.OTHERS, unit)).containsExactly(proposal.id);
        assertThat(inbox(accountant, Side.ME, finance)).containsExactly(proposal.id);
    }

    @Test
    void nobody_is_asked_to_decide_on_what_he_had_a_hand_in_nor_twice_on_one_proposal() {
        var own = submitted(boss, Role.UNIT_HEAD);
        var approved = submitted(proposer, Role.UNIT_HEAD, Role.FINANCE);
        known.learn(boss, FIRST, approved.approved(Role.UNIT_HEAD));

        assertThat(inbox(boss, Side.ME, unit, finance)).isEmpty();
        assertThat(inbox(boss, Side.OTHERS, unit, finance)).containsExactlyInAnyOrder(own.id, approved.id);
    }

    @Test
    void a_substitute_is_not_asked_in_the_post_of_one_who_had_a_hand_in_it() {
        submitted(boss, Role.UNIT_HEAD);
        var anothers = submitted(proposer, Role.UNIT_HEAD);

        assertThat(inbox(substitute, Side.ME, unit)).containsExactly(anothers.id);
    }

    @Test
    void what_nobody_may_decide_is_told_to_who_asked_and_to_the_head_of_the_service() {
        var own = submitted(boss, Role.UNIT_HEAD);
        var other = submitted(proposer, Role.UNIT_HEAD);

        assertThat(undecidable(boss, unit)).containsExactly(own.id);
        assertThat(undecidable(OfficialId.random(), OWNER)).containsExactly(own.id);
        assertThat(ask(boss, Side.ME, null, 50, unit).items())
                .extracting(FindPlanChanges.Item::proposalId, FindPlanChanges.Item::undecidable)
                .containsExactly(tuple(other.id, false));
    }

    private List<ProposalId> undecidable(OfficialId official, PostId post) {
        return ask(official, Side.OTHERS, null, 50, post).items().stream()
                .filter(FindPlanChanges.Item::undecidable)
                .map(FindPlanChanges.Item::proposalId)
                .toList();
    }

    @Test
    void a_question_waits_for_those_who_propose() {
        var proposal = submitted(proposer, Role.UNIT_HEAD);
        known.learn(boss, FIRST, new ClarificationAsked(proposal.id, project, Role.UNIT_HEAD, "Why?"));

        assertThat(inbox(proposer, Side.ME, OWNER)).containsExactly(proposal.id);
        assertThat(inbox(boss, Side.ME, unit)).isEmpty();
    }

    @Test
    void a_stale_proposal_waits_for_its_author_who_has_to_rebase_it() {
        var first = submitted(proposer, Role.UNIT_HEAD);
        var second = submitted(proposer, Role.UNIT_HEAD);
        known.learn(
                boss,
                FIRST,
                new PlanRevised(project, 2, List.of(new ProjectExtended(FIRST, FIRST.plusYears(1))), first.id, FIRST),
                new PlanChangeApplied(first.id, project, 2, 1));

        assertThat(inbox(boss, Side.ME, unit)).isEmpty();
        assertThat(ask(proposer, Side.ME, null, 50, OWNER).items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.proposalId()).isEqualTo(second.id);
                    assertThat(item.waitsOn()).isEqualTo(Whom.AUTHOR);
                    assertThat(item.dueStep()).isNull();
                    assertThat(item.stale()).isTrue();
                });
    }

    @Test
    void a_funders_answer_waits_for_a_post_that_may_record_it() {
        var proposal = new Proposing(project);
        known.learn(
                proposer,
                FIRST,
                proposal.drafted(new CloseLine(line)),
                proposal.submitted(Proposing.nothing(), true, Role.UNIT_HEAD));
        known.learn(boss, FIRST, proposal.approved(Role.UNIT_HEAD), new PlanChangeApproved(proposal.id, project));

        assertThat(inbox(accountant, Side.ME, finance)).containsExactly(proposal.id);
        assertThat(inbox(boss, Side.ME, unit)).isEmpty();
    }

    @Test
    void drafts_are_their_authors_alone() {
        var draft = new Proposing(project);
        known.learn(proposer, FIRST, draft.drafted(new CloseLine(line)));

        assertThat(inbox(proposer, Side.DRAFTS, OWNER)).containsExactly(draft.id);
        assertThat(inbox(proposer, Side.ME, OWNER)).isEmpty();
        assertThat(inbox(boss, Side.DRAFTS, unit)).isEmpty();
    }

    @Test
    void the_longest_waiting_comes_first_page_by_page() {
        var all = new ArrayList<ProposalId>();
        for (int i = 0; i < 5; i++) {
            all.add(submitted(proposer, Role.UNIT_HEAD).id);
        }

        var first = ask(boss, Side.ME, null, 2, unit);
        var second = ask(boss, Side.ME, first.next(), 2, unit);
        var third = ask(boss, Side.ME, second.next(), 2, unit);

        var read = new ArrayList<FindPlanChanges.Item>(first.items());
        read.addAll(second.items());
        read.addAll(third.items());
        assertThat(read).extracting(FindPlanChanges.Item::proposalId).isEqualTo(all);
        assertThat(first.count()).isEqualTo(5);
        assertThat(third.next()).isNull();
    }

    /** With ten thousand settled proposals the inbox still reads only what waits. */
    @Test
    void what_is_settled_costs_the_inbox_nothing() {
        var waiting = submitted(proposer, Role.UNIT_HEAD);
        var jdbc = JdbcClient.create(known.bean(DataSource.class));
        String columns = jdbc.sql("""
                        select string_agg(column_name, ', ' order by ordinal_position)
                          from information_schema.columns
                         where table_schema = 'view' and table_name = 'plan_change'""").query(String.class).single();
        String copies = columns.replace("proposal_id", "gen_random_uuid()")
                .replaceFirst(", position", ", position + n")
                .replace(", state,", ", 'APPLIED',")
                .replace("waits_on, due_step, waiting_since", "null, null, null");
        jdbc.sql("insert into view.plan_change (" + columns + ") select " + copies
                        + " from view.plan_change, generate_series(1, 10000) n")
                .update();
        jdbc.sql("analyze view.plan_change").update();

        String plan = String.join(
                "\n",
                jdbc.sql("explain (analyze, costs off, timing off) " + InboxQueries.page(Side.ME))
                        .params(known.bean(InboxQueries.class)
                                .asker(new FindInbox(boss, List.of(unit), Side.ME, Proposing.SOON, null, 50)))
                        .param("first", true)
                        .param("since", Instant.EPOCH.atOffset(ZoneOffset.UTC))
                        .param("position", 0L)
                        .param("limit", 51)
                        .query(String.class)
                        .list());

        assertThat(plan).contains("plan_change_waiting").doesNotContain("Seq Scan on plan_change");
        assertThat(inbox(boss, Side.ME, unit)).containsExactly(waiting.id);
    }
}
