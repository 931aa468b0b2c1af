package ee.rada.command.projects;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.GOAL;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.POLICE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.TRAINED;
import static ee.rada.command.Happened.activitiesLinked;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.draft;
import static ee.rada.command.Happened.finalising;
import static ee.rada.command.Happened.goalDefined;
import static ee.rada.command.Happened.plannedActivityAdded;
import static ee.rada.command.Happened.projectRegistered;
import static ee.rada.command.Happened.stakeholderNamed;
import static ee.rada.command.Happened.submitted;
import static ee.rada.kernel.Money.euros;
import static ee.rada.kernel.ProblemCode.ACTIVITY_OUTSIDE_PROJECT;
import static ee.rada.kernel.ProblemCode.AMOUNT_NOT_POSITIVE;
import static ee.rada.kernel.ProblemCode.CURRENCY_NOT_SUPPORTED;
import static ee.rada.kernel.ProblemCode.DEPENDENCY_CYCLE;
import static ee.rada.kernel.ProblemCode.DUPLICATE_CODE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.PERIOD_REVERSED;
import static ee.rada.kernel.projects.LinkType.FF;
import static ee.rada.kernel.projects.LinkType.FS;
import static ee.rada.kernel.projects.LinkType.SS;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Money;
import ee.rada.kernel.Region;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.ProjectCommand;
import ee.rada.kernel.projects.ProjectCommand.AddPlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ChangeGoal;
import ee.rada.kernel.projects.ProjectCommand.ChangePlannedActivity;
import ee.rada.kernel.projects.ProjectCommand.ChangeProject;
import ee.rada.kernel.projects.ProjectCommand.DefineGoal;
import ee.rada.kernel.projects.ProjectCommand.LinkActivities;
import ee.rada.kernel.projects.ProjectCommand.NameStakeholder;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectCommand.RemoveGoal;
import ee.rada.kernel.projects.ProjectCommand.RemovePlannedActivity;
import ee.rada.kernel.projects.ProjectEvent.GoalChanged;
import ee.rada.kernel.projects.ProjectEvent.GoalRemoved;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityChanged;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityRemoved;
import ee.rada.kernel.projects.ProjectEvent.ProjectChanged;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Domain model 3.1: how a plan is made while it is a draft, and only then. */
class DraftTest {

    private static final ActivityId NEW = ActivityId.random();

    private final Decisions draft = desk().given(draft());

    @Test
    void a_project_is_its_registrars_and_eligible_throughout_unless_said_otherwise() {
        desk().when(as(SERVICE_HEAD), register("2026-01-01", "2026-12-31", null, null))
                .expectEvents(registered(Cast.SERVICE_HEAD.post(), "2026-01-01", "2026-12-31"));
    }

    @Test
    void a_project_may_be_eligible_for_longer_than_it_runs() {
        desk().when(as(SERVICE_HEAD), register("2026-01-01", "2026-12-31", "2025-06-01", "2027-03-31"))
                .expectEvents(registered(Cast.SERVICE_HEAD.post(), "2025-06-01", "2027-03-31"));
    }

    @Test
    void a_project_starts_before_it_ends() {
        desk().when(as(SERVICE_HEAD), register("2026-01-02", "2026-01-01", null, null))
                .expectRefusal(PERIOD_REVERSED, "/periodEnd");
        desk().when(as(SERVICE_HEAD), register("2026-01-01", "2026-12-31", "2026-02-01", "2026-01-31"))
                .expectRefusal(PERIOD_REVERSED, "/eligibilityEnd");
    }

    @Test
    void a_project_is_registered_once() {
        draft.when(as(SERVICE_HEAD), register("2026-01-01", "2026-12-31", null, null))
                .expectRefusal(ILLEGAL_TRANSITION, "/projectId", Map.of("state", "EXISTS"));
    }

    @Test
    void only_the_given_fields_of_a_draft_change() {
        draft.when(as(SERVICE_HEAD), change("2026-02-01", null))
                .expectEvents(new ProjectChanged(
                        PROJECT, null, "Support near people", null, day("2026-02-01"), null, null, null, null));
    }

    @Test
    void a_change_of_nothing_changes_nothing() {
        draft.when(as(SERVICE_HEAD), new ChangeProject(PROJECT, null, null, null, null, null, null, null, null))
                .expectNoEvents();
    }

    @Test
    void a_changed_period_stays_in_order() {
        draft.when(as(SERVICE_HEAD), change(null, "2025-12-31")).expectRefusal(PERIOD_REVERSED, "/periodEnd");
        draft.when(as(SERVICE_HEAD), change("2027-01-01", null)).expectRefusal(PERIOD_REVERSED, "/periodEnd");
        draft.when(
                        as(SERVICE_HEAD),
                        new ChangeProject(PROJECT, null, null, null, null, null, null, day("2026-12-01"), null))
                .expectRefusal(PERIOD_REVERSED, "/eligibilityEnd");
    }

    @Test
    void a_changed_period_still_holds_every_activity() {
        draft.when(as(SERVICE_HEAD), change("2026-03-02", null))
                .expectRefusal(ACTIVITY_OUTSIDE_PROJECT, "/periodStart");
        draft.when(as(SERVICE_HEAD), change(null, "2026-09-29")).expectRefusal(ACTIVITY_OUTSIDE_PROJECT, "/periodEnd");
    }

    @Test
    void an_activity_is_its_projects_owners_unless_said_otherwise() {
        draft.when(as(SERVICE_HEAD), add(NEW, "4", "2026-03-01", "2026-09-30", "100.00"))
                .expectEvents(plannedActivityAdded(NEW, "4", Region.of("LOUNA")));
    }

    @Test
    void an_activity_may_fill_the_whole_project_and_cost_nothing() {
        draft.when(as(SERVICE_HEAD), changed(IN_POHJA, "1", "2026-01-01", "2026-12-31", "0.00"))
                .expectEvents(new PlannedActivityChanged(
                        PROJECT,
                        IN_POHJA,
                        "1",
                        "Training 1",
                        day("2026-01-01"),
                        day("2026-12-31"),
                        Cast.SERVICE_HEAD.post(),
                        Region.of("POHJA"),
                        euros("0.00"),
                        null,
                        null,
                        "Trained people",
                        false));
    }

    @Test
    void an_activity_lies_inside_its_project() {
        draft.when(as(SERVICE_HEAD), add(NEW, "4", "2025-12-31", "2026-09-30", "1.00"))
                .expectRefusal(ACTIVITY_OUTSIDE_PROJECT, "/start");
        draft.when(as(SERVICE_HEAD), add(NEW, "4", "2026-03-01", "2027-01-01", "1.00"))
                .expectRefusal(ACTIVITY_OUTSIDE_PROJECT, "/end");
        draft.when(as(SERVICE_HEAD), changed(IN_POHJA, "1", "2025-12-31", "2026-09-30", "1.00"))
                .expectRefusal(ACTIVITY_OUTSIDE_PROJECT, "/start");
    }

    @Test
    void an_activity_starts_before_it_ends() {
        draft.when(as(SERVICE_HEAD), add(NEW, "4", "2026-03-02", "2026-03-01", "1.00"))
                .expectRefusal(PERIOD_REVERSED, "/end");
        draft.when(as(SERVICE_HEAD), changed(IN_POHJA, "1", "2026-03-02", "2026-03-01", "1.00"))
                .expectRefusal(PERIOD_REVERSED, "/end");
    }

    @Test
    void a_code_names_one_activity() {
        draft.when(as(SERVICE_HEAD), add(NEW, "1", "2026-03-01", "2026-09-30", "1.00"))
                .expectRefusal(DUPLICATE_CODE, "/code");
        draft.when(as(SERVICE_HEAD), changed(IN_POHJA, "2", "2026-03-01", "2026-09-30", "1.00"))
                .expectRefusal(DUPLICATE_CODE, "/code");
        draft.when(as(SERVICE_HEAD), add(IN_POHJA, "4", "2026-03-01", "2026-09-30", "1.00"))
                .expectRefusal(ILLEGAL_TRANSITION, "/activityId", Map.of("state", "EXISTS"));
    }

    @Test
    void an_activity_costs_no_less_than_nothing_in_the_projects_currency() {
        draft.when(as(SERVICE_HEAD), add(NEW, "4", "2026-03-01", "2026-09-30", "-0.01"))
                .expectRefusal(AMOUNT_NOT_POSITIVE, "/plannedCost");
        draft.when(as(SERVICE_HEAD), inDollars()).expectRefusal(CURRENCY_NOT_SUPPORTED, "/plannedCost/currency");
    }

    @Test
    void an_activity_is_paid_from_a_line_of_its_projects_budget() {
        draft.when(as(SERVICE_HEAD), paidFrom(LINE))
                .expectEvents(plannedActivityAdded(NEW, "4", Region.of("LOUNA"), LINE));
        draft.when(as(SERVICE_HEAD), paidFrom(LineId.random())).expectRefusal(NOT_FOUND, "/budgetLineId");
        draft.when(as(SERVICE_HEAD), changedToBePaidFrom(LineId.random())).expectRefusal(NOT_FOUND, "/budgetLineId");
        desk().given(projectRegistered())
                .when(as(SERVICE_HEAD), paidFrom(LINE))
                .expectRefusal(NOT_FOUND, "/budgetLineId");
    }

    @Test
    void whoever_owns_a_project_or_answers_for_an_activity_is_a_post_that_exists() {
        var nobody = new PostId(UUID.randomUUID());

        desk().when(as(SERVICE_HEAD), registerFor(UNIT_HEAD.post()))
                .expectEvents(registered(UNIT_HEAD.post(), "2026-01-01", "2026-12-31"));
        desk().when(as(SERVICE_HEAD), registerFor(nobody)).expectRefusal(NOT_FOUND, "/ownerPostId");
        draft.when(as(SERVICE_HEAD), answeredForBy(nobody)).expectRefusal(NOT_FOUND, "/responsiblePostId");
    }

    @Test
    void a_removed_activity_leaves_its_code_and_its_links_behind() {
        var left = draft.given(
                activitiesLinked(IN_POHJA, EVERYWHERE, FS), new PlannedActivityRemoved(PROJECT, EVERYWHERE));

        left.when(as(SERVICE_HEAD), add(NEW, "2", "2026-03-01", "2026-09-30", "100.00"))
                .expectEvents(plannedActivityAdded(NEW, "2", Region.of("LOUNA")));
        left.when(as(SERVICE_HEAD), new LinkActivities(PROJECT, IN_POHJA, EVERYWHERE, FS, null))
                .expectRefusal(NOT_FOUND, "/to");
    }

    @Test
    void an_activity_is_removed() {
        draft.when(as(SERVICE_HEAD), new RemovePlannedActivity(PROJECT, IN_IDA))
                .expectEvents(new PlannedActivityRemoved(PROJECT, IN_IDA));
    }

    @Test
    void activities_are_linked_without_lag_unless_said_otherwise() {
        draft.when(as(SERVICE_HEAD), link(IN_POHJA, EVERYWHERE))
                .expectEvents(activitiesLinked(IN_POHJA, EVERYWHERE, FS));
    }

    @Test
    void a_link_that_is_there_is_not_made_again() {
        draft.given(activitiesLinked(IN_POHJA, EVERYWHERE, FS))
                .when(as(SERVICE_HEAD), link(IN_POHJA, EVERYWHERE))
                .expectNoEvents();
    }

    @Test
    void two_activities_may_be_linked_at_both_ends() {
        draft.given(activitiesLinked(IN_POHJA, EVERYWHERE, SS))
                .when(as(SERVICE_HEAD), new LinkActivities(PROJECT, IN_POHJA, EVERYWHERE, FF, 0))
                .expectEvents(activitiesLinked(IN_POHJA, EVERYWHERE, FF));
    }

    @Test
    void an_activity_does_not_wait_for_itself_however_long_the_way() {
        var chain = draft.given(activitiesLinked(IN_POHJA, EVERYWHERE, FS), activitiesLinked(EVERYWHERE, IN_IDA, SS));

        chain.when(as(SERVICE_HEAD), link(IN_IDA, IN_POHJA)).expectRefusal(DEPENDENCY_CYCLE, "/to");
        chain.when(as(SERVICE_HEAD), link(EVERYWHERE, IN_POHJA)).expectRefusal(DEPENDENCY_CYCLE, "/to");
        chain.when(as(SERVICE_HEAD), link(IN_POHJA, IN_POHJA)).expectRefusal(DEPENDENCY_CYCLE, "/to");
        chain.when(as(SERVICE_HEAD), link(IN_POHJA, IN_IDA)).expectEvents(activitiesLinked(IN_POHJA, IN_IDA, FS));
    }

    @Test
    void links_are_between_activities_of_the_plan() {
        draft.when(as(SERVICE_HEAD), link(NEW, IN_POHJA)).expectRefusal(NOT_FOUND, "/from");
        draft.when(as(SERVICE_HEAD), link(IN_POHJA, NEW)).expectRefusal(NOT_FOUND, "/to");
    }

    @Test
    void a_goal_is_defined_changed_and_removed() {
        desk().given(projectRegistered()).when(as(SERVICE_HEAD), goal(GOAL)).expectEvents(goalDefined());
        draft.when(as(SERVICE_HEAD), new ChangeGoal(PROJECT, GOAL, "Fewer wait", GoalKind.OUTCOME, TRAINED))
                .expectEvents(new GoalChanged(PROJECT, GOAL, "Fewer wait", GoalKind.OUTCOME, TRAINED));
        draft.when(as(SERVICE_HEAD), new RemoveGoal(PROJECT, GOAL)).expectEvents(new GoalRemoved(PROJECT, GOAL));
    }

    @Test
    void an_id_names_one_goal() {
        var unknown = GoalId.random();

        draft.when(as(SERVICE_HEAD), goal(GOAL))
                .expectRefusal(ILLEGAL_TRANSITION, "/goalId", Map.of("state", "EXISTS"));
        draft.when(as(SERVICE_HEAD), new ChangeGoal(PROJECT, unknown, "Fewer wait", GoalKind.OUTCOME, TRAINED))
                .expectRefusal(NOT_FOUND, "/goalId");
        draft.when(as(SERVICE_HEAD), new RemoveGoal(PROJECT, unknown)).expectRefusal(NOT_FOUND, "/goalId");
    }

    @Test
    void a_party_is_named_once_and_until_the_project_ends() {
        desk().given(projectRegistered()).when(as(SERVICE_HEAD), name()).expectEvents(stakeholderNamed());
        draft.when(as(SERVICE_HEAD), name())
                .expectRefusal(ILLEGAL_TRANSITION, "/stakeholderId", Map.of("state", "EXISTS"));
        desk().given(finalising())
                .when(as(SERVICE_HEAD), name())
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "FINALISATION"));
    }

    static List<ProjectCommand> planning() {
        return List.of(
                change(null, null),
                add(NEW, "4", "2026-03-01", "2026-09-30", "1.00"),
                changed(IN_POHJA, "1", "2026-03-01", "2026-09-30", "1.00"),
                new RemovePlannedActivity(PROJECT, IN_IDA),
                link(IN_POHJA, EVERYWHERE),
                goal(GoalId.random()),
                new ChangeGoal(PROJECT, GOAL, "Fewer wait", GoalKind.OUTCOME, TRAINED),
                new RemoveGoal(PROJECT, GOAL));
    }

    @ParameterizedTest
    @MethodSource("planning")
    void a_plan_out_of_hand_is_changed_by_no_direct_command(ProjectCommand command) {
        desk().given(submitted())
                .when(as(SERVICE_HEAD), command)
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUBMITTED"));
    }

    @ParameterizedTest
    @MethodSource("planning")
    void a_plan_that_is_not_there_is_not_found(ProjectCommand command) {
        desk().when(as(SERVICE_HEAD), command).expectRefusal(NOT_FOUND, "/projectId");
    }

    private static RegisterProject register(
            String start, String end, @Nullable String eligibleFrom, @Nullable String eligibleUntil) {
        return new RegisterProject(
                PROJECT,
                "OA-1",
                "Support nearer to people",
                "Help is reached within a week",
                day(start),
                day(end),
                null,
                null,
                null,
                null,
                dayOrNone(eligibleFrom),
                dayOrNone(eligibleUntil),
                null,
                null,
                null);
    }

    private static ProjectRegistered registered(PostId owner, String eligibleFrom, String eligibleUntil) {
        return new ProjectRegistered(
                PROJECT,
                "OA-1",
                "Support nearer to people",
                "Help is reached within a week",
                day("2026-01-01"),
                day("2026-12-31"),
                null,
                false,
                List.of(),
                owner,
                day(eligibleFrom),
                day(eligibleUntil),
                AccessClass.INTERNAL,
                null,
                null,
                Money.EUR);
    }

    private static ChangeProject change(@Nullable String start, @Nullable String end) {
        return new ChangeProject(
                PROJECT, null, "Support near people", null, dayOrNone(start), dayOrNone(end), null, null, null);
    }

    private static AddPlannedActivity add(ActivityId id, String code, String start, String end, String cost) {
        return new AddPlannedActivity(
                PROJECT,
                id,
                code,
                "Training " + code,
                day(start),
                day(end),
                null,
                Region.of("LOUNA"),
                euros(cost),
                null,
                null,
                "Trained people",
                false);
    }

    private static RegisterProject registerFor(PostId owner) {
        return new RegisterProject(
                PROJECT,
                "OA-1",
                "Support nearer to people",
                "Help is reached within a week",
                day("2026-01-01"),
                day("2026-12-31"),
                null,
                null,
                null,
                owner,
                null,
                null,
                null,
                null,
                null);
    }

    private static AddPlannedActivity paidFrom(LineId line) {
        return add(NEW, null, euros("100.00"), line);
    }

    private static AddPlannedActivity answeredForBy(PostId post) {
        return add(NEW, post, euros("100.00"), null);
    }

    private static ChangePlannedActivity changedToBePaidFrom(LineId line) {
        return new ChangePlannedActivity(
                PROJECT,
                IN_POHJA,
                "1",
                "Training 1",
                day("2026-03-01"),
                day("2026-09-30"),
                null,
                Region.of("POHJA"),
                euros("100.00"),
                line,
                null,
                "Trained people",
                false);
    }

    private static AddPlannedActivity inDollars() {
        return add(NEW, UNIT_HEAD.post(), Money.of("1.00", "USD"), null);
    }

    private static AddPlannedActivity add(
            ActivityId id, @Nullable PostId responsible, Money cost, @Nullable LineId line) {
        return new AddPlannedActivity(
                PROJECT,
                id,
                "4",
                "Training 4",
                day("2026-03-01"),
                day("2026-09-30"),
                responsible,
                Region.of("LOUNA"),
                cost,
                line,
                null,
                "Trained people",
                false);
    }

    private static ChangePlannedActivity changed(ActivityId id, String code, String start, String end, String cost) {
        return new ChangePlannedActivity(
                PROJECT,
                id,
                code,
                "Training " + code,
                day(start),
                day(end),
                null,
                Region.of("POHJA"),
                euros(cost),
                null,
                null,
                "Trained people",
                false);
    }

    private static LinkActivities link(ActivityId from, ActivityId to) {
        return new LinkActivities(PROJECT, from, to, FS, null);
    }

    private static DefineGoal goal(GoalId id) {
        return new DefineGoal(PROJECT, id, "People know where to turn", GoalKind.OUTPUT, TRAINED);
    }

    private static NameStakeholder name() {
        return new NameStakeholder(PROJECT, POLICE, "Police and Border Guard Board", "referrals", null);
    }

    private static @Nullable LocalDate dayOrNone(@Nullable String text) {
        return text == null ? null : day(text);
    }
}
