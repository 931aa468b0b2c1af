package ee.rada.query.projects;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.ImportedProject.ImportedGoal;
import ee.rada.kernel.projects.Indicator;
import ee.rada.kernel.projects.Participant;
import ee.rada.kernel.projects.ProjectEvent.ProjectImported;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.Stories;
import ee.rada.query._axon.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExportTest {

    private static Known known;

    private final ProjectId id = ProjectId.random();
    private final Stories story = new Stories(id);
    private final ActivityId activity = ActivityId.random();

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    private ExportProjects.Item exported() {
        return known.bean(ExportQueries.class)
                .answer(new ExportProjects(id, null, 1))
                .items()
                .getFirst();
    }

    @Test
    void a_reversed_entry_is_exported_with_its_reversal_so_that_sums_hold() {
        LineId line = LineId.random();
        EntryId entry = EntryId.random();
        known.learn(
                null,
                FIRST,
                story.registered("A", "Exported"),
                story.budgeted(Map.of(line, "10.00")),
                story.spent(entry, line, "4.00", FIRST, null, "0.00"),
                story.reversed(entry, "4.00"),
                story.amended(ProposalId.random(), line, "10.00", "12.00", FIRST));

        assertThat(exported().entries())
                .extracting(ExportProjects.Entry::amount, ExportProjects.Entry::reversal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Money.euros("4"), false),
                        org.assertj.core.groups.Tuple.tuple(Money.euros("-4"), true));
        assertThat(exported().lines().getFirst().original()).isEqualTo(Money.euros("10"));
        assertThat(exported().lines().getFirst().revised()).isEqualTo(Money.euros("12"));
    }

    @Test
    void an_imported_project_keeps_what_the_last_file_said() {
        GoalId goal = GoalId.random();
        known.learn(null, FIRST, imported(goal, "First", 2), imported(goal, "Second", 1));

        var project = known.bean(ProjectQueries.class).answer(new GetProject(id, FIRST));

        assertThat(project.title()).isEqualTo("Second");
        assertThat(project.identifier()).isEqualTo("XX-1");
        assertThat(project.planVersion()).isEqualTo(1);
        assertThat(project.version()).isEqualTo(2);
        assertThat(project.goals())
                .singleElement()
                .satisfies(found -> assertThat(found.values()).hasSize(1));
        assertThat(project.counts().activities()).isEqualTo(1);
        assertThat(exported().participants()).hasSize(1);
        assertThat(exported().goals().getFirst().values()).hasSize(1);
    }

    @Test
    void an_imported_plan_stays_as_it_was_brought_whatever_a_later_file_says() {
        GoalId goal = GoalId.random();
        known.learn(null, FIRST, imported(goal, "First", 2), imported(GoalId.random(), "Second", FIRST.plusYears(3)));

        var project = known.bean(ProjectQueries.class).answer(new GetProject(id, FIRST));

        assertThat(project.title()).isEqualTo("Second");
        assertThat(project.periodEnd()).isEqualTo(FIRST);
        assertThat(project.goals())
                .singleElement()
                .satisfies(found -> assertThat(found.goalId()).isEqualTo(goal));
        assertThat(known.bean(PlanQueries.class).answer(new GetPlan(id, FIRST)).activities())
                .singleElement()
                .satisfies(found -> assertThat(found.end()).isEqualTo(FIRST));
    }

    @Test
    void pages_of_an_export_hold_every_project_once() {
        known.learn(null, FIRST, story.registered("A", "One"), new Stories(ProjectId.random()).registered("B", "Two"));
        var seen = new ArrayList<ProjectId>();
        @Nullable ProjectId next = null;
        do {
            var page = known.bean(ExportQueries.class).answer(new ExportProjects(null, next, 1));
            page.items().forEach(item -> seen.add(item.projectId()));
            next = page.next();
        } while (next != null);

        assertThat(seen).doesNotHaveDuplicates().contains(id).hasSizeGreaterThanOrEqualTo(2);
    }

    private ProjectImported imported(GoalId goal, String title, LocalDate end) {
        return imported(goal, title, 1, end);
    }

    private ProjectImported imported(GoalId goal, String title, int values) {
        return imported(goal, title, values, FIRST);
    }

    private ProjectImported imported(GoalId goal, String title, int values, LocalDate end) {
        var indicator = new Indicator("people", Indicator.Measure.UNIT, null, null, null);
        var reached = new ArrayList<ImportedProject.Value>();
        for (int i = 0; i < values; i++) {
            reached.add(new ImportedProject.Value(null, FIRST.plusDays(i), BigDecimal.valueOf(i)));
        }
        return new ProjectImported(
                id,
                new ImportId(id.value()),
                new ImportedProject(
                        "XX-1",
                        title,
                        null,
                        ProjectStatus.IMPLEMENTATION,
                        FIRST,
                        end,
                        null,
                        null,
                        null,
                        "USD",
                        List.of(new Participant(Participant.Part.FUNDING, "Funder", null)),
                        List.of(new ImportedGoal(goal, "Goal", GoalKind.OUTCOME, indicator, reached)),
                        activity));
    }
}
