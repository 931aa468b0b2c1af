package ee.rada.query.planchanges;

import static ee.rada.query.Stories.FIRST;
import static ee.rada.query.Stories.LAST;
import static ee.rada.query.Stories.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.Conflict;
import ee.rada.kernel.planchanges.FunderDecision;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAnswered;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.FunderDecisionRecorded;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRebased;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.ProjectEvent.GoalDefined;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionArranged;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionConfirmed;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.query.Origin;
import ee.rada.query.Origins;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProposalStoryTest {

    private static final OfficialId PROPOSER = OfficialId.random();
    private static final OfficialId APPROVER = OfficialId.random();
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static Known known;

    private final ProjectId project = ProjectId.random();
    private final Stories story = new Stories(project);
    private final ActivityId activity = ActivityId.random();
    private final LineId line = LineId.random();
    private final GoalId goal = GoalId.random();
    private final Proposing proposal = new Proposing(project);
    private final MoveActivity move = new MoveActivity(activity, MARCH, APRIL);

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    @BeforeEach
    void approvedPlan() {
        known.learn(
                PROPOSER,
                FIRST,
                story.registered("A", "Changing"),
                story.planned(activity, "1.1", FIRST, MARCH, "100.00"),
                new GoalDefined(
                        project,
                        goal,
                        "Reach people",
                        GoalKind.OUTPUT,
                        new Indicator("People", Indicator.Measure.UNIT, BigDecimal.ZERO, new BigDecimal("50"), LAST)),
                story.budgeted(Map.of(line, "1000.00")),
                story.approved());
    }

    private GetPlanChange.Answer change() {
        return change(proposal.id);
    }

    private static GetPlanChange.Answer change(ProposalId id) {
        return known.bean(PlanChangeQueries.class).answer(new GetPlanChange(id, APRIL));
    }

    private GetPlanChange.WaitsFor waitsFor() {
        return Objects.requireNonNull(change().waitsFor());
    }

    @Test
    void an_item_of_each_kind_says_what_stood_there_before() {
        PostId post = PostId.random();
        ActivityId added = ActivityId.random();
        LineId opened = LineId.random();
        known.learn(
                PROPOSER,
                FIRST,
                new PostDefined(post, "Counsellor", "Unit", Role.COUNSELLOR, Region.ALL, null),
                proposal.drafted(
                        move,
                        new PlanChangeItem.AddActivity(
                                added,
                                "1.2",
                                "Second",
                                MARCH,
                                APRIL,
                                post,
                                Region.of("IDA"),
                                Money.euros("5"),
                                line,
                                null,
                                "out",
                                false),
                        new PlanChangeItem.CancelActivity(activity),
                        new PlanChangeItem.ChangeResponsible(activity, post),
                        new PlanChangeItem.ChangeOutput(activity, "more"),
                        new PlanChangeItem.ChangeCost(activity, Money.euros("120")),
                        new PlanChangeItem.AmendLine(line, 2026, Money.euros("900")),
                        new PlanChangeItem.AddLine(opened, "L9", "Travel", 2026, Money.euros("100")),
                        new CloseLine(line),
                        new PlanChangeItem.ChangeGoalTarget(goal, new BigDecimal("60")),
                        new PlanChangeItem.ExtendProject(LAST.plusDays(31))));

        var answer = change();

        assertThat(answer.items())
                .extracting(item -> item.getClass().getSimpleName())
                .isEqualTo(kinds());
        assertThat(answer.items())
                .extracting(ProposedItem::code)
                .containsExactly(
                        "1.1",
                        "1.2",
                        "1.1",
                        "1.1",
                        "1.1",
                        "1.1",
                        "L1000.00",
                        "L9",
                        "L1000.00",
                        "",
                        answer.projectNumber());
        assertThat(answer.items().get(0).before()).isEqualTo(new ProposedItem.Days(FIRST, MARCH));
        assertThat(answer.items().get(0).after()).isEqualTo(new ProposedItem.Days(MARCH, APRIL));
        assertThat(answer.items().get(1).before()).isNull();
        assertThat(((ProposedItem.AddActivity) answer.items().get(1)).after().responsiblePost())
                .isEqualTo("Counsellor");
        assertThat(((ProposedItem.CancelActivity) answer.items().get(2)).before())
                .satisfies(was -> assertThat(was.plannedCost()).isEqualTo(Money.euros("100")));
        assertThat(answer.items().get(2).after()).isNull();
        assertThat(((ProposedItem.ChangeResponsible) answer.items().get(3)).before())
                .satisfies(was -> assertThat(was.postId()).isEqualTo(OWNER));
        assertThat(answer.items().get(4).before()).isEqualTo("output");
        assertThat(answer.items().get(5).before()).isEqualTo(Money.euros("100"));
        assertThat(answer.items().get(6).before()).isEqualTo(Money.euros("1000"));
        assertThat(answer.items().get(7).before()).isNull();
        assertThat(answer.items().get(8).before()).isEqualTo(Money.euros("1000"));
        assertThat((BigDecimal) answer.items().get(9).before()).isEqualByComparingTo("50");
        assertThat(answer.items().get(10).before()).isEqualTo(LAST);
        assertThat(answer.asked()).hasSize(11);
    }

    private static List<String> kinds() {
        return Arrays.stream(PlanChangeItem.class.getPermittedSubclasses())
                .map(Class::getSimpleName)
                .toList();
    }

    @Test
    void what_stands_there_is_what_is_in_force_while_it_is_open_and_what_it_stood_on_afterwards() {
        var other = new Proposing(project);
        known.learn(
                PROPOSER,
                FIRST,
                proposal.drafted(move, new PlanChangeItem.ChangeCost(activity, Money.euros("1"))),
                other.drafted(move),
                new PlanRevised(
                        project, 2, List.of(new ActivityMoved(activity, FIRST, MARCH, APRIL, LAST)), other.id, FIRST));

        var answer = change();

        assertThat(answer.items().getFirst().before()).isEqualTo(new ProposedItem.Days(APRIL, LAST));
        assertThat(answer.stale()).isTrue();
        assertThat(answer.currentPlanVersion()).isEqualTo(2);
        assertThat(answer.conflicts())
                .extracting(
                        GetPlanChange.Conflicting::item,
                        conflict -> Objects.requireNonNull(conflict.changedBy()).proposalId())
                .containsExactly(tuple(0, other.id), tuple(1, other.id));

        known.learn(PROPOSER, FIRST, new PlanChangeWithdrawn(proposal.id, project, "not needed any more after all"));

        assertThat(change().items().getFirst().before()).isEqualTo(new ProposedItem.Days(FIRST, MARCH));
    }

    @Test
    void what_has_ended_is_never_stale() {
        known.learn(
                PROPOSER,
                FIRST,
                proposal.drafted(move),
                new PlanChangeWithdrawn(proposal.id, project, "Not needed any more, it seems."),
                new PlanRevised(
                        project,
                        2,
                        List.of(new ActivityMoved(activity, FIRST, MARCH, APRIL, LAST)),
                        ProposalId.random(),
                        FIRST));

        assertThat(change().stale()).isFalse();
        assertThat(change().conflicts()).isEmpty();
    }

    @Test
    void every_edit_is_kept_with_what_it_changed() {
        var later = new MoveActivity(activity, APRIL, LAST);
        known.learn(
                PROPOSER,
                FIRST,
                proposal.drafted(move, new CloseLine(line)),
                proposal.edited("Much later", later, new CloseLine(line)));
        known.learn(APPROVER, FIRST, proposal.edited("Much later", later));

        var edits = change().edits();

        assertThat(edits).hasSize(2);
        assertThat(edits.getFirst().actor()).isEqualTo(PROPOSER);
        assertThat(edits.getFirst().texts())
                .containsExactly(new GetPlanChange.TextChange("title", "Later", "Much later"));
        assertThat(edits.getFirst().takenOut())
                .extracting(GetPlanChange.EditedItem::item)
                .containsExactly(move);
        assertThat(edits.getFirst().putIn()).singleElement().satisfies(item -> {
            assertThat(item.item()).isEqualTo(later);
            assertThat(item.code()).isEqualTo("1.1");
        });
        assertThat(edits.getLast().texts()).isEmpty();
        assertThat(edits.getLast().takenOut())
                .extracting(GetPlanChange.EditedItem::kind)
                .containsExactly("CloseLine");
        assertThat(change().hands()).containsExactly(PROPOSER, APPROVER);
    }

    @Test
    void a_question_waits_for_its_answer_and_approvals_given_stay() {
        known.learn(PROPOSER, FIRST, proposal.drafted(move), proposal.submitted(Role.UNIT_HEAD, Role.FINANCE));
        known.learn(
                APPROVER,
                FIRST,
                proposal.approved(Role.UNIT_HEAD),
                new ClarificationAsked(proposal.id, project, Role.FINANCE, "Why so late?"));

        assertThat(change().state()).isEqualTo(ProposalState.CLARIFICATION);
        assertThat(change().dueStep()).isNull();
        assertThat(waitsFor().whom()).isEqualTo(Whom.AUTHOR);
        assertThat(waitsFor().holders())
                .extracting(GetPlanChange.Holder::officialId)
                .containsExactly(PROPOSER);

        known.learn(PROPOSER, FIRST, new ClarificationAnswered(proposal.id, project, "The partner moves."));

        assertThat(change().state()).isEqualTo(ProposalState.IN_APPROVAL);
        assertThat(change().dueStep()).isEqualTo(Role.FINANCE);
        assertThat(change().approvals()).hasSize(1);
        assertThat(change().questions()).singleElement().satisfies(question -> {
            assertThat(question.askedBy()).isEqualTo(APPROVER);
            assertThat(question.answer()).isEqualTo("The partner moves.");
            assertThat(question.answeredBy()).isEqualTo(PROPOSER);
        });
        assertThat(change().waits())
                .extracting(GetPlanChange.Waited::whom)
                .containsExactly(Whom.APPROVER, Whom.APPROVER, Whom.AUTHOR, Whom.APPROVER);
        assertThat(change().waits()).filteredOn(wait -> wait.until() == null).hasSize(1);
    }

    @Test
    void the_funders_answer_is_awaited_after_the_last_approval_and_told_with_its_document() {
        known.learn(
                PROPOSER, FIRST, proposal.drafted(move), proposal.submitted(Proposing.nothing(), true, Role.UNIT_HEAD));
        known.learn(APPROVER, FIRST, proposal.approved(Role.UNIT_HEAD), new PlanChangeApproved(proposal.id, project));

        assertThat(change().state()).isEqualTo(ProposalState.AWAITING_FUNDER);
        assertThat(waitsFor().whom()).isEqualTo(Whom.FUNDER);

        known.learn(
                APPROVER,
                FIRST,
                new FunderDecisionRecorded(proposal.id, project, FunderDecision.REFUSED, MARCH, "5-1/26", "None."),
                new PlanChangeRejected(proposal.id, project, null, "The funder refused: no money is left."));

        assertThat(change().state()).isEqualTo(ProposalState.REJECTED);
        assertThat(change().funder()).satisfies(answer -> {
            assertThat(answer.documentCardId()).isEqualTo("5-1/26");
            assertThat(answer.decision()).isEqualTo(FunderDecision.REFUSED);
        });
        assertThat(change().waitsFor()).isNull();
    }

    @Test
    void the_funders_answer_stands_among_the_deciders_of_what_it_made() {
        known.learn(
                PROPOSER, FIRST, proposal.drafted(move), proposal.submitted(Proposing.nothing(), true, Role.UNIT_HEAD));
        known.learn(APPROVER, FIRST, proposal.approved(Role.UNIT_HEAD), new PlanChangeApproved(proposal.id, project));
        known.learn(
                PROPOSER,
                FIRST,
                new FunderDecisionRecorded(proposal.id, project, FunderDecision.APPROVED, MARCH, "5-1/27", "By May."),
                new PlanChangeApplied(proposal.id, project, 2, 1));

        var origin = known.bean(Origins.class).of(project).get(proposal.id);

        assertThat(Objects.requireNonNull(origin).decidedBy())
                .extracting(
                        Origin.Decision::step,
                        Origin.Decision::actor,
                        Origin.Decision::comment,
                        Origin.Decision::documentCardId)
                .containsExactly(
                        tuple(Role.UNIT_HEAD, APPROVER, null, null), tuple(null, PROPOSER, "By May.", "5-1/27"));
    }

    @Test
    void a_rebase_without_conflicts_is_submitted_again_and_voids_approvals() {
        known.learn(PROPOSER, FIRST, proposal.drafted(move), proposal.submitted(Role.UNIT_HEAD, Role.FINANCE));
        known.learn(APPROVER, FIRST, proposal.approved(Role.UNIT_HEAD));
        known.learn(PROPOSER, FIRST, rebased(List.of(), List.of(Role.UNIT_HEAD)));

        assertThat(change().state()).isEqualTo(ProposalState.SUBMITTED);
        assertThat(change().basePlanVersion()).isEqualTo(2);
        assertThat(change().approvals()).isEmpty();
        assertThat(change().dueStep()).isEqualTo(Role.UNIT_HEAD);
        assertThat(change().rebases())
                .singleElement()
                .satisfies(rebase -> assertThat(rebase.fromPlanVersion()).isEqualTo(1));
    }

    @Test
    void conflicts_of_a_rebase_wait_for_the_author_until_an_edit_settles_them() {
        var conflict = new Conflict(0, "MoveActivity", activity.toString(), null, "illegal-transition");
        known.learn(PROPOSER, FIRST, proposal.drafted(move), proposal.submitted(Role.UNIT_HEAD));
        known.learn(PROPOSER, FIRST, rebased(List.of(conflict), List.of()));

        assertThat(change().state()).isEqualTo(ProposalState.DRAFT);
        assertThat(waitsFor().whom()).isEqualTo(Whom.AUTHOR);
        assertThat(change().conflicts()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo("1.1");
            assertThat(found.rule()).isEqualTo("illegal-transition");
        });

        known.learn(PROPOSER, FIRST, proposal.edited("Later", new CloseLine(line)));

        assertThat(change().conflicts()).isEmpty();
        assertThat(change().waitsFor()).isNull();
    }

    @Test
    void what_could_not_be_applied_waits_for_its_author_to_rebase_it() {
        known.learn(PROPOSER, FIRST, proposal.drafted(move), proposal.submitted(Role.UNIT_HEAD));
        known.learn(
                APPROVER,
                FIRST,
                new PlanChangeApplicationFailed(proposal.id, project, "below-committed", Map.of("available", "1.00")));

        assertThat(waitsFor().whom()).isEqualTo(Whom.AUTHOR);

        known.learn(PROPOSER, FIRST, rebased(List.of(), List.of(Role.UNIT_HEAD)));

        assertThat(change().failure()).isNull();
        assertThat(change().state()).isEqualTo(ProposalState.SUBMITTED);
    }

    @Test
    void a_proposal_names_the_one_before_it_and_the_ones_after() {
        var second = new Proposing(project);
        known.learn(
                PROPOSER,
                FIRST,
                proposal.drafted(move),
                new PlanChangeWithdrawn(proposal.id, project, "There is a better way to do it."),
                second.drafted(proposal.id, move));

        assertThat(change().supersededBy())
                .extracting(GetPlanChange.Link::proposalId)
                .containsExactly(second.id);
        assertThat(change(second.id).supersedes()).satisfies(link -> {
            assertThat(link.proposalId()).isEqualTo(proposal.id);
            assertThat(link.state()).isEqualTo(ProposalState.WITHDRAWN);
        });
    }

    @Test
    void the_holders_it_waits_for_are_named_and_who_had_a_hand_in_it_cannot_decide() {
        PostId unit = PostId.random();
        PostId deputy = PostId.random();
        known.learn(
                null,
                FIRST,
                new PostDefined(unit, "Boss", "Unit", Role.DIRECTOR_GENERAL, Region.ALL, null),
                new OfficialAppointed(unit, APPROVER, FIRST),
                new PostDefined(deputy, "Deputy", "Unit", Role.DIRECTOR_GENERAL, Region.ALL, null),
                new OfficialAppointed(deputy, PROPOSER, FIRST));
        known.learn(PROPOSER, FIRST, proposal.drafted(move), proposal.submitted(Role.DIRECTOR_GENERAL));

        assertThat(waitsFor().holders())
                .extracting(
                        GetPlanChange.Holder::post, GetPlanChange.Holder::officialId, GetPlanChange.Holder::independent)
                .containsExactly(tuple("Boss", APPROVER, true), tuple("Deputy", PROPOSER, false));
    }

    @Test
    void who_substitutes_a_holder_is_named_in_his_place_and_no_more_independent_than_he() {
        PostId unit = PostId.random();
        PostId service = PostId.random();
        OfficialId absent = OfficialId.random();
        OfficialId substitute = OfficialId.random();
        SubstitutionId substitution = SubstitutionId.random();
        known.learn(
                null,
                FIRST,
                new OfficialRegistered(absent, new SealedText(absent.value(), "absent")),
                new OfficialRegistered(substitute, new SealedText(substitute.value(), "substitute")),
                new PostDefined(unit, "Finance", "Unit", Role.FINANCE, Region.ALL, null),
                new OfficialAppointed(unit, absent, FIRST),
                new PostDefined(service, "Counsellor", "Unit", Role.COUNSELLOR, Region.ALL, null),
                new OfficialAppointed(service, substitute, FIRST),
                new SubstitutionArranged(
                        substitution,
                        unit,
                        service,
                        APRIL,
                        APRIL.plusDays(7),
                        List.of(Duty.PLAN_CHANGES),
                        SubstitutionReason.VACATION,
                        null,
                        false),
                new SubstitutionConfirmed(substitution));
        known.learn(PROPOSER, FIRST, proposal.drafted(move), proposal.submitted(Role.FINANCE));

        assertThat(waitsFor().holders())
                .containsExactly(new GetPlanChange.Holder(unit, "Finance", Region.ALL, substitute, absent, true));
        assertThat(waitsFor().undecidable()).isFalse();

        known.learn(absent, FIRST, proposal.edited("Later still", move), proposal.submitted(Role.FINANCE));

        assertThat(waitsFor().holders())
                .extracting(GetPlanChange.Holder::officialId, GetPlanChange.Holder::independent)
                .containsExactly(tuple(substitute, false));
        assertThat(waitsFor().undecidable()).isTrue();
    }

    private PlanChangeRebased rebased(List<Conflict> conflicts, List<Role> required) {
        return new PlanChangeRebased(proposal.id, project, 2, 2, conflicts, Proposing.nothing(), required);
    }
}
