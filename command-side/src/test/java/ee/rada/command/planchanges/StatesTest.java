package ee.rada.command.planchanges;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.day;
import static ee.rada.command.planchanges.Proposals.PROPOSAL;
import static ee.rada.command.planchanges.Proposals.REASON;
import static ee.rada.command.planchanges.Proposals.TWO_STEPS;
import static ee.rada.command.planchanges.Proposals.approvalGiven;
import static ee.rada.command.planchanges.Proposals.drafted;
import static ee.rada.command.planchanges.Proposals.reallocation;
import static ee.rada.command.planchanges.Proposals.reallocationImpact;
import static ee.rada.command.planchanges.Proposals.runningWithFunder;
import static ee.rada.kernel.ProblemCode.ALREADY_DECIDED;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;

import ee.rada.command.Cast;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.FunderDecision;
import ee.rada.kernel.planchanges.PlanChangeCommand;
import ee.rada.kernel.planchanges.PlanChangeCommand.AnswerClarification;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.AskForClarification;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.PlanChangeCommand.RebasePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RecordFunderDecision;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.WithdrawPlanChange;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.ProposalState;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Domain model § 10: what a proposal may be asked in which state, every cell of it. */
class StatesTest {

    private static final String TABLE = """
            edit      DRAFT
            submit    DRAFT
            ask       SUBMITTED IN_APPROVAL
            answer    CLARIFICATION
            approve   SUBMITTED IN_APPROVAL
            reject    SUBMITTED IN_APPROVAL
            withdraw  DRAFT SUBMITTED CLARIFICATION IN_APPROVAL
            rebase    DRAFT SUBMITTED CLARIFICATION IN_APPROVAL APPLICATION_FAILED
            funder    AWAITING_FUNDER
            """;

    private static final Map<String, PlanChangeCommand> COMMANDS = new TreeMap<>(Map.of(
            "edit", new EditDraft(PROPOSAL, "Another title", null, null, null, null, null),
            "submit", new SubmitPlanChange(PROPOSAL, day("2026-07-01")),
            "ask", new AskForClarification(PROPOSAL, "Why?"),
            "answer", new AnswerClarification(PROPOSAL, "Therefore."),
            "approve", new ApprovePlanChange(PROPOSAL, null, null),
            "reject", new RejectPlanChange(PROPOSAL, null, REASON),
            "withdraw", new WithdrawPlanChange(PROPOSAL, REASON),
            "rebase", new RebasePlanChange(PROPOSAL),
            "funder",
                    new RecordFunderDecision(
                            PROPOSAL, FunderDecision.APPROVED, day("2026-06-01"), "6-3/2026/118", null)));

    static Stream<Arguments> everyCell() {
        // An approved proposal is applied or waits for the funder in the same moment, so nobody finds one.
        return COMMANDS.keySet().stream()
                .flatMap(command -> Arrays.stream(ProposalState.values())
                        .filter(state -> state != ProposalState.APPROVED)
                        .map(state -> Arguments.of(command, state)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("everyCell")
    void a_proposal_may_be_asked_what_the_table_says_and_nothing_else(String command, ProposalState state) {
        var outcome = desk().given(runningWithFunder())
                .given(historyOf(state))
                .when(as(whoever(command, state)), Objects.requireNonNull(COMMANDS.get(command)));

        if (Objects.requireNonNull(table().get(command)).contains(state.name())) {
            outcome.expectNoRefusalAs(ILLEGAL_TRANSITION);
        } else if (command.equals("approve")
                && Set.of("AWAITING_FUNDER", "APPLIED").contains(state.name())) {
            outcome.expectRefusal(ALREADY_DECIDED);
        } else {
            outcome.expectRefusal(ILLEGAL_TRANSITION, Map.of("state", state.name()));
        }
    }

    private static Cast whoever(String command, ProposalState state) {
        return switch (command) {
            case "ask", "approve", "reject" -> state == ProposalState.IN_APPROVAL ? FINANCE : UNIT_HEAD;
            case "funder" -> FINANCE;
            default -> SERVICE_HEAD;
        };
    }

    private static List<PlanChangeEvent> historyOf(ProposalState state) {
        var draft = drafted(1, true, reallocation());
        var submitted =
                new PlanChangeSubmitted(PROPOSAL, PROJECT, day("2026-07-01"), reallocationImpact(), TWO_STEPS, true);
        return switch (state) {
            case DRAFT -> List.of(draft);
            case SUBMITTED -> List.of(draft, submitted);
            case CLARIFICATION ->
                List.of(draft, submitted, new ClarificationAsked(PROPOSAL, PROJECT, Role.UNIT_HEAD, "Why?"));
            case IN_APPROVAL -> List.of(draft, submitted, approvalGiven(Role.UNIT_HEAD));
            case APPROVED, AWAITING_FUNDER -> List.of(draft, submitted, new PlanChangeApproved(PROPOSAL, PROJECT));
            case APPLIED -> List.of(draft, submitted, new PlanChangeApplied(PROPOSAL, PROJECT, 1, 2));
            case APPLICATION_FAILED ->
                List.of(draft, submitted, new PlanChangeApplicationFailed(PROPOSAL, PROJECT, "no-change", Map.of()));
            case REJECTED ->
                List.of(draft, submitted, new PlanChangeRejected(PROPOSAL, PROJECT, Role.UNIT_HEAD, REASON));
            case WITHDRAWN -> List.of(draft, submitted, new PlanChangeWithdrawn(PROPOSAL, PROJECT, REASON));
        };
    }

    private static Map<String, Set<String>> table() {
        return TABLE.lines()
                .map(line -> line.split(" +", -1))
                .collect(Collectors.toMap(
                        words -> words[0], words -> Set.of(Arrays.copyOfRange(words, 1, words.length))));
    }
}
