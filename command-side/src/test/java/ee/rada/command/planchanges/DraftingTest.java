package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.COUNSELLOR_REMOTE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.GOAL;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.activityCompleted;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.fundsCommitted;
import static ee.rada.command.Happened.running;
import static ee.rada.command.Happened.submitted;
import static ee.rada.command.planchanges.Proposals.NEW_ACTIVITY;
import static ee.rada.command.planchanges.Proposals.NEW_LINE;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.RATIONALE;
import static ee.rada.command.planchanges.Proposals.addActivity;
import static ee.rada.command.planchanges.Proposals.addLine;
import static ee.rada.command.planchanges.Proposals.draft;
import static ee.rada.command.planchanges.Proposals.drafted;
import static ee.rada.command.planchanges.Proposals.increase;
import static ee.rada.command.planchanges.Proposals.increaseImpact;
import static ee.rada.command.planchanges.Proposals.move;
import static ee.rada.command.planchanges.Proposals.planRevised;
import static ee.rada.kernel.Money.euros;
import static ee.rada.kernel.ProblemCode.AMOUNT_NOT_POSITIVE;
import static ee.rada.kernel.ProblemCode.CURRENCY_NOT_SUPPORTED;
import static ee.rada.kernel.ProblemCode.DUPLICATE_CODE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.NO_CHANGE;
import static ee.rada.kernel.ProblemCode.OUT_OF_RANGE;
import static ee.rada.kernel.ProblemCode.PERIOD_REVERSED;
import static ee.rada.kernel.ProblemCode.RATIONALE_TOO_SHORT;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.command.deviations.Deviations;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.deviations.DeviationEvent.DeviationDetected;
import ee.rada.kernel.deviations.DeviationEvent.DeviationPassed;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.Impact.Breach;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeGoalTarget;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeOutput;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeResponsible;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.ProjectEvent.ProjectCancelled;
import ee.rada.kernel.projects.ProjectId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Domain model 3.3: what even a draft has to hold to, and what it may leave for later. */
class DraftingTest {

    private static final Cast PROPOSER = WORKER_POHJA;

    private final Decisions desk = desk().given(running());

    static Stream<PlanChangeItem> everyKind() {
        return Stream.of(
                move(EVERYWHERE, "2026-04-01", "2026-10-31"),
                addActivity(NEW_ACTIVITY, "4", "50.00"),
                new CancelActivity(IN_IDA),
                new ChangeResponsible(IN_IDA, UNIT_HEAD.post()),
                new ChangeOutput(IN_IDA, "Trained neighbours"),
                new ChangeCost(IN_IDA, euros("120.00")),
                new AmendLine(LINE, 2026, euros("1100.00")),
                addLine(NEW_LINE, "1.3", "20.00"),
                new CloseLine(OTHER_LINE),
                new ChangeGoalTarget(GOAL, new BigDecimal("12")),
                new ExtendProject(day("2027-01-31")));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void every_kind_of_item_can_be_drafted(PlanChangeItem item) {
        desk.when(as(PROPOSER), draft(item)).expectEvent(PlanChangeDrafted.class, drafted -> {
            assertThat(drafted.items()).containsExactly(item);
            assertThat(drafted.basePlanVersion()).isEqualTo(1);
            assertThat(drafted.baseBudgetVersion()).isEqualTo(1);
            assertThat(drafted.rationale()).isEqualTo(RATIONALE);
        });
    }

    static Stream<Arguments> notEvenADraft() {
        var nobody = ActivityId.random();
        return Stream.of(
                Arguments.of("an unknown activity", move(nobody, "2026-04-01", "2026-05-01"), NOT_FOUND, "activityId"),
                Arguments.of(
                        "an unknown line", new AmendLine(LineId.random(), 2026, euros("1.00")), NOT_FOUND, "lineId"),
                Arguments.of("another year", new AmendLine(LINE, 2027, euros("1.00")), NOT_FOUND, "year"),
                Arguments.of("a line unknown to close", new CloseLine(LineId.random()), NOT_FOUND, "lineId"),
                Arguments.of(
                        "an unknown goal", new ChangeGoalTarget(GoalId.random(), BigDecimal.ONE), NOT_FOUND, "goalId"),
                Arguments.of("the end first", move(EVERYWHERE, "2026-05-02", "2026-05-01"), PERIOD_REVERSED, "newEnd"),
                Arguments.of(
                        "an end before the project", new ExtendProject(day("2025-12-31")), PERIOD_REVERSED, "newEnd"),
                Arguments.of("the same days", move(EVERYWHERE, "2026-03-01", "2026-09-30"), NO_CHANGE, "newEnd"),
                Arguments.of(
                        "the same post",
                        new ChangeResponsible(IN_IDA, SERVICE_HEAD.post()),
                        NO_CHANGE,
                        "newResponsiblePostId"),
                Arguments.of("the same output", new ChangeOutput(IN_IDA, "Trained people"), NO_CHANGE, "newOutput"),
                Arguments.of("the same cost", new ChangeCost(IN_IDA, euros("100.00")), NO_CHANGE, "newCost"),
                Arguments.of("the same amount", new AmendLine(LINE, 2026, euros("1000.00")), NO_CHANGE, "newAmount"),
                Arguments.of(
                        "the same target", new ChangeGoalTarget(GOAL, new BigDecimal("10.0")), NO_CHANGE, "newTarget"),
                Arguments.of("the same end", new ExtendProject(day("2026-12-31")), NO_CHANGE, "newEnd"),
                Arguments.of("a code that is taken", addActivity(NEW_ACTIVITY, "1", "1.00"), DUPLICATE_CODE, "code"),
                Arguments.of("a code in blanks", addActivity(NEW_ACTIVITY, " 1\u00a0", "1.00"), DUPLICATE_CODE, "code"),
                Arguments.of("a line's code and year", addLine(NEW_LINE, "1.1", "1.00"), DUPLICATE_CODE, "code"),
                Arguments.of("an activity's id", addActivity(IN_IDA, "4", "1.00"), ILLEGAL_TRANSITION, "activityId"),
                Arguments.of("a line's id", addLine(LINE, "1.3", "1.00"), ILLEGAL_TRANSITION, "lineId"),
                Arguments.of("a negative cost", new ChangeCost(IN_IDA, euros("-0.01")), AMOUNT_NOT_POSITIVE, "newCost"),
                Arguments.of("an empty new line", addLine(NEW_LINE, "1.3", "0.00"), AMOUNT_NOT_POSITIVE, "amount"),
                Arguments.of(
                        "another currency",
                        new ChangeCost(IN_IDA, Money.of("1.00", "USD")),
                        CURRENCY_NOT_SUPPORTED,
                        "newCost/currency"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("notEvenADraft")
    void not_even_a_draft_speaks_of(String what, PlanChangeItem item, ProblemCode code, String field) {
        desk.when(as(PROPOSER), draft(new ChangeOutput(IN_POHJA, "Something else"), item))
                .expectRefusal(code, "/items/1/" + field);
    }

    @Test
    void a_proposal_that_asks_for_nothing_is_none() {
        desk.when(as(PROPOSER), draft()).expectRefusal(NO_CHANGE, "/items");
    }

    @Test
    void an_activity_is_named_once_for_a_kind_of_change() {
        desk.when(
                        as(PROPOSER),
                        draft(move(IN_IDA, "2026-04-01", "2026-05-01"), move(IN_IDA, "2026-04-02", "2026-05-01")))
                .expectRefusal(DUPLICATE_CODE, "/items/1/activityId");
        desk.when(as(PROPOSER), draft(move(IN_IDA, "2026-04-01", "2026-05-01"), new CancelActivity(IN_IDA)))
                .expectRefusal(DUPLICATE_CODE, "/items/1/activityId");
        desk.when(as(PROPOSER), draft(new CancelActivity(IN_IDA), new ChangeOutput(IN_IDA, "Nothing")))
                .expectRefusal(DUPLICATE_CODE, "/items/1/activityId");
        desk.when(as(PROPOSER), draft(new ExtendProject(day("2027-01-31")), new ExtendProject(day("2027-02-28"))))
                .expectRefusal(DUPLICATE_CODE, "/items/1/newEnd");
        desk.when(
                        as(PROPOSER),
                        draft(addActivity(NEW_ACTIVITY, "4", "1.00"), addActivity(ActivityId.random(), "4", "1.00")))
                .expectRefusal(DUPLICATE_CODE, "/items/1/code");
    }

    @Test
    void what_is_completed_is_changed_no_more() {
        desk.given(activityCompleted(IN_IDA))
                .when(as(PROPOSER), draft(move(IN_IDA, "2026-04-01", "2026-05-01")))
                .expectRefusal(ILLEGAL_TRANSITION, "/items/0/activityId", Map.of("state", "COMPLETED"));
    }

    @Test
    void what_is_cancelled_is_changed_no_more() {
        desk.given(planRevised(2, new ActivityCancelled(IN_IDA)))
                .when(as(PROPOSER), draft(new CancelActivity(IN_IDA)))
                .expectRefusal(ILLEGAL_TRANSITION, "/items/0/activityId", Map.of("state", "CANCELLED"));
    }

    @Test
    void a_closed_line_is_changed_no_more() {
        desk.given(new BudgetAmended(
                        PROJECT, 2, List.of(), ProposalId.random(), day("2026-06-01"), List.of(), List.of(LINE)))
                .when(as(PROPOSER), draft(new AmendLine(LINE, 2026, euros("1.00"))))
                .expectRefusal(ILLEGAL_TRANSITION, "/items/0/lineId", Map.of("state", "CLOSED"));
    }

    @Test
    void a_new_activity_is_paid_from_a_line_that_is_there_or_is_added_with_it() {
        var paid = addActivity(NEW_ACTIVITY, "4", "50.00", NEW_LINE);

        desk.when(as(PROPOSER), draft(paid)).expectRefusal(NOT_FOUND, "/items/0/budgetLineId");
        desk.when(as(PROPOSER), draft(paid, addLine(NEW_LINE, "1.3", "50.00")))
                .expectEvent(
                        PlanChangeDrafted.class,
                        drafted -> assertThat(drafted.items()).hasSize(2));
    }

    @Test
    void what_only_a_submission_must_keep_is_told_with_the_draft() {
        desk.given(fundsCommitted(ENTRY, OTHER_LINE, "400.00"))
                .when(
                        as(PROPOSER),
                        draft(
                                true,
                                new AmendLine(OTHER_LINE, 2026, euros("399.99")),
                                move(IN_IDA, "2026-04-01", "2027-01-01")))
                .expectEvent(
                        PlanChangeDrafted.class,
                        drafted -> assertThat(drafted.impact())
                                .isNotNull()
                                .satisfies(impact -> assertThat(impact.breaches())
                                        .containsExactly(
                                                new Breach(
                                                        "below-committed",
                                                        "/items/0/newAmount",
                                                        Map.of(
                                                                "lineId", OTHER_LINE.toString(),
                                                                "minimum", "400.00 EUR",
                                                                "requested", "399.99 EUR")),
                                                new Breach("activity-outside-project", "/items/1/newEnd", Map.of()),
                                                new Breach(
                                                        "sum-not-zero",
                                                        "/items",
                                                        Map.of("difference", "-100.01 EUR")))));
    }

    @Test
    void a_draft_may_stand_on_an_older_version_and_says_so() {
        var revised = desk.given(planRevised(2, new ActivityCancelled(IN_POHJA)));

        revised.when(as(PROPOSER), onVersions(1, 1)).expectEvent(PlanChangeDrafted.class, drafted -> {
            assertThat(drafted.basePlanVersion()).isEqualTo(1);
            assertThat(drafted.impact())
                    .isNotNull()
                    .satisfies(impact -> assertThat(impact.breaches())
                            .extracting(Breach::rule)
                            .containsExactly("stale-base"));
        });
        revised.when(as(PROPOSER), onVersions(3, 1))
                .expectRefusal(OUT_OF_RANGE, "/basePlanVersion", Map.of("until", 2));
        revised.when(as(PROPOSER), onVersions(2, 2))
                .expectRefusal(OUT_OF_RANGE, "/baseBudgetVersion", Map.of("until", 1));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "nineteen characters",
                "   nineteen characters   ",
                ".........................",
                "no                    reason"
            })
    void a_draft_says_why(String rationale) {
        desk.when(
                        as(PROPOSER),
                        new DraftPlanChange(
                                PROPOSAL, PROJECT, null, null, "Title", rationale, null, increase(), null, null, null))
                .expectRefusal(RATIONALE_TOO_SHORT, "/rationale", Map.of("min", 20));
    }

    @Test
    void only_an_approved_plan_is_changed_by_proposals() {
        desk().given(submitted())
                .when(as(PROPOSER), draft(new CancelActivity(IN_IDA)))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUBMITTED"));
        desk.given(new ProjectCancelled(PROJECT, "the grant was refused"))
                .when(as(PROPOSER), draft(new CancelActivity(IN_IDA)))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "CANCELLED"));
        desk().when(as(PROPOSER), draft(new CancelActivity(IN_IDA))).expectRefusal(NOT_FOUND, "/projectId");
    }

    @Test
    void an_id_names_one_proposal() {
        desk.given(drafted(increase()))
                .when(as(PROPOSER), draft(new CancelActivity(IN_IDA)))
                .expectRefusal(ILLEGAL_TRANSITION, "/proposalId", Map.of("state", "EXISTS"));
    }

    @Test
    void only_what_has_ended_is_taken_up_again() {
        var first = ProposalId.random();
        var open = desk.given(drafted(first, increase()));
        var again = new DraftPlanChange(
                PROPOSAL, PROJECT, null, null, "Once more", RATIONALE, null, increase(), null, first, null);

        open.when(as(PROPOSER), again).expectRefusal(ILLEGAL_TRANSITION, "/supersedes", Map.of("state", "DRAFT"));
        open.given(new PlanChangeWithdrawn(first, PROJECT, "not enough was known of it yet"))
                .when(as(PROPOSER), again)
                .expectEvent(
                        PlanChangeDrafted.class,
                        drafted -> assertThat(drafted.supersedes()).isEqualTo(first));
        desk().given(running()).when(as(PROPOSER), again).expectRefusal(NOT_FOUND, "/supersedes");
    }

    @Test
    void what_a_draft_answers_was_told_of_its_project() {
        var told = Deviations.named(PROJECT, 1);
        var elsewhere = ProjectId.random();
        var detected = new DeviationDetected(
                PROJECT, told, DeviationKind.NO_RECORD_30D, EVERYWHERE, day("2026-06-01"), Map.of(), "30");
        var ofAnother = new DeviationDetected(
                elsewhere,
                Deviations.named(elsewhere, 1),
                DeviationKind.NO_RECORD_30D,
                EVERYWHERE,
                day("2026-06-01"),
                Map.of(),
                "30");
        var known = desk.given(detected, ofAnother);

        desk.when(as(PROPOSER), answering(DeviationId.random())).expectRefusal(NOT_FOUND, "/deviationId");
        known.when(as(PROPOSER), answering(ofAnother.deviationId())).expectRefusal(NOT_FOUND, "/deviationId");
        known.given(new DeviationPassed(PROJECT, told))
                .when(as(PROPOSER), answering(told))
                .expectEvent(
                        PlanChangeDrafted.class,
                        drafted -> assertThat(drafted.deviationId()).isEqualTo(told));
    }

    private static DraftPlanChange answering(DeviationId deviation) {
        return new DraftPlanChange(
                PROPOSAL, PROJECT, null, null, "An answer", RATIONALE, null, increase(), null, null, deviation);
    }

    @Test
    void a_cause_is_changed_and_taken_away_again() {
        var given = desk.givenBy(PROPOSER, drafted(increase()), edited(increase(), ChangeCause.PARTNER));

        given.when(as(PROPOSER), new EditDraft(PROPOSAL, "Another title", null, null, null, null, null))
                .expectEvent(
                        PlanChangeEdited.class,
                        edited -> assertThat(edited.cause()).isEqualTo(ChangeCause.PARTNER));
        given.when(as(PROPOSER), new EditDraft(PROPOSAL, null, null, null, null, null, true))
                .expectEvent(
                        PlanChangeEdited.class,
                        edited -> assertThat(edited.cause()).isNull());
        given.when(as(PROPOSER), new EditDraft(PROPOSAL, null, null, null, null, ChangeCause.DEMAND, true))
                .expectEvent(
                        PlanChangeEdited.class,
                        edited -> assertThat(edited.cause()).isEqualTo(ChangeCause.DEMAND));
    }

    private static PlanChangeEdited edited(List<PlanChangeItem> items, ChangeCause cause) {
        return new PlanChangeEdited(
                PROPOSAL, PROJECT, "More for trainers", RATIONALE, false, items, increaseImpact(), cause);
    }

    @Test
    void every_edit_keeps_the_whole_content() {
        var items = List.<PlanChangeItem>of(new CancelActivity(IN_IDA));

        desk.givenBy(PROPOSER, drafted(increase()))
                .when(as(PROPOSER), new EditDraft(PROPOSAL, null, null, null, items, ChangeCause.PARTNER, null))
                .expectEvent(PlanChangeEdited.class, edited -> {
                    assertThat(edited.title()).isEqualTo("More for trainers");
                    assertThat(edited.rationale()).isEqualTo(RATIONALE);
                    assertThat(edited.items()).isEqualTo(items);
                    assertThat(edited.cause()).isEqualTo(ChangeCause.PARTNER);
                });
    }

    @Test
    void others_with_the_right_to_propose_work_on_a_draft_too() {
        var given = desk.givenBy(PROPOSER, drafted(increase()));

        given.when(as(COUNSELLOR_REMOTE), new EditDraft(PROPOSAL, "Another title", null, null, null, null, null))
                .expectEventsOf(PlanChangeEdited.class);
        given.when(as(COUNSELLOR_REMOTE), new SubmitPlanChange(PROPOSAL, day("2026-07-01")))
                .expectEventsOf(PlanChangeSubmitted.class);
    }

    @Test
    void an_edit_that_changes_nothing_is_silent() {
        desk.givenBy(PROPOSER, drafted(increase()))
                .when(as(PROPOSER), new EditDraft(PROPOSAL, "More for trainers", null, null, increase(), null, null))
                .expectNoEvents();
    }

    @Test
    void an_edit_holds_to_what_every_draft_holds_to() {
        var given = desk.givenBy(PROPOSER, drafted(increase()));

        given.when(as(PROPOSER), new EditDraft(PROPOSAL, null, "too short", null, null, null, null))
                .expectRefusal(RATIONALE_TOO_SHORT, "/rationale");
        given.when(as(PROPOSER), new EditDraft(PROPOSAL, null, null, null, List.of(), null, null))
                .expectRefusal(NO_CHANGE, "/items");
    }

    private static DraftPlanChange onVersions(int plan, int budget) {
        return new DraftPlanChange(
                PROPOSAL,
                PROJECT,
                plan,
                budget,
                "Later",
                RATIONALE,
                null,
                List.of(new MoveActivity(EVERYWHERE, day("2026-04-01"), day("2026-10-31"))),
                null,
                null,
                null);
    }
}
