package ee.rada.query.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Query;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.AsOf;
import ee.rada.query.Reader;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import ee.rada.query._axon.RandomHistory;
import ee.rada.query.auditnotes.FindAuditNotes;
import ee.rada.query.budgets.FindEntries;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.budgets.GetBudgetLine;
import ee.rada.query.cases.FindCaseTimeline;
import ee.rada.query.cases.FindCaseload;
import ee.rada.query.cases.FindCases;
import ee.rada.query.cases.GetCase;
import ee.rada.query.cases.SampleCase;
import ee.rada.query.deadletters.FindDeadLetters;
import ee.rada.query.desk.GetDesk;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.query.earnedvalue.GetEarnedValue;
import ee.rada.query.history.FindSteps;
import ee.rada.query.history.GetHistory;
import ee.rada.query.history.GetTrail;
import ee.rada.query.imports.FindImports;
import ee.rada.query.planchanges.FindInbox;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planversions.FindPlanVersions;
import ee.rada.query.planversions.GetActivity;
import ee.rada.query.planversions.GetPlanComparison;
import ee.rada.query.planversions.GetPlanVersion;
import ee.rada.query.projects.FindLate;
import ee.rada.query.projects.FindProjects;
import ee.rada.query.projects.FindRecords;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.query.projects.GetTimeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplanationsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final OfficialId SOMEBODY = new OfficialId(new UUID(0, 5));

    private static final CaseId CASE = CaseId.random();
    private static final Reader HEAD = new Reader(
            SOMEBODY,
            null,
            List.of(new Reader.Seat(Role.REGION_HEAD, Region.of("LOUNA"))),
            List.of(),
            Instant.parse("2026-06-30T10:00:00Z"));

    private final Known known = Known.started();
    private List<ProjectId> projects = List.of();

    @BeforeAll
    void live() {
        var chance = new Random(17);
        var events = new RandomHistory(17).events(250);
        for (int from = 0; from < events.size(); from += 20) {
            LocalDate on = Stories.FIRST.plusDays(chance.nextInt(300));
            known.append(SOMEBODY, on, events.subList(from, Math.min(events.size(), from + 20)));
        }
        known.settle();
        var all = new FindProjects(null, null, false, FindProjects.Order.TITLE, TODAY, null, 50);
        projects = known.ask(all, FindProjects.Answer.class).items().stream()
                .map(FindProjects.Item::projectId)
                .limit(2)
                .toList();
        ProjectId first = projects.getFirst();
        known.append(SOMEBODY, TODAY, RareEvents.of(first, activities(first).getFirst(), line(first)));
        known.append(SOMEBODY, TODAY, SampleCase.events(CASE, ClientRef.random(), SOMEBODY, TODAY.minusDays(40)));
        known.append(
                SOMEBODY, TODAY, SampleCase.opened(CaseId.random(), ClientRef.random(), SOMEBODY, TODAY.minusDays(12)));
        known.settle();
    }

    @AfterAll
    void close() {
        known.close();
    }

    @Test
    void every_figure_is_the_sum_of_its_events_or_what_its_formula_gives_and_none_is_forgotten() {
        var explained = new TreeSet<String>();
        for (Query question : questions()) {
            Explain.Answer answer = known.ask(HEAD, new Explain(question, null), Explain.Answer.class);
            Map<String, Explained.Figure> figures = Explained.numbers(answer.answer());
            figures.forEach((pointer, figure) -> {
                Explanation why = answer.figures().get(pointer);
                if (why == null) {
                    assertThat(NoFigure.reason(figure.component()))
                            .as(figure.component())
                            .isNotEmpty();
                } else {
                    explained.add(figure.component());
                    assertThat(why.number()).as(question + " " + pointer).isEqualByComparingTo(figure.value());
                    Explained.assertTold(question + " " + pointer, why);
                }
            });
            assertThat(figures.keySet()).containsAll(withoutDates(answer.figures()));
        }
        Set<Class<?>> told = explainers();
        assertThat(told).containsAll(Explained.questions());
        assertThat(told.stream()
                        .flatMap(question -> Explained.components(question).stream())
                        .filter(component -> !explained.contains(component))
                        .filter(component -> NoFigure.reason(component).isEmpty())
                        .collect(Collectors.toSet()))
                .isSubsetOf(NoFigure.UNSEEN);
    }

    private Set<Class<?>> explainers() {
        return known.beans().getBeansOfType(Explainer.class).values().stream()
                .<Class<?>>map(explainer -> explainer.question())
                .collect(Collectors.toSet());
    }

    @Test
    void what_an_earlier_moment_said_is_told_by_the_events_before_it() {
        long then = 150;
        var question = new GetBudget(projects.getFirst(), null, TODAY);

        var answer = known.ask(
                new Explain(question, "/total/0/current"),
                Explain.Answer.class,
                new AsOf(then, null, Duration.ofSeconds(60)));

        Explanation why = Objects.requireNonNull(answer.figures().get("/total/0/current"));
        assertThat(why.parts()).isNotEmpty().allMatch(part -> part.position() <= then);
        assertThat(why.number())
                .isEqualByComparingTo(((GetBudget.Answer) answer.answer())
                        .total()
                        .getFirst()
                        .current()
                        .decimal());
        assertThat(answer.figures()).hasSize(1);
    }

    @Test
    void a_figure_that_is_not_there_is_refused() {
        var question = new Explain(new GetBudget(projects.getFirst(), null, TODAY), "/total/0/spend");

        assertThatThrownBy(() -> known.ask(question, Explain.Answer.class)).hasStackTraceContaining("no-such-figure");
    }

    private static Set<String> withoutDates(Map<String, Explanation> figures) {
        var numbers = new TreeSet<String>();
        figures.forEach((pointer, why) -> {
            if (why.unit() != Unit.DATE) {
                numbers.add(pointer);
            }
        });
        return numbers;
    }

    private List<Query> questions() {
        var questions = new ArrayList<Query>();
        questions.add(new FindProjects(null, null, false, FindProjects.Order.TITLE, TODAY, null, 3));
        questions.add(new FindLate(TODAY, null, 8));
        questions.add(new FindDeviations(null, null, null, null, 50));
        questions.add(new FindImports(null, 50));
        questions.add(new GetTrail(2026));
        questions.add(new FindAuditNotes(null, null, TODAY.plusDays(9), null, 50));
        questions.add(new FindDeadLetters(null, 50));
        questions.add(new GetDesk(SOMEBODY, List.of(), TODAY));
        questions.add(
                new FindCases(null, null, null, null, true, false, false, null, FindCases.Order.DUE, TODAY, null, 5));
        questions.add(new FindCaseload(null, TODAY));
        questions.add(new GetCase(CASE, TODAY));
        questions.add(new FindCaseTimeline(CASE, FindCaseTimeline.Zoom.EVERYTHING, null, 50));
        for (FindInbox.Side side : FindInbox.Side.values()) {
            questions.add(new FindInbox(SOMEBODY, List.of(), side, TODAY, null, 10));
        }
        for (ProjectId project : projects) {
            questions.add(new GetProject(project, TODAY));
            questions.add(new GetTimeline(project, TODAY, null, 500));
            questions.add(new GetPlan(project, TODAY));
            questions.add(new GetPlan(project, 1, TODAY));
            questions.add(new FindRecords(project, null, null, 500));
            questions.add(new GetBudget(project, null, TODAY));
            questions.add(new GetBudget(project, line(project), TODAY));
            questions.add(new GetBudgetLine(project, line(project)));
            questions.add(new FindEntries(project, null, false, null, 500));
            questions.add(new GetEarnedValue(project, null, TODAY));
            questions.add(new GetEarnedValue(project, Stories.FIRST.plusDays(60), TODAY));
            questions.add(new FindPlanVersions(project, null, 500));
            questions.add(new GetPlanVersion(project, 1));
            questions.add(new GetPlanComparison(project, null, null));
            questions.add(new GetPlanComparison(project, 1, null));
            questions.add(new GetHistory(project.value(), 0, 500));
            questions.add(new FindSteps(project.value(), 0, 500));
            questions.add(FindPlanChanges.latest(project, TODAY, null, 20));
            activities(project).forEach(activity -> questions.add(new GetActivity(project, activity)));
            proposals(project).forEach(proposal -> questions.add(new GetPlanChange(proposal, TODAY)));
        }
        return questions;
    }

    /** Those that were approved, and so have versions. */
    private List<ActivityId> activities(ProjectId project) {
        return known.ask(new GetPlan(project, TODAY), GetPlan.Answer.class).activities().stream()
                .filter(activity -> activity.baselineStart() != null)
                .map(GetPlan.Activity::activityId)
                .toList();
    }

    private List<ProposalId> proposals(ProjectId project) {
        return known.ask(FindPlanChanges.latest(project, TODAY, null, 8), FindPlanChanges.Answer.class).items().stream()
                .map(FindPlanChanges.Item::proposalId)
                .toList();
    }

    private LineId line(ProjectId project) {
        return known.ask(new GetBudget(project, null, TODAY), GetBudget.Answer.class)
                .lines()
                .getFirst()
                .lineId();
    }
}
