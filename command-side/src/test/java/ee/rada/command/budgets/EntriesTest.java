package ee.rada.command.budgets;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.commitFunds;
import static ee.rada.command.Asked.recordExpenditure;
import static ee.rada.command.Asked.releaseCommitment;
import static ee.rada.command.Asked.reverseEntry;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.COMMITMENT;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.approved;
import static ee.rada.command.Happened.commitmentReleased;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.entryReversed;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.finalising;
import static ee.rada.command.Happened.fundsCommitted;
import static ee.rada.command.Happened.running;
import static ee.rada.kernel.Money.euros;
import static ee.rada.kernel.ProblemCode.ALREADY_REVERSED;
import static ee.rada.kernel.ProblemCode.AMOUNT_NOT_POSITIVE;
import static ee.rada.kernel.ProblemCode.BUDGET_LINE_EXCEEDED;
import static ee.rada.kernel.ProblemCode.CURRENCY_NOT_SUPPORTED;
import static ee.rada.kernel.ProblemCode.DATE_IN_FUTURE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.OUT_OF_RANGE;

import ee.rada.command.Decisions;
import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.RecordDisbursement;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.RecordIncomingFunds;
import ee.rada.kernel.budgets.BudgetCommand.ReverseEntry;
import ee.rada.kernel.budgets.BudgetEvent.CommitmentReleased;
import ee.rada.kernel.budgets.BudgetEvent.DisbursementRecorded;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.BudgetEvent.ExpenditureRecorded;
import ee.rada.kernel.budgets.BudgetEvent.IncomingFundsRecorded;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectEvent.ProjectSuspended;
import ee.rada.kernel.projects.ProjectId;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Domain model 3.1, P6 to P9, and § 14 no. 1. */
class EntriesTest {

    private static final EntryId SECOND = new EntryId(new UUID(9, 3));

    private final Decisions desk = desk().given(running());

    @Test
    void spending_more_than_is_left_beside_what_is_promised_is_refused() {
        desk.given(fundsCommitted("600.00"))
                .when(as(FINANCE), recordExpenditure("400.01"))
                .expectRefusal(
                        BUDGET_LINE_EXCEEDED,
                        "/amount",
                        Map.of("lineId", LINE, "available", euros("400.00"), "requested", euros("400.01")));
    }

    @Test
    void a_line_can_be_spent_to_the_last_cent() {
        desk.given(fundsCommitted("600.00"))
                .when(as(FINANCE), recordExpenditure("400.00"))
                .expectEvents(expenditureRecorded(ENTRY, "400.00"));
    }

    @Test
    void of_a_line_that_is_used_up_not_a_cent_is_left() {
        desk.given(fundsCommitted("600.00"), expenditureRecorded(SECOND, "400.00"))
                .when(as(FINANCE), recordExpenditure("0.01"))
                .expectRefusal(BUDGET_LINE_EXCEEDED, "/amount", Map.of("available", euros("0.00")));
    }

    @Test
    void promising_money_takes_it_from_what_is_available() {
        desk.when(as(FINANCE), commitFunds("1000.00")).expectEvents(fundsCommitted("1000.00"));
    }

    @Test
    void no_more_can_be_promised_than_is_available() {
        desk.given(expenditureRecorded(ENTRY, "0.01"))
                .when(as(FINANCE), commitFunds("1000.00"))
                .expectRefusal(
                        BUDGET_LINE_EXCEEDED,
                        "/amount",
                        Map.of("available", euros("999.99"), "requested", euros("1000.00")));
    }

    @Test
    void spending_against_a_commitment_uses_that_up_first() {
        desk.given(fundsCommitted("1000.00"))
                .when(as(FINANCE), recordExpenditure("1000.00", COMMITMENT))
                .expectEvents(expenditureRecorded(ENTRY, "1000.00", COMMITMENT, "1000.00"));
    }

    @Test
    void more_than_the_commitment_is_taken_from_the_line() {
        desk.given(fundsCommitted("600.00"))
                .when(as(FINANCE), recordExpenditure("1000.00", COMMITMENT))
                .expectEvents(expenditureRecorded(ENTRY, "1000.00", COMMITMENT, "600.00"));
    }

    @Test
    void more_than_the_commitment_and_the_line_allow_is_refused() {
        desk.given(fundsCommitted("600.00"))
                .when(as(FINANCE), recordExpenditure("1000.01", COMMITMENT))
                .expectRefusal(
                        BUDGET_LINE_EXCEEDED,
                        "/amount",
                        Map.of("available", euros("1000.00"), "requested", euros("1000.01")));
    }

    @Test
    void a_commitment_that_is_used_up_gives_nothing_more() {
        desk.given(fundsCommitted("1000.00"), expenditureRecorded(SECOND, "1000.00", COMMITMENT, "1000.00"))
                .when(as(FINANCE), recordExpenditure("0.01", COMMITMENT))
                .expectRefusal(BUDGET_LINE_EXCEEDED, "/amount", Map.of("available", euros("0.00")));
    }

    @Test
    void what_is_released_can_be_promised_again() {
        desk.given(fundsCommitted("1000.00"), commitmentReleased("400.00"))
                .when(as(FINANCE), recordExpenditure("400.00"))
                .expectEvents(expenditureRecorded(ENTRY, "400.00"));
    }

    @Test
    void no_more_is_released_than_is_open() {
        var part = desk.given(fundsCommitted("600.00"), expenditureRecorded(ENTRY, "500.00", COMMITMENT, "500.00"));

        part.when(as(FINANCE), releaseCommitment("100.01"))
                .expectRefusal(OUT_OF_RANGE, "/amount", Map.of("available", euros("100.00")));
        part.when(as(FINANCE), releaseCommitment("100.00"))
                .expectEvents(new CommitmentReleased(PROJECT, COMMITMENT, euros("100.00"), "cheaper than agreed"));
    }

    @Test
    void only_a_commitment_can_be_released_or_spent_against() {
        desk.given(expenditureRecorded(COMMITMENT, "10.00"));

        desk.when(as(FINANCE), releaseCommitment("1.00")).expectRefusal(NOT_FOUND, "/commitmentId");
        desk.when(as(FINANCE), recordExpenditure("1.00", COMMITMENT)).expectRefusal(NOT_FOUND, "/commitmentId");
        desk.when(as(FINANCE), recordExpenditure("1.00", SECOND)).expectRefusal(NOT_FOUND, "/commitmentId");
    }

    @Test
    void a_commitment_on_another_line_cannot_be_spent_against() {
        desk.given(fundsCommitted(COMMITMENT, OTHER_LINE, "100.00"))
                .when(as(FINANCE), recordExpenditure("1.00", COMMITMENT))
                .expectRefusal(NOT_FOUND, "/commitmentId");
    }

    @Test
    void a_reversed_commitment_cannot_be_spent_against() {
        desk.given(fundsCommitted("100.00"), entryReversed(COMMITMENT, "100.00"))
                .when(as(FINANCE), recordExpenditure("1.00", COMMITMENT))
                .expectRefusal(NOT_FOUND, "/commitmentId");
    }

    @Test
    void a_disbursement_counts_as_spent() {
        var command = new RecordDisbursement(
                PROJECT, ENTRY, LINE, euros("700.00"), day("2026-06-01"), "arve 12", "MTÜ Abi", COMMITMENT, EVERYWHERE);
        var recorded = new DisbursementRecorded(
                PROJECT,
                ENTRY,
                LINE,
                euros("700.00"),
                day("2026-06-01"),
                "arve 12",
                "MTÜ Abi",
                COMMITMENT,
                euros("600.00"),
                EVERYWHERE);
        desk.given(fundsCommitted("600.00"));

        desk.when(as(FINANCE), command).expectEvents(recorded);
        desk.given(new DisbursementRecorded(
                        PROJECT,
                        SECOND,
                        LINE,
                        euros("300.01"),
                        day("2026-06-01"),
                        "arve 11",
                        null,
                        null,
                        euros("0.00"),
                        null))
                .when(as(FINANCE), command)
                .expectRefusal(BUDGET_LINE_EXCEEDED, "/amount", Map.of("available", euros("699.99")));
    }

    @Test
    void money_received_raises_no_line() {
        var command = new RecordIncomingFunds(
                PROJECT, SECOND, LINE, euros("5000.00"), day("2026-06-01"), "Ministry", "makse 3");
        var recorded = new IncomingFundsRecorded(
                PROJECT, SECOND, LINE, euros("5000.00"), day("2026-06-01"), "Ministry", "makse 3");

        desk.when(as(FINANCE), command).expectEvents(recorded);
        desk.given(recorded)
                .when(as(FINANCE), recordExpenditure("1000.01"))
                .expectRefusal(BUDGET_LINE_EXCEEDED, "/amount", Map.of("available", euros("1000.00")));
    }

    @Test
    void money_received_needs_no_line_but_a_known_one() {
        desk.when(as(FINANCE), received(null))
                .expectEvents(new IncomingFundsRecorded(
                        PROJECT, ENTRY, null, euros("1.00"), day("2026-06-01"), null, "makse 3"));
        desk.when(as(FINANCE), received(LineId.random())).expectRefusal(NOT_FOUND, "/lineId");
    }

    private static RecordIncomingFunds received(@Nullable LineId line) {
        return new RecordIncomingFunds(PROJECT, ENTRY, line, euros("1.00"), day("2026-06-01"), null, "makse 3");
    }

    @Test
    void an_entry_is_reversed_by_its_whole_amount() {
        desk.given(expenditureRecorded(ENTRY, "250.00"))
                .when(as(FINANCE), reverseEntry(ENTRY))
                .expectEvents(new EntryReversed(PROJECT, ENTRY, euros("250.00"), "typed twice"));
    }

    @Test
    void what_is_reversed_can_be_spent_again() {
        desk.given(expenditureRecorded(SECOND, "1000.00"), entryReversed(SECOND, "1000.00"))
                .when(as(FINANCE), recordExpenditure("1000.00"))
                .expectEvents(expenditureRecorded(ENTRY, "1000.00"));
    }

    @Test
    void reversing_what_was_spent_against_a_commitment_opens_it_again() {
        desk.given(
                        fundsCommitted("600.00"),
                        expenditureRecorded(SECOND, "700.00", COMMITMENT, "600.00"),
                        entryReversed(SECOND, "700.00"))
                .when(as(FINANCE), recordExpenditure("400.01"))
                .expectRefusal(BUDGET_LINE_EXCEEDED, "/amount", Map.of("available", euros("400.00")));
    }

    @Test
    void reversing_a_commitment_gives_back_only_what_was_still_open() {
        desk.given(fundsCommitted("600.00"), commitmentReleased("200.00"), entryReversed(COMMITMENT, "600.00"))
                .when(as(FINANCE), recordExpenditure("1000.01"))
                .expectRefusal(BUDGET_LINE_EXCEEDED, "/amount", Map.of("available", euros("1000.00")));
    }

    @Test
    void an_entry_is_reversed_once() {
        desk.given(expenditureRecorded(ENTRY, "250.00"), entryReversed(ENTRY, "250.00"))
                .when(as(FINANCE), reverseEntry(ENTRY))
                .expectRefusal(ALREADY_REVERSED, "/entryId");
    }

    @Test
    void a_commitment_in_use_is_not_reversed() {
        desk.given(fundsCommitted("600.00"), expenditureRecorded(ENTRY, "1.00", COMMITMENT, "1.00"))
                .when(as(FINANCE), reverseEntry(COMMITMENT))
                .expectRefusal(ILLEGAL_TRANSITION, "/entryId", Map.of("state", "USED"));
    }

    @Test
    void a_commitment_whose_use_was_reversed_can_be_reversed() {
        desk.given(
                        fundsCommitted("600.00"),
                        expenditureRecorded(ENTRY, "1.00", COMMITMENT, "1.00"),
                        entryReversed(ENTRY, "1.00"))
                .when(as(FINANCE), reverseEntry(COMMITMENT))
                .expectEvents(entryReversed(COMMITMENT, "600.00"));
    }

    @Test
    void an_entry_that_is_not_there_cannot_be_reversed() {
        desk.when(as(FINANCE), reverseEntry(ENTRY)).expectRefusal(NOT_FOUND, "/entryId");
    }

    @Test
    void an_id_names_one_entry() {
        desk.given(fundsCommitted(ENTRY, LINE, "10.00"))
                .when(as(FINANCE), recordExpenditure("1.00"))
                .expectRefusal(ILLEGAL_TRANSITION, "/entryId", Map.of("state", "EXISTS"));
    }

    @Test
    void an_amount_is_more_than_nothing() {
        desk.given(fundsCommitted("10.00"));

        desk.when(as(FINANCE), recordExpenditure("0.00")).expectRefusal(AMOUNT_NOT_POSITIVE, "/amount");
        desk.when(as(FINANCE), recordExpenditure("-1.00")).expectRefusal(AMOUNT_NOT_POSITIVE, "/amount");
        desk.when(as(FINANCE), releaseCommitment("0.00")).expectRefusal(AMOUNT_NOT_POSITIVE, "/amount");
    }

    @Test
    void a_project_keeps_to_its_currency() {
        desk.when(as(FINANCE), spend(LINE, Money.of("1.00", "USD"), TODAY, null))
                .expectRefusal(CURRENCY_NOT_SUPPORTED, "/amount/currency", Map.of("currency", "EUR"));
    }

    @Test
    void a_line_that_is_not_there_is_not_found() {
        var unknown = LineId.random();

        desk.when(as(FINANCE), spend(unknown, euros("1.00"), TODAY, null)).expectRefusal(NOT_FOUND, "/lineId");
        desk.when(
                        as(FINANCE),
                        new CommitFunds(PROJECT, ENTRY, unknown, euros("1.00"), TODAY, "OÜ Koolitus", "leping 7"))
                .expectRefusal(NOT_FOUND, "/lineId");
    }

    @Test
    void money_is_spent_on_an_activity_of_the_plan_or_on_none() {
        desk.when(as(FINANCE), spend(LINE, euros("1.00"), TODAY, EVERYWHERE))
                .expectEvents(new ExpenditureRecorded(
                        PROJECT, ENTRY, LINE, euros("1.00"), TODAY, "arve 12", null, euros("0.00"), EVERYWHERE));
        desk.when(as(FINANCE), spend(LINE, euros("1.00"), TODAY, ActivityId.random()))
                .expectRefusal(NOT_FOUND, "/activityId");
    }

    @Test
    void nothing_is_spent_tomorrow() {
        desk.when(as(FINANCE), spend(LINE, euros("1.00"), TODAY.plusDays(1), null))
                .expectRefusal(DATE_IN_FUTURE, "/date");
    }

    @Test
    void money_is_spent_inside_the_eligibility_period() {
        var limits = Map.of("from", day("2026-01-01"), "until", day("2026-11-30"));

        desk.when(as(FINANCE), spend(LINE, euros("1.00"), day("2025-12-31"), null))
                .expectRefusal(OUT_OF_RANGE, "/date", limits);
        desk.when(as(FINANCE).on(day("2026-12-24")), spend(LINE, euros("1.00"), day("2026-12-01"), null))
                .expectRefusal(OUT_OF_RANGE, "/date", limits);
        desk.when(as(FINANCE).on(day("2026-12-24")), spend(LINE, euros("1.00"), day("2026-11-30"), null))
                .expectEvents(new ExpenditureRecorded(
                        PROJECT, ENTRY, LINE, euros("1.00"), day("2026-11-30"), "arve 12", null, euros("0.00"), null));
    }

    @Test
    void bills_still_come_while_the_project_is_being_finalised() {
        desk().given(finalising())
                .when(as(FINANCE), recordExpenditure("1.00"))
                .expectEvents(expenditureRecorded(ENTRY, "1.00"));
    }

    @Test
    void no_money_moves_on_a_project_that_does_not_run() {
        var before = desk().given(approved());
        var suspended = desk().given(running())
                .given(fundsCommitted("10.00"), new ProjectSuspended(PROJECT, "no trainer", day("2026-06-01")));

        before.when(as(FINANCE), commitFunds("1.00")).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "APPROVED"));
        before.when(as(FINANCE), recordExpenditure("1.00"))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "APPROVED"));
        before.when(as(FINANCE), received(null)).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "APPROVED"));
        suspended
                .when(as(FINANCE), releaseCommitment("1.00"))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUSPENDED"));
        suspended
                .when(as(FINANCE), reverseEntry(COMMITMENT))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "SUSPENDED"));
    }

    @Test
    void no_money_moves_on_a_project_that_is_not_there() {
        var nowhere = new ReverseEntry(ProjectId.random(), ENTRY, "typed twice");

        desk.when(as(FINANCE), nowhere).expectRefusal(NOT_FOUND, "/projectId");
    }

    private static RecordExpenditure spend(LineId line, Money amount, LocalDate date, @Nullable ActivityId activity) {
        return new RecordExpenditure(PROJECT, ENTRY, line, amount, date, "arve 12", null, activity);
    }
}
