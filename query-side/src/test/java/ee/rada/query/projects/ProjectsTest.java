package ee.rada.query.projects;

import static ee.rada.query.Stories.FIRST;
import static ee.rada.query.Stories.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.ProjectEvent.ActivitiesLinked;
import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectEvent.GoalDefined;
import ee.rada.kernel.projects.ProjectEvent.IndicatorValueRecorded;
import ee.rada.kernel.projects.ProjectEvent.PlanConfirmedUpToDate;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityRemoved;
import ee.rada.kernel.projects.ProjectEvent.StakeholderInvolved;
import ee.rada.kernel.projects.ProjectEvent.StakeholderNamed;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.kernel.projects.RecordId;
import ee.rada.kernel.projects.StakeholderId;
import ee.rada.query.Recorded;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProjectsTest {

    private static final OfficialId HEAD = OfficialId.random();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static Known known;

    private final ProjectId id = ProjectId.random();
    private final Stories story = new Stories(id);
    private final ActivityId first = ActivityId.random();
    private final ActivityId second = ActivityId.random();

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    private GetProject.Answer project() {
        return known.bean(ProjectQueries.class).answer(new GetProject(id, TODAY));
    }

    private PlanQueries plans() {
        return known.bean(PlanQueries.class);
    }

    private void underWay() {
        known.learn(
                HEAD,
                FIRST,
                story.registered("A", "Training"),
                story.planned(first, "1", FIRST, LocalDate.of(2026, 3, 31), "600.00"),
                story.planned(second, "2", LocalDate.of(2026, 6, 1), LAST, "400.00"),
                new ActivitiesLinked(id, first, second, LinkType.FS, 2),
                story.submitted(),
                story.approved(),
                story.started(FIRST));
    }

    @Test
    void a_project_tells_its_facts_its_state_and_its_version() {
        underWay();

        var answer = project();

        assertThat(answer.title()).isEqualTo("Training");
        assertThat(answer.number()).matches("PR-\\d{4}-\\d{3}");
        assertThat(answer.state()).isEqualTo(ProjectStatus.IMPLEMENTATION);
        assertThat(answer.planVersion()).isEqualTo(1);
        assertThat(answer.budgetVersion()).isEqualTo(1);
        assertThat(answer.version()).isEqualTo(7);
        assertThat(answer.submittedBy()).isEqualTo(HEAD);
        assertThat(answer.actualStart()).isEqualTo(FIRST);
        assertThat(answer.counts().activities()).isEqualTo(2);
    }

    @Test
    void a_project_that_is_not_there_is_refused() {
        assertThatThrownBy(this::project)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_FOUND));
    }

    @Test
    void progress_is_weighted_by_cost_and_never_rounded_up() {
        underWay();
        known.learn(HEAD, TODAY, story.recorded(first, RecordId.random(), FIRST, 99));

        assertThat(project().percentComplete()).isEqualTo(59);
        assertThat(project().counts().records()).isEqualTo(1);
    }

    @Test
    void the_plan_shows_baseline_links_and_what_is_late() {
        underWay();

        var plan = plans().answer(new GetPlan(id, TODAY)).activities();

        assertThat(plan).extracting(GetPlan.Activity::code).containsExactly("1", "2");
        assertThat(plan.get(0).late()).isTrue();
        assertThat(plan.get(1).late()).isFalse();
        assertThat(plan.get(1).notStartedLate()).isTrue();
        assertThat(plan.get(0).baselineEnd()).isEqualTo("2026-03-31");
        assertThat(plan.get(1).predecessors()).containsExactly(new GetPlan.Link(first, LinkType.FS, 2));
    }

    @Test
    void what_is_late_on_the_list_is_late_on_the_plan() {
        underWay();

        var late = plans().answer(new FindLate(TODAY, Region.of("POHJA"), 500)).items().stream()
                .filter(item -> item.projectId().equals(id))
                .toList();

        assertThat(late)
                .extracting(FindLate.Item::activityId, FindLate.Item::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first, FindLate.Kind.LATE),
                        org.assertj.core.groups.Tuple.tuple(second, FindLate.Kind.NOT_STARTED_LATE));
        assertThat(late.getFirst().daysLate()).isEqualTo(92);
        assertThat(project().counts().late())
                .isEqualTo((int) plans().answer(new GetPlan(id, TODAY)).activities().stream()
                        .filter(GetPlan.Activity::late)
                        .count())
                .isEqualTo(1);
        assertThat(plans().answer(new FindLate(TODAY, Region.of("IDA"), 500)).items())
                .noneMatch(item -> item.projectId().equals(id));
    }

    @Test
    void a_draft_has_nothing_late() {
        known.learn(HEAD, FIRST, story.registered("A", "Draft"), story.planned(first, "1", FIRST, FIRST, "1.00"));

        assertThat(project().counts().late()).isZero();
        assertThat(plans().answer(new GetPlan(id, TODAY))
                        .activities()
                        .getFirst()
                        .late())
                .isFalse();
    }

    @Test
    void a_removed_activity_takes_its_links_along() {
        known.learn(
                HEAD,
                FIRST,
                story.registered("A", "Draft"),
                story.planned(first, "1", FIRST, FIRST, "1.00"),
                story.planned(second, "2", FIRST, FIRST, "1.00"),
                new ActivitiesLinked(id, first, second, LinkType.SS, 0),
                new PlannedActivityRemoved(id, first));

        var plan = plans().answer(new GetPlan(id, TODAY)).activities();

        assertThat(plan).extracting(GetPlan.Activity::activityId).containsExactly(second);
        assertThat(plan.getFirst().predecessors()).isEmpty();
    }

    @Test
    void a_corrected_record_shows_what_it_said_before() {
        underWay();
        RecordId record = RecordId.random();
        known.learn(
                HEAD,
                TODAY,
                story.recorded(first, record, FIRST, 60),
                new ActivityRecordCorrected(id, first, record, "typo", null, null, 40, null, null, null, null, 40));

        var item = plans().answer(new FindRecords(id, null, null, 10)).items().getFirst();

        assertThat(item.percentComplete()).isEqualTo(40);
        assertThat(item.description()).isEqualTo("Work \"done\"\tby\\all\n60");
        assertThat(item.hours()).isEqualByComparingTo("7.5");
        assertThat(item.evidence()).hasSize(1);
        assertThat(item.corrections()).singleElement().satisfies(before -> {
            assertThat(before.percentComplete()).isEqualTo(60);
            assertThat(before.reason()).isEqualTo("typo");
        });
        assertThat(plans().answer(new GetPlan(id, TODAY))
                        .activities()
                        .getFirst()
                        .percentComplete())
                .isEqualTo(40);
    }

    @Test
    void a_corrected_day_brings_its_own_explanation_or_needs_none() {
        underWay();
        RecordId record = RecordId.random();
        known.learn(HEAD, TODAY, story.recorded(first, record, FIRST, 60));

        known.learn(HEAD, TODAY, moved(record, FIRST.minusDays(1), "the room was free"));
        assertThat(explanation()).isEqualTo("the room was free");
        known.learn(HEAD, TODAY, moved(record, null, null));
        assertThat(explanation()).isEqualTo("the room was free");
        known.learn(HEAD, TODAY, moved(record, FIRST, null));
        assertThat(explanation()).isNull();
    }

    private ActivityRecordCorrected moved(RecordId record, @Nullable LocalDate to, @Nullable String why) {
        return new ActivityRecordCorrected(id, first, record, "typo", to, null, null, null, null, null, why, 60);
    }

    private @Nullable String explanation() {
        return plans().answer(new FindRecords(id, null, null, 10))
                .items()
                .getFirst()
                .outsidePeriodReason();
    }

    @Test
    void the_timeline_tells_what_happened_latest_first_page_by_page() {
        underWay();
        known.learn(
                HEAD,
                TODAY,
                story.recorded(first, RecordId.random(), FIRST, 10),
                story.recorded(first, RecordId.random(), FIRST, 20),
                new ActivityCompleted(id, first, FIRST.plusDays(3), "done", List.of(), null));

        var page = plans().answer(new GetTimeline(id, TODAY, null, 2));
        var rest = plans().answer(new GetTimeline(id, TODAY, Long.valueOf(page.next()), 500));

        assertThat(page.entries())
                .extracting(GetTimeline.Entry::type)
                .containsExactly("ActivityCompleted", "ActivityRecorded");
        assertThat(rest.entries())
                .extracting(GetTimeline.Entry::type)
                .containsExactly(
                        "ActivityRecorded",
                        "ProjectStarted",
                        "ProjectApproved",
                        "ProjectSubmitted",
                        "ProjectRegistered");
        assertThat(rest.next()).isNull();
        assertThat(page.activities().getFirst().state()).isEqualTo(ActivityState.COMPLETED);
        assertThat(page.activities().getFirst().late()).isFalse();
    }

    @Test
    void goals_and_stakeholders_show_what_was_reached() {
        GoalId goal = GoalId.random();
        StakeholderId partner = StakeholderId.random();
        var indicator = new Indicator("people", Indicator.Measure.UNIT, null, new BigDecimal("100"), LAST);
        known.learn(
                HEAD,
                FIRST,
                story.registered("A", "Goals"),
                new GoalDefined(id, goal, "Trained", GoalKind.OUTPUT, indicator),
                new IndicatorValueRecorded(id, goal, FIRST, LAST, new BigDecimal("80.50"), "list"),
                new IndicatorValueRecorded(id, goal, FIRST, LocalDate.of(2026, 6, 30), BigDecimal.ONE, "list"),
                new StakeholderNamed(id, partner, "Police", "advice", FIRST));

        assertThat(project().goals().getFirst().lastValue()).isEqualByComparingTo("80.5");
        assertThat(project().goals().getFirst().values()).hasSize(2);
        assertThat(project().stakeholders().getFirst().late()).isTrue();

        known.learn(HEAD, FIRST, new StakeholderInvolved(id, partner, FIRST, "met"));

        assertThat(project().stakeholders().getFirst().late()).isFalse();
        assertThat(project().stakeholders().getFirst().involvements()).hasSize(1);
    }

    @Test
    void projects_are_found_by_word_and_state_page_by_page_in_estonian_order() {
        String word = "sõna" + id.toString().substring(0, 8);
        for (String title : List.of("Õpe ", "Töö ", "Abi ", "Žest ", "Zen ")) {
            known.learn(HEAD, FIRST, new Stories(ProjectId.random()).registered("A", title + word));
        }
        var queries = known.bean(ProjectQueries.class);
        var query = new FindProjects(
                word.toUpperCase(Locale.ROOT), ProjectStatus.DRAFT, false, FindProjects.Order.TITLE, TODAY, null, 2);

        var one = queries.answer(query);
        var two = queries.answer(
                new FindProjects(word, ProjectStatus.DRAFT, false, FindProjects.Order.TITLE, TODAY, one.next(), 500));

        assertThat(one.items()).extracting(item -> item.title().charAt(0)).containsExactly('A', 'Z');
        assertThat(two.items()).extracting(item -> item.title().charAt(0)).containsExactly('Ž', 'T', 'Õ');
        assertThat(two.next()).isNull();
        assertThat(queries.answer(new FindProjects(
                                word, ProjectStatus.CLOSED, false, FindProjects.Order.NUMBER, TODAY, null, 2))
                        .items())
                .isEmpty();
    }

    @Test
    void a_percent_sign_is_a_letter_like_others_when_searching() {
        underWay();

        assertThat(known.bean(ProjectQueries.class)
                        .answer(new FindProjects("%", null, false, FindProjects.Order.NUMBER, TODAY, null, 500))
                        .items())
                .isEmpty();
    }

    @Test
    void a_forged_cursor_and_a_limit_out_of_range_are_refused() {
        var queries = known.bean(ProjectQueries.class);

        assertThatThrownBy(() -> queries.answer(
                        new FindProjects(null, null, false, FindProjects.Order.NUMBER, TODAY, "nonsense", 2)))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> queries.answer(
                        new FindProjects(null, null, false, FindProjects.Order.NUMBER, TODAY, null, 501)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_plan_is_to_be_confirmed_once_a_month() {
        known.learn(HEAD, TODAY, story.registered("A", "Confirmed"));
        assertThat(project().planConfirmation()).isNull();
        known.learn(HEAD, TODAY, story.submitted(), story.approved());
        LocalDate approved = LocalDate.now(Recorded.TALLINN);

        var fresh = confirmation(approved);
        known.learn(HEAD, TODAY, new PlanConfirmedUpToDate(id, approved.plusDays(40), 1, "as agreed"));
        var confirmed = confirmation(approved.plusDays(41));

        assertThat(fresh.overdue()).isFalse();
        assertThat(fresh.since()).isEqualTo(approved);
        assertThat(fresh.last()).isNull();
        assertThat(confirmed.dueOn()).isEqualTo(approved.plusDays(40).plusMonths(1));
        assertThat(confirmed.overdue()).isFalse();
        assertThat(Objects.requireNonNull(confirmed.last()).comment()).isEqualTo("as agreed");
        assertThat(confirmation(confirmed.dueOn().plusDays(1)).overdue()).isTrue();
    }

    private GetProject.PlanConfirmation confirmation(LocalDate today) {
        return Objects.requireNonNull(known.bean(ProjectQueries.class)
                .answer(new GetProject(id, today))
                .planConfirmation());
    }

    @Test
    void a_plan_as_of_a_version_has_the_work_done_until_now() {
        ActivityId moved = ActivityId.random();
        ActivityId cancelled = ActivityId.random();
        ProposalId proposal = ProposalId.random();
        known.learn(
                HEAD,
                TODAY,
                story.registered("A", "Versions"),
                story.planned(moved, "1", FIRST, TODAY, "1.00"),
                story.planned(cancelled, "2", FIRST, TODAY, "1.00"),
                story.submitted(),
                story.approved(),
                story.recorded(cancelled, RecordId.random(), FIRST, 30),
                story.drafted(proposal, "Later", null),
                story.revised(
                        proposal,
                        2,
                        new ActivityMoved(moved, FIRST, TODAY, FIRST, LAST),
                        new ActivityCancelled(cancelled)),
                story.applied(proposal, 2, 1));

        var first = plans().answer(new GetPlan(id, 1, TODAY)).activities();
        var now = plans().answer(new GetPlan(id, TODAY));

        assertThat(now.planVersion()).isEqualTo(2);
        assertThat(now.activities())
                .extracting(GetPlan.Activity::end, GetPlan.Activity::baselineEnd, GetPlan.Activity::state)
                .containsExactly(
                        tuple(LAST, TODAY, ActivityState.PLANNED), tuple(TODAY, TODAY, ActivityState.CANCELLED));
        assertThat(now.activities())
                .allSatisfy(activity -> assertThat(
                                Objects.requireNonNull(activity.changed()).proposalId())
                        .isEqualTo(proposal));
        assertThat(plans().answer(new GetPlan(id, 2, TODAY)).activities()).isEqualTo(now.activities());
        assertThat(first)
                .extracting(GetPlan.Activity::end, GetPlan.Activity::state, GetPlan.Activity::percentComplete)
                .containsExactly(tuple(TODAY, ActivityState.PLANNED, 0), tuple(TODAY, ActivityState.IN_PROGRESS, 30));
        assertThat(first).allSatisfy(activity -> assertThat(activity.changed()).isNull());
        assertThatThrownBy(() -> plans().answer(new GetPlan(id, 3, TODAY))).isInstanceOf(Refusal.class);
    }
}
