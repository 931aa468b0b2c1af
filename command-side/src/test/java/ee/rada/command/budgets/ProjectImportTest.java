package ee.rada.command.budgets;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.recordExpenditure;
import static ee.rada.command.Asked.reverseEntry;
import static ee.rada.command.Cast.ADMINISTRATOR;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.GOAL;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.TRAINED;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.indicatorValueRecorded;
import static ee.rada.command.Happened.running;
import static ee.rada.kernel.Money.euros;
import static ee.rada.kernel.ProblemCode.BUDGET_LINE_EXCEEDED;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_CLOSABLE;
import static ee.rada.kernel.ProblemCode.NO_CHANGE;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.ImportedEntry;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.GoalKind;
import ee.rada.kernel.projects.ImportedProject;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.ProjectCommand.CloseProject;
import ee.rada.kernel.projects.ProjectEvent.ActivityCompleted;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectEvent.ProjectImported;
import ee.rada.kernel.projects.ProjectStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Domain model 3.1, ImportProject: as found, and only what is not here yet. */
class ProjectImportTest {

    private static final ImportId FIRST = new ImportId(new UUID(11, 1));
    private static final ImportId AGAIN = new ImportId(new UUID(11, 2));
    private static final ImportedLine FOUND_LINE =
            new ImportedLine(LINE, "2026", "2026", 2026, null, null, euros("900.00"), euros("1000.00"));
    private static final ImportedLine NEW_LINE =
            new ImportedLine(new LineId(new UUID(14, 1)), "2027", "2027", 2027, null, null, euros("500000.00"), null);
    private static final ImportedEntry SPENT = entry(1, EntryKind.EXPENDITURE, "40000.00");
    private static final ImportedEntry CORRECTED = entry(2, EntryKind.EXPENDITURE, "-12.00");
    private static final ProjectImported IMPORTED = new ProjectImported(PROJECT, FIRST, found("Shelters"));
    private static final BudgetImported BUDGET =
            new BudgetImported(PROJECT, FIRST, "EUR", List.of(FOUND_LINE), List.of(SPENT));

    @Test
    void a_project_comes_in_as_found_whatever_our_rules_say_of_it() {
        desk().when(as(ADMINISTRATOR), importing(FIRST, found("Shelters"), SPENT, CORRECTED))
                .expectEvents(
                        IMPORTED,
                        new BudgetImported(PROJECT, FIRST, "EUR", List.of(FOUND_LINE), List.of(SPENT, CORRECTED)));
    }

    @Test
    void the_same_file_again_brings_nothing() {
        desk().given(IMPORTED, BUDGET)
                .when(as(ADMINISTRATOR), importing(AGAIN, found("Shelters"), SPENT))
                .expectNoEvents();
    }

    @Test
    void one_entry_more_brings_that_entry() {
        desk().given(IMPORTED, BUDGET)
                .when(as(ADMINISTRATOR), importing(AGAIN, found("Shelters"), SPENT, CORRECTED))
                .expectEvents(new BudgetImported(PROJECT, AGAIN, "EUR", List.of(), List.of(CORRECTED)));
    }

    @Test
    void another_title_brings_the_project_again_and_its_entries_not() {
        desk().given(IMPORTED, BUDGET)
                .when(as(ADMINISTRATOR), importing(AGAIN, found("Shelters for all"), SPENT))
                .expectEvents(new ProjectImported(PROJECT, AGAIN, found("Shelters for all")));
    }

    @Test
    void what_a_later_file_says_of_plan_and_budget_is_left_to_a_plan_change() {
        var other = found("Shelters", ProjectStatus.IMPLEMENTATION, day("2029-12-31"));

        desk().given(IMPORTED, BUDGET)
                .when(
                        as(ADMINISTRATOR),
                        new ImportProject(
                                PROJECT, AGAIN, other, List.of(FOUND_LINE, NEW_LINE), List.of(SPENT, CORRECTED)))
                .expectEvents(new BudgetImported(PROJECT, AGAIN, "EUR", List.of(), List.of(CORRECTED)));
    }

    @Test
    void the_facts_of_a_later_file_come_in_with_the_plan_as_it_was_brought() {
        var other = found("Shelters for all", ProjectStatus.FINALISATION, day("2029-12-31"));

        desk().given(IMPORTED, BUDGET)
                .when(as(ADMINISTRATOR), importing(AGAIN, other, SPENT))
                .expectEvents(
                        new ProjectImported(PROJECT, AGAIN, found("Shelters for all", ProjectStatus.FINALISATION)));
    }

    @Test
    void no_file_takes_a_plan_back_into_drafting() {
        desk().given(IMPORTED, BUDGET)
                .when(as(ADMINISTRATOR), importing(AGAIN, found("Shelters", ProjectStatus.DRAFT), SPENT))
                .expectNoEvents();
    }

    @Test
    void what_a_later_file_says_of_a_draft_is_taken() {
        var draft = found("Shelters", ProjectStatus.DRAFT);
        var other = found("Shelters", ProjectStatus.DRAFT, day("2029-12-31"));

        desk().given(new ProjectImported(PROJECT, FIRST, draft), BUDGET)
                .when(
                        as(ADMINISTRATOR),
                        new ImportProject(PROJECT, AGAIN, other, List.of(FOUND_LINE, NEW_LINE), List.of(SPENT)))
                .expectEvents(
                        new ProjectImported(PROJECT, AGAIN, other),
                        new BudgetImported(PROJECT, AGAIN, "EUR", List.of(NEW_LINE), List.of()));
    }

    @Test
    void the_import_that_brings_a_project_brings_its_budget_in_several_parts() {
        desk().given(IMPORTED, BUDGET)
                .when(
                        as(ADMINISTRATOR),
                        new ImportProject(PROJECT, FIRST, found("Shelters"), List.of(NEW_LINE), List.of()))
                .expectEvents(new BudgetImported(PROJECT, FIRST, "EUR", List.of(NEW_LINE), List.of()));
    }

    @Test
    void a_later_file_leaves_what_a_plan_change_set() {
        var revised = new PlanRevised(
                PROJECT,
                2,
                List.of(new ProjectExtended(null, day("2028-06-30"))),
                new ProposalId(new UUID(13, 1)),
                day("2026-06-15"));
        var again = new ProjectImported(PROJECT, AGAIN, found("Shelters for all"));

        desk().given(IMPORTED, BUDGET)
                .given(revised, again)
                .when(as(SERVICE_HEAD), extending(day("2028-06-30")))
                .expectRefusal(NO_CHANGE, "/items/0/newEnd");
    }

    @Test
    void whose_funding_nobody_knows_the_director_general_is_asked_for_every_later_end() {
        var draft = new PlanChangeDrafted(
                new ProposalId(new UUID(13, 2)),
                PROJECT,
                1,
                1,
                "Longer",
                "The shelters are needed for longer.",
                false,
                List.of(
                        new ExtendProject(day("2150-12-31")),
                        new MoveActivity(IN_POHJA, day("2026-01-01"), day("2150-12-31"))),
                null,
                null,
                null,
                null);
        var submit = new SubmitPlanChange(draft.proposalId(), day("2026-07-01"));
        var ending =
                new ProjectImported(PROJECT, FIRST, found("Shelters", ProjectStatus.IMPLEMENTATION, day("2026-12-31")));

        for (var imported : List.of(IMPORTED, ending)) {
            desk().given(imported, BUDGET, draft)
                    .when(as(SERVICE_HEAD), submit)
                    .expectEvent(
                            PlanChangeSubmitted.class,
                            submitted -> assertThat(submitted.requiredApprovals())
                                    .containsExactly(Role.UNIT_HEAD, Role.DIRECTOR_GENERAL));
        }
    }

    @Test
    void a_project_that_began_here_is_not_overwritten_by_a_file() {
        desk().given(running())
                .when(as(ADMINISTRATOR), importing(FIRST, found("Shelters"), SPENT))
                .expectRefusal(ILLEGAL_TRANSITION, "/projectId", Map.of("state", "EXISTS"));
    }

    @Test
    void new_entries_obey_the_rules_on_the_revised_amount() {
        var imported = desk().given(IMPORTED, BUDGET);

        imported.when(as(FINANCE), recordExpenditure("1000.00")).expectEvents(expenditureRecorded(ENTRY, "1000.00"));
        imported.when(as(FINANCE), recordExpenditure("1000.01"))
                .expectRefusal(BUDGET_LINE_EXCEEDED, "/amount", Map.of("available", euros("1000.00")));
    }

    @Test
    void an_imported_entry_can_be_reversed() {
        desk().given(IMPORTED, BUDGET)
                .when(as(FINANCE), reverseEntry(SPENT.entryId()))
                .expectEvents(new EntryReversed(PROJECT, SPENT.entryId(), euros("40000.00"), "typed twice"));
    }

    @Test
    void a_value_recorded_here_is_not_forgotten_when_the_file_comes_again() {
        var finalised = found("Shelters", ProjectStatus.FINALISATION);

        desk().given(IMPORTED, indicatorValueRecorded())
                .given(
                        new ActivityCompleted(PROJECT, IN_POHJA, day("2026-06-01"), "done", List.of(), null),
                        new ProjectImported(PROJECT, AGAIN, finalised))
                .when(as(SERVICE_HEAD), new CloseProject(PROJECT, null, null))
                .expectRefusal(NOT_CLOSABLE, Map.of("missing", List.of("final-report")));
    }

    private static DraftPlanChange extending(LocalDate end) {
        return new DraftPlanChange(
                new ProposalId(new UUID(13, 2)),
                PROJECT,
                2,
                null,
                "Longer",
                "The shelters are needed for longer.",
                null,
                List.of(new ExtendProject(end)),
                null,
                null,
                null);
    }

    private static ImportProject importing(ImportId id, ImportedProject project, ImportedEntry... entries) {
        return new ImportProject(PROJECT, id, project, List.of(FOUND_LINE), List.of(entries));
    }

    private static ImportedProject found(String title) {
        return found(title, ProjectStatus.IMPLEMENTATION);
    }

    private static ImportedProject found(String title, ProjectStatus status) {
        return found(title, status, null);
    }

    private static ImportedProject found(String title, ProjectStatus status, @Nullable LocalDate end) {
        return new ImportedProject(
                "FI-3-2026-1",
                title,
                null,
                status,
                day("2026-01-01"),
                end,
                null,
                null,
                null,
                "EUR",
                List.of(),
                List.of(new ImportedProject.ImportedGoal(GOAL, "Safe nights", GoalKind.OUTPUT, TRAINED, List.of())),
                IN_POHJA);
    }

    private static ImportedEntry entry(int number, EntryKind kind, String amount) {
        return new ImportedEntry(new EntryId(new UUID(12, number)), kind, euros(amount), day("2030-01-01"), null, null);
    }
}
