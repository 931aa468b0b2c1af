package ee.rada.query.budgets;

import static ee.rada.query.Stories.FIRST;
import static ee.rada.query.Stories.LAST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended.Amendment;
import ee.rada.kernel.budgets.BudgetEvent.BudgetImported;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.ImportedEntry;
import ee.rada.kernel.budgets.ImportedLine;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Origin;
import ee.rada.query.Stories;
import ee.rada.query.Total;
import ee.rada.query._axon.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final OfficialId FINANCE = OfficialId.random();
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static Known known;

    private final ProjectId id = ProjectId.random();
    private final Stories story = new Stories(id);
    private final LineId line = LineId.random();
    private final EntryId commitment = EntryId.random();
    private final EntryId invoice = EntryId.random();

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    private GetBudget.Answer budget() {
        return known.bean(BudgetQueries.class).answer(new GetBudget(id, null, TODAY));
    }

    private FindEntries.Answer entries(boolean openOnly, int limit) {
        return known.bean(EntryQueries.class).answer(new FindEntries(id, null, openOnly, null, limit));
    }

    private void spending() {
        known.learn(
                FINANCE,
                TODAY,
                story.registered("A", "Budget"),
                story.planned(ActivityId.random(), "1", FIRST, LAST, "1000.00"),
                story.budgeted(Map.of(line, "1000.00")),
                story.approved(),
                story.committed(commitment, line, "600.00", LocalDate.of(2026, 2, 1)),
                story.spent(invoice, line, "250.00", LocalDate.of(2026, 3, 1), commitment, "250.00"));
    }

    @Test
    void spending_uses_up_its_commitment_and_the_rest_stays_available() {
        spending();

        var found = budget().lines().getFirst();

        assertThat(found.original()).isEqualTo(Money.euros("1000.00"));
        assertThat(found.committed()).isEqualTo(Money.euros("350.00"));
        assertThat(found.spent()).isEqualTo(Money.euros("250.00"));
        assertThat(found.available()).isEqualTo(Money.euros("400.00"));
        assertThat(budget().total()).containsExactly(Total.of("EUR", 100_000, 100_000, 35_000, 25_000, 0));
        assertThat(budget().version()).isEqualTo(3);
        assertThat(budget().budgetVersion()).isEqualTo(1);
    }

    @Test
    void a_reversal_gives_the_commitment_back_what_was_used_of_it() {
        spending();
        known.learn(FINANCE, TODAY, story.reversed(invoice, "250.00"));

        assertThat(budget().total().getFirst()).isEqualTo(Total.of("EUR", 100_000, 100_000, 60_000, 0, 0));
        assertThat(entries(true, 10).items())
                .singleElement()
                .satisfies(open -> assertThat(open.open()).isEqualTo(Money.euros("600.00")));
        assertThat(entries(false, 10).items().getFirst().reversal()).isNotNull();
    }

    @Test
    void a_reversed_commitment_holds_nothing_and_takes_nothing_back() {
        spending();
        known.learn(FINANCE, TODAY, story.reversed(commitment, "600.00"), story.reversed(invoice, "250.00"));

        assertThat(budget().total().getFirst()).isEqualTo(Total.of("EUR", 100_000, 100_000, 0, 0, 0));
        assertThat(entries(true, 10).items()).isEmpty();
    }

    @Test
    void what_is_released_is_available_again() {
        spending();
        known.learn(FINANCE, TODAY, story.released(commitment, "300.00"));

        assertThat(budget().lines().getFirst().available()).isEqualTo(Money.euros("700.00"));
        assertThat(entries(true, 10).items().getFirst().releases()).hasSize(1);
    }

    @Test
    void an_amendment_stands_beside_the_original_and_in_the_burn_down() {
        ProposalId proposal = ProposalId.random();
        spending();
        known.learn(
                FINANCE,
                TODAY,
                story.drafted(proposal, line, "1200.00"),
                story.amended(proposal, line, "1000.00", "1200.00", LocalDate.of(2026, 6, 1)),
                story.applied(proposal, 1, 2));

        var answer = budget();

        assertThat(answer.lines().getFirst().original()).isEqualTo(Money.euros("1000.00"));
        assertThat(answer.lines().getFirst().current()).isEqualTo(Money.euros("1200.00"));
        assertThat(answer.budgetVersion()).isEqualTo(2);
        assertThat(answer.amendments().getFirst().change()).isEqualTo(Money.euros("200.00"));
        assertThat(answer.amendments().getFirst().proposalNumber()).startsWith("ME-");
        assertThat(answer.burnDown())
                .extracting(GetBudget.Day::date, day -> day.available().amount(), GetBudget.Day::amended)
                .containsExactly(
                        tuple(FIRST, "1000.00", false),
                        tuple(LocalDate.of(2026, 2, 1), "400.00", false),
                        tuple(LocalDate.of(2026, 3, 1), "400.00", false),
                        tuple(LocalDate.of(2026, 6, 1), "600.00", true),
                        tuple(TODAY, "600.00", false));
    }

    @Test
    void a_line_has_a_burn_down_of_its_own() {
        spending();

        var days = known.bean(BudgetQueries.class)
                .answer(new GetBudget(id, line, TODAY))
                .burnDown();

        assertThat(days.getLast().spent()).isEqualTo(Money.euros("250.00"));
    }

    @Test
    void lines_set_again_take_the_place_of_the_first_ones() {
        known.learn(
                FINANCE,
                TODAY,
                story.registered("A", "Budget"),
                story.budgeted(Map.of(LineId.random(), "1000.00")),
                story.budgeted(Map.of(line, "500.00")));

        assertThat(budget().lines()).extracting(GetBudget.Line::lineId).containsExactly(line);
        assertThat(budget().total().getFirst().original()).isEqualTo(Money.euros("500.00"));
        assertThat(budget().budgetVersion()).isZero();
    }

    @Test
    void imported_money_is_summed_per_currency_and_never_across() {
        LineId revisedOnly = LineId.random();
        known.learn(
                FINANCE,
                TODAY,
                story.registered("A", "Import"),
                new BudgetImported(
                        id,
                        ImportId.random(),
                        "EUR",
                        List.of(
                                imported(line, Money.euros("100.00"), null),
                                imported(revisedOnly, null, Money.of("70.00", "USD"))),
                        List.of(
                                entry(EntryKind.COMMITMENT, Money.euros("50.00")),
                                entry(EntryKind.EXPENDITURE, Money.euros("20.00")),
                                entry(EntryKind.DISBURSEMENT, Money.of("5.00", "USD")),
                                entry(EntryKind.INCOMING_FUNDS, Money.euros("90.00")))));

        assertThat(budget().total())
                .containsExactly(
                        Total.of("EUR", 10_000, 10_000, 3_000, 2_000, 9_000), Total.of("USD", 0, 7_000, 0, 500, 0));
        assertThat(budget().burnDown().getLast().available())
                .isEqualTo(budget().total().getFirst().available());
        assertThat(entries(false, 2).items()).hasSize(2);
        assertThat(known.bean(EntryQueries.class)
                        .answer(new FindEntries(
                                id, null, false, entries(false, 3).next(), 10))
                        .items())
                .hasSize(1);
    }

    private GetBudgetLine.Answer ledger() {
        return known.bean(LineLedger.class).answer(new GetBudgetLine(id, line));
    }

    @Test
    void the_ledger_of_a_line_leads_from_the_original_to_what_it_is_now() {
        ProposalId first = ProposalId.random();
        ProposalId second = ProposalId.random();
        spending();
        assertThat(ledger().line().changed()).isNull();
        known.learn(
                FINANCE,
                TODAY,
                story.drafted(first, line, "1200.00"),
                story.amended(first, line, "1000.00", "1200.00", LocalDate.of(2026, 6, 1)),
                story.applied(first, 1, 2),
                story.drafted(second, "Close", null),
                story.amended(
                        second,
                        3,
                        List.of(new Amendment(line, 2026, Money.euros("1200.00"), Money.euros("900.00"))),
                        List.of(),
                        List.of(line)),
                story.applied(second, 1, 3));

        var found = ledger();

        assertThat(found.steps())
                .extracting(
                        GetBudgetLine.Step::kind,
                        GetBudgetLine.Step::budgetVersion,
                        step -> step.amount().amount(),
                        step -> step.change() == null ? "" : step.change().amount())
                .containsExactly(
                        tuple(LineStep.ORIGINAL, 1, "1000.00", ""),
                        tuple(LineStep.AMENDED, 2, "1200.00", "200.00"),
                        tuple(LineStep.AMENDED, 3, "900.00", "-300.00"),
                        tuple(LineStep.CLOSED, 3, "900.00", "0.00"));
        assertThat(found.line().closed()).isTrue();
        assertThat(found.line().original()).isEqualTo(Money.euros("1000.00"));
        assertThat(found.line().current()).isEqualTo(Money.euros("900.00"));
        assertThat(found.line().changed())
                .isNotNull()
                .extracting(Origin::proposalId)
                .isEqualTo(second);
        assertThat(found.steps().getFirst().decidedBy()).isEqualTo(FINANCE);
        assertThat(found.steps().get(1).by())
                .isNotNull()
                .extracting(Origin::proposalId)
                .isEqualTo(first);
        assertThatThrownBy(() -> known.bean(LineLedger.class).answer(new GetBudgetLine(id, LineId.random())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void a_line_that_a_proposal_opened_has_no_original_and_counts_in_the_whole() {
        ProposalId proposal = ProposalId.random();
        LineId added = LineId.random();
        spending();
        known.learn(
                FINANCE,
                TODAY,
                story.drafted(proposal, "Open", null),
                story.amended(
                        proposal,
                        2,
                        List.of(new Amendment(line, 2026, Money.euros("1000.00"), Money.euros("800.00"))),
                        List.of(new OriginalBudgetSet.Line(added, "Z", "New", 2026, Money.euros("200.00"))),
                        List.of()),
                story.applied(proposal, 1, 2));

        assertThat(budget().lines().getLast().original()).isNull();
        assertThat(budget().lines().getLast().available()).isEqualTo(Money.euros("200.00"));
        assertThat(budget().total().getFirst()).isEqualTo(Total.of("EUR", 100_000, 100_000, 35_000, 25_000, 0));
        assertThat(budget().amendments().getFirst().change().cents()).isZero();
        assertThat(budget().amendments().getFirst().lines()).hasSize(2);
    }

    @Test
    void a_line_that_is_only_closed_makes_a_version_too() {
        ProposalId proposal = ProposalId.random();
        spending();
        known.learn(
                FINANCE,
                TODAY,
                story.drafted(proposal, "Close", null),
                story.amended(proposal, 2, List.of(), List.of(), List.of(line)),
                story.applied(proposal, 1, 2));

        assertThat(budget().budgetVersion()).isEqualTo(2);
        assertThat(budget().lines().getFirst().closed()).isTrue();
        assertThat(ledger().steps().getLast().kind()).isEqualTo(LineStep.CLOSED);
    }

    @Test
    void imported_original_and_revised_are_two_steps_and_what_a_file_repeats_is_none() {
        known.learn(
                FINANCE,
                TODAY,
                story.registered("A", "Import"),
                found(Money.euros("100.00"), Money.euros("130.00")),
                found(Money.euros("100.00"), Money.euros("130.00")),
                found(Money.euros("100.00"), Money.euros("140.00")),
                found(Money.euros("100.00"), null));

        assertThat(ledger().steps())
                .extracting(GetBudgetLine.Step::kind, step -> step.amount().amount())
                .containsExactly(
                        tuple(LineStep.ORIGINAL, "100.00"),
                        tuple(LineStep.REVISED, "130.00"),
                        tuple(LineStep.REVISED, "140.00"),
                        tuple(LineStep.REVISED, "100.00"));
        assertThat(ledger().steps()).allSatisfy(step -> {
            assertThat(step.importId()).isNotNull();
            assertThat(step.decidedBy()).isNull();
        });
        assertThat(budget().total()).containsExactly(Total.of("EUR", 10_000, 10_000, 0, 0, 0));
        assertThat(ledger().line().current())
                .isEqualTo(ledger().steps().getLast().amount());
    }

    private BudgetImported found(Money original, @org.jspecify.annotations.Nullable Money revised) {
        return new BudgetImported(id, ImportId.random(), "EUR", List.of(imported(line, original, revised)), List.of());
    }

    private static ImportedLine imported(
            LineId id,
            @org.jspecify.annotations.Nullable Money original,
            @org.jspecify.annotations.Nullable Money now) {
        return new ImportedLine(id, "1", "Line", 2026, FIRST, LAST, original, now);
    }

    private static ImportedEntry entry(EntryKind kind, Money amount) {
        return new ImportedEntry(EntryId.random(), kind, amount, LocalDate.of(2026, 5, 5), null, null);
    }
}
