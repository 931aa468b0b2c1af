package ee.rada.query.planversions;

import static ee.rada.query.Stories.FIRST;
import static ee.rada.query.Stories.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.PlanDifference;
import ee.rada.kernel.projects.PlanDifference.ActivityAdded;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import ee.rada.kernel.projects.PlanDifference.GoalTargetChanged;
import ee.rada.kernel.projects.PlanDifference.OutputChanged;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.PlanDifference.ResponsibleChanged;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Origin;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlanVersionsTest {

    private static final OfficialId HEAD = OfficialId.random();
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 31);

    private static Known known;

    private final ProjectId id = ProjectId.random();
    private final Stories story = new Stories(id);
    private final ActivityId survey = ActivityId.random();
    private final ActivityId course = ActivityId.random();
    private final GoalId goal = GoalId.random();
    private final LineId travel = LineId.random();
    private int plan = 1;
    private int budget = 1;

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    private void approved() {
        known.learn(
                HEAD,
                FIRST,
                story.registered("A", "Versions"),
                story.planned(survey, "1", FIRST, JUNE, "100.00"),
                story.planned(course, "2", JUNE, LAST, "900.00"),
                story.goal(goal, "50"),
                story.budgeted(Map.of(travel, "1000.00")),
                story.submitted(),
                story.approved());
    }

    private ProposalId revise(PlanDifference... differences) {
        ProposalId proposal = ProposalId.random();
        known.learn(
                HEAD,
                FIRST,
                story.drafted(proposal, "Later", ChangeCause.PARTNER),
                story.agreed(proposal, Role.UNIT_HEAD),
                story.revised(proposal, ++plan, differences),
                story.applied(proposal, plan, budget));
        return proposal;
    }

    private ProposalId amend(List<Amendment> lines, List<OriginalBudgetSet.Line> added, List<LineId> closed) {
        ProposalId proposal = ProposalId.random();
        known.learn(
                HEAD,
                FIRST,
                story.drafted(proposal, "Dearer", ChangeCause.PRICES),
                story.amended(proposal, ++budget, lines, added, closed),
                story.applied(proposal, plan, budget));
        return proposal;
    }

    private static PlanVersionQueries versions() {
        return known.bean(PlanVersionQueries.class);
    }

    private List<Revision> revisions() {
        return versions().answer(new FindPlanVersions(id, null, 50)).items();
    }

    private GetPlanVersion.Answer version(int revision) {
        return versions().answer(new GetPlanVersion(id, revision));
    }

    private GetPlanComparison.Answer compare(@Nullable Integer from, @Nullable Integer to) {
        return versions().answer(new GetPlanComparison(id, from, to));
    }

    private static ActivityMoved moved(ActivityId activity, LocalDate from, LocalDate to) {
        return new ActivityMoved(activity, FIRST, from, FIRST, to);
    }

    @Test
    void a_draft_has_no_versions_and_what_is_approved_is_the_first() {
        known.learn(HEAD, FIRST, story.registered("A", "Draft"), story.planned(survey, "1", FIRST, JUNE, "1.00"));
        assertThat(revisions()).isEmpty();
        assertThatThrownBy(() -> version(1)).isInstanceOf(Refusal.class);

        known.learn(HEAD, FIRST, story.submitted(), story.approved());

        assertThat(revisions()).singleElement().satisfies(first -> {
            assertThat(first.planVersion()).isEqualTo(1);
            assertThat(first.budgetVersion()).isEqualTo(1);
            assertThat(first.proposal()).isNull();
            assertThat(first.askedBy()).isEqualTo(HEAD);
            assertThat(first.decidedBy()).isEqualTo(HEAD);
        });
    }

    @Test
    void what_one_proposal_does_to_plan_and_budget_is_one_revision() {
        approved();
        ProposalId both = ProposalId.random();
        known.learn(
                HEAD,
                FIRST,
                story.drafted(both, "Both", null),
                story.revised(both, 2, moved(survey, JUNE, JULY)),
                story.amended(both, 2, List.of(amendment("1000.00", "1200.00")), List.of(), List.of()),
                story.applied(both, 2, 2));
        plan = 2;
        budget = 2;
        amend(List.of(amendment("1200.00", "1300.00")), List.of(), List.of());

        assertThat(revisions())
                .extracting(Revision::revision, Revision::planVersion, Revision::budgetVersion)
                .containsExactly(tuple(1, 1, 1), tuple(2, 2, 2), tuple(3, 2, 3));
        assertThat(versions().answer(new FindPlanVersions(id, 1, 1)).items())
                .extracting(Revision::revision)
                .containsExactly(2);
    }

    @Test
    void every_kind_of_change_is_in_its_version_and_not_in_the_one_before() {
        approved();
        ActivityId added = ActivityId.random();
        PostId other = PostId.random();
        revise(
                moved(survey, JUNE, JULY),
                new CostChanged(survey, Money.euros("100.00"), Money.euros("150.00")),
                new ResponsibleChanged(survey, Stories.OWNER, other),
                new OutputChanged(survey, "output", "report"),
                new ActivityCancelled(course),
                added(added),
                new GoalTargetChanged(goal, new BigDecimal("50"), new BigDecimal("70")),
                new ProjectExtended(LAST, LAST.plusMonths(1)));

        var before = version(1);
        var after = version(2);

        assertThat(before.activities()).extracting(Planned::activityId).containsExactlyInAnyOrder(survey, course);
        assertThat(before.end()).isEqualTo(LAST);
        assertThat(before.goals().getFirst().indicator().target()).isEqualByComparingTo("50");
        Planned moved = activity(after, survey);
        assertThat(moved.end()).isEqualTo(JULY);
        assertThat(moved.plannedCost()).isEqualTo(Money.euros("150.00"));
        assertThat(moved.responsiblePostId()).isEqualTo(other);
        assertThat(moved.expectedOutput()).isEqualTo("report");
        assertThat(activity(after, course).cancelled()).isTrue();
        assertThat(activity(after, added).code()).isEqualTo("3");
        assertThat(after.goals().getFirst().indicator().target()).isEqualByComparingTo("70");
        assertThat(after.end()).isEqualTo(LAST.plusMonths(1));
    }

    @Test
    void a_comparison_tells_added_changed_and_removed_with_days_euros_and_who_made_it() {
        approved();
        ActivityId added = ActivityId.random();
        ProposalId first = revise(moved(survey, JUNE, JULY), new ActivityCancelled(course));
        ProposalId second = revise(added(added), moved(survey, JULY, LocalDate.of(2026, 8, 31)));
        ProposalId third = amend(List.of(amendment("1000.00", "1250.00")), List.of(), List.of());

        var found = compare(1, 4);

        assertThat(found.activities())
                .extracting(GetPlanComparison.ActivityDifference::fate)
                .containsExactly(Fate.CHANGED, Fate.REMOVED, Fate.ADDED);
        var late = found.activities().getFirst();
        assertThat(late.workingDays()).isEqualTo(43);
        assertThat(late.moves()).extracting(Move::nth, Move::workingDays).containsExactly(tuple(1, 23), tuple(2, 20));
        assertThat(late.by()).extracting(Origin::proposalId).containsExactly(first, second);
        assertThat(late.by().getFirst().cause()).isEqualTo(ChangeCause.PARTNER);
        assertThat(late.by().getFirst().decidedBy().getFirst().actor()).isEqualTo(HEAD);
        assertThat(found.activities().get(1).costChange()).isEqualTo(Money.euros("-900.00"));
        assertThat(found.lines()).singleElement().satisfies(line -> {
            assertThat(line.change()).isEqualTo(Money.euros("250.00"));
            assertThat(line.by()).extracting(Origin::proposalId).containsExactly(third);
        });
        assertThat(found.totals().getFirst().after()).isEqualTo(Money.euros("1250.00"));
        assertThat(found.end()).isNull();
        assertThat(compare(null, null).activities()).isEmpty();
        assertThat(compare(null, null).lines()).hasSize(1);
        assertThat(compare(3, 3).lines()).isEmpty();
    }

    @Test
    void a_comparison_backwards_tells_the_opposite() {
        approved();
        ActivityId added = ActivityId.random();
        revise(added(added), moved(survey, JUNE, JULY));

        var back = compare(2, 1);

        assertThat(back.activities())
                .extracting(GetPlanComparison.ActivityDifference::fate)
                .containsExactlyInAnyOrder(Fate.CHANGED, Fate.REMOVED);
        assertThat(back.activities().getFirst().workingDays()).isEqualTo(-23);
    }

    @Test
    void an_activity_tells_each_of_its_moves() {
        approved();
        revise(moved(survey, JUNE, JULY));
        revise(new OutputChanged(survey, "output", "report"));
        ProposalId third = revise(moved(survey, JULY, JUNE));

        var found = versions().answer(new GetActivity(id, survey));

        assertThat(found.moves()).isEqualTo(2);
        assertThat(found.workingDays()).isZero();
        assertThat(found.steps()).hasSize(4);
        assertThat(found.steps().get(2).move()).isNull();
        assertThat(found.steps().getLast().move()).satisfies(move -> {
            assertThat(move).isNotNull();
            assertThat(move.nth()).isEqualTo(2);
            assertThat(move.workingDays()).isEqualTo(-23);
        });
        assertThat(found.steps().getLast().by()).extracting(Origin::proposalId).isEqualTo(third);
        assertThatThrownBy(() -> versions().answer(new GetActivity(id, ActivityId.random())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void imported_original_and_revised_are_one_version_that_counts_once() {
        ImportId batch = ImportId.random();
        known.learn(
                HEAD,
                FIRST,
                story.registered("A", "Import"),
                new BudgetImported(
                        id,
                        batch,
                        "EUR",
                        List.of(new ImportedLine(
                                travel, "1", "Line", 2026, FIRST, LAST, Money.euros("100.00"), Money.euros("130.00"))),
                        List.of()));

        assertThat(revisions()).singleElement().satisfies(first -> {
            assertThat(first.importId()).isEqualTo(batch);
            assertThat(first.askedBy()).isNull();
        });
        assertThat(version(1).lines()).singleElement().extracting(Line::amount).isEqualTo(Money.euros("130.00"));
        assertThat(version(1).total()).containsExactly(Money.euros("130.00"));
    }

    @Test
    void a_revision_that_is_not_there_is_not_found() {
        approved();

        assertThatThrownBy(() -> version(2)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> compare(0, 1)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> versions().answer(new GetPlanComparison(ProjectId.random(), null, null)))
                .isInstanceOf(Refusal.class);
    }

    private Amendment amendment(String from, String to) {
        return new Amendment(travel, 2026, Money.euros(from), Money.euros(to));
    }

    private static Planned activity(GetPlanVersion.Answer version, ActivityId id) {
        return version.activities().stream()
                .filter(one -> one.activityId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static ActivityAdded added(ActivityId activity) {
        return new ActivityAdded(
                activity,
                "3",
                "Evaluation",
                JUNE,
                LAST,
                Stories.OWNER,
                Region.of("IDA"),
                Money.euros("50.00"),
                null,
                null,
                "paper",
                false);
    }
}
