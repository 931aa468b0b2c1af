package ee.rada.command._axon;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.BudgetEvent.EntryReversed;
import ee.rada.kernel.budgets.BudgetEvent.ExpenditureRecorded;
import ee.rada.kernel.budgets.BudgetEvent.FundsCommitted;
import ee.rada.kernel.budgets.BudgetEvent.OriginalBudgetSet;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.PlanChangeEvent;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplicationFailed;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeDrafted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRebased;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeSubmitted;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeWithdrawn;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.PlanDifference.ActivityAdded;
import ee.rada.kernel.projects.PlanDifference.ActivityCancelled;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityAdded;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityChanged;
import ee.rada.kernel.projects.ProjectEvent.PlannedActivityRemoved;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.store.EventJson;
import ee.rada.store.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the books of proposals with pencil and paper: reads the stored events one after the other, knows no state machine and no
 * decider, and says where one does not follow from what came before.
 */
final class Bookkeeper {

    private static final class Line {
        long current;
        long committed;
        long spent;
        boolean closed;
    }

    private static final class Proposal {
        final Set<String> hands = new HashSet<>();
        final Set<String> approvers = new HashSet<>();
        int approvals;
        List<Role> required = List.of();
        List<PlanChangeItem> items = List.of();
        boolean ended;
    }

    private record Entry(LineId line, long cents, boolean commitment) {}

    private final int seed;
    private final Map<LineId, Line> lines = new HashMap<>();
    private final Map<EntryId, Entry> entries = new HashMap<>();
    private final Map<ProposalId, Proposal> proposals = new HashMap<>();
    private final Set<UUID> commands = new LinkedHashSet<>();
    private final List<Event> together = new ArrayList<>();
    private @Nullable String commandId;
    private boolean approved;
    private int planVersion;
    private int budgetVersion = 1;
    private int applied;

    Bookkeeper(int seed) {
        this.seed = seed;
    }

    Set<UUID> commands() {
        return commands;
    }

    int applied() {
        return applied;
    }

    void read(StoredEvent stored) {
        Map<?, ?> metadata = EventJson.read(stored.metadataJson(), Map.class);
        Event event = EventJson.read(
                stored.dataJson(),
                Objects.requireNonNull(
                        EventCatalogue.byStoredName().get(stored.type().name())));
        var command = (String) metadata.get("commandId");
        if (command == null || !command.equals(commandId)) {
            close();
            commandId = command;
        }
        if (command != null) {
            commands.add(UUID.fromString(command));
            together.add(event);
        }
        note(event, persons(metadata));
        lines.forEach((id, line) -> assertThat(line.current - line.committed - line.spent)
                .as("seed %d: available on %s after %s", seed, id, event)
                .isNotNegative());
    }

    private static Set<String> persons(Map<?, ?> metadata) {
        var persons = new LinkedHashSet<String>();
        persons.add((String) metadata.get("actor"));
        if (metadata.get("onBehalfOf") instanceof String absent) {
            persons.add(absent);
        }
        return persons;
    }

    private void note(Event event, Set<String> persons) {
        switch (event) {
            case ProjectApproved e -> {
                approved = true;
                planVersion = e.planVersion();
            }
            case PlannedActivityAdded _, PlannedActivityChanged _, PlannedActivityRemoved _ -> isBeforeApproval(event);
            case OriginalBudgetSet e -> {
                isBeforeApproval(event);
                e.lines()
                        .forEach(line ->
                                line(line.lineId()).current = line.amount().cents());
            }
            case FundsCommitted e -> {
                assertThat(line(e.lineId()).closed).as("seed %d: %s", seed, e).isFalse();
                line(e.lineId()).committed += e.amount().cents();
                entries.put(e.entryId(), new Entry(e.lineId(), e.amount().cents(), true));
            }
            case ExpenditureRecorded e -> {
                assertThat(line(e.lineId()).closed).as("seed %d: %s", seed, e).isFalse();
                line(e.lineId()).spent += e.amount().cents();
                entries.put(e.entryId(), new Entry(e.lineId(), e.amount().cents(), false));
            }
            case EntryReversed e -> reversed(Objects.requireNonNull(entries.get(e.entryId())));
            case BudgetAmended e -> amended(e);
            case PlanRevised e ->
                assertThat(e.version()).as("seed %d: %s", seed, e).isEqualTo(++planVersion);
            case PlanChangeEvent e -> noteProposal(e, persons);
            default -> {}
        }
    }

    private void isBeforeApproval(Event event) {
        assertThat(approved)
                .as("seed %d: the approved plan was changed by %s", seed, event)
                .isFalse();
    }

    private void reversed(Entry entry) {
        if (entry.commitment) {
            line(entry.line).committed -= entry.cents;
        } else {
            line(entry.line).spent -= entry.cents;
        }
    }

    private void amended(BudgetAmended e) {
        assertThat(e.version()).as("seed %d: %s", seed, e).isEqualTo(++budgetVersion);
        for (var amendment : e.lines()) {
            Line line = line(amendment.lineId());
            assertThat(amendment.oldAmount().cents()).as("seed %d: %s", seed, e).isEqualTo(line.current);
            line.current = amendment.newAmount().cents();
        }
        e.added().forEach(line -> line(line.lineId()).current = line.amount().cents());
        e.closed().forEach(id -> {
            assertThat(line(id).committed)
                    .as("seed %d: open commitments on closed %s", seed, id)
                    .isZero();
            line(id).closed = true;
        });
    }

    private void noteProposal(PlanChangeEvent event, Set<String> persons) {
        Proposal proposal = proposals.computeIfAbsent(event.proposalId(), _ -> new Proposal());
        assertThat(proposal.ended).as("seed %d: %s after the end", seed, event).isFalse();
        switch (event) {
            case PlanChangeDrafted e -> {
                proposal.items = e.items();
                proposal.hands.addAll(persons);
            }
            case PlanChangeEdited e -> {
                proposal.items = e.items();
                proposal.hands.addAll(persons);
            }
            case PlanChangeSubmitted e -> {
                proposal.required = e.requiredApprovals();
                proposal.approvers.clear();
                proposal.approvals = 0;
                proposal.hands.addAll(persons);
            }
            case PlanChangeRebased e -> {
                proposal.required = e.requiredApprovals();
                proposal.approvers.clear();
                proposal.approvals = 0;
                proposal.hands.addAll(persons);
            }
            case PlanChangeApprovalGiven e -> {
                assertThat(proposal.required.get(proposal.approvals))
                        .as("seed %d: the order of %s", seed, e)
                        .isEqualTo(e.step());
                assertThat(proposal.hands)
                        .as("seed %d: own hand in %s", seed, e)
                        .doesNotContainAnyElementsOf(persons);
                assertThat(proposal.approvers)
                        .as("seed %d: one person, one approval: %s", seed, e)
                        .doesNotContainAnyElementsOf(persons);
                proposal.approvals++;
                proposal.approvers.addAll(persons);
            }
            case PlanChangeRejected _, PlanChangeWithdrawn _, PlanChangeApplied _ -> proposal.ended = true;
            default -> {}
        }
    }

    /** What one command stored is whole: everything that an applied proposal asks for, or nothing of it. */
    void close() {
        var applications = together.stream()
                .filter(PlanChangeApplied.class::isInstance)
                .map(PlanChangeApplied.class::cast)
                .toList();
        if (applications.isEmpty()) {
            assertThat(together)
                    .as("seed %d: changed without an applied proposal", seed)
                    .noneMatch(event -> event instanceof PlanRevised || event instanceof BudgetAmended);
        } else {
            whole(applications.getFirst());
        }
        if (together.stream().anyMatch(PlanChangeApplicationFailed.class::isInstance)) {
            assertThat(together).as("seed %d: what failed stands alone", seed).hasSize(1);
        }
        together.clear();
    }

    private void whole(PlanChangeApplied e) {
        applied++;
        Proposal proposal = Objects.requireNonNull(proposals.get(e.proposalId()));
        assertThat(proposal.approvals).as("seed %d: approvals of %s", seed, e).isEqualTo(proposal.required.size());
        assertThat(List.of(e.planVersion(), e.budgetVersion()))
                .as("seed %d: versions of %s", seed, e)
                .isEqualTo(List.of(planVersion, budgetVersion));
        assertThat(done()).as("seed %d: what %s did", seed, e).isEqualTo(asked(proposal.items));
    }

    private static Set<Object> asked(List<PlanChangeItem> items) {
        return items.stream()
                .map(item -> switch (item) {
                    case MoveActivity i -> List.of("move", i.activityId(), i.newStart(), i.newEnd());
                    case AddActivity i -> List.of("add", i.activityId(), i.start(), i.end(), i.plannedCost());
                    case CancelActivity i -> List.of("cancel", i.activityId());
                    case ChangeCost i -> List.of("cost", i.activityId(), i.newCost());
                    case ExtendProject i -> List.of("end", i.newEnd());
                    case AmendLine i -> List.of("amend", i.lineId(), i.newAmount());
                    case AddLine i -> List.of("open", i.lineId(), i.amount());
                    case CloseLine i -> List.of("close", i.lineId());
                    default -> throw new IllegalStateException("nobody asked for " + item);
                })
                .collect(Collectors.toSet());
    }

    private Set<Object> done() {
        var done = new HashSet<Object>();
        for (Event event : together) {
            if (event instanceof PlanRevised revised) {
                revised.differences()
                        .forEach(difference -> done.add(
                                switch (difference) {
                                    case ActivityMoved d -> List.of("move", d.activityId(), d.newStart(), d.newEnd());
                                    case ActivityAdded d ->
                                        List.of("add", d.activityId(), d.start(), d.end(), d.plannedCost());
                                    case ActivityCancelled d -> List.of("cancel", d.activityId());
                                    case CostChanged d -> List.of("cost", d.activityId(), d.newCost());
                                    case ProjectExtended d -> List.of("end", d.newEnd());
                                    default -> throw new IllegalStateException("nobody asked for " + difference);
                                }));
            } else if (event instanceof BudgetAmended amended) {
                amended.lines().forEach(line -> done.add(List.of("amend", line.lineId(), line.newAmount())));
                amended.added().forEach(line -> done.add(List.of("open", line.lineId(), line.amount())));
                amended.closed().forEach(id -> done.add(List.of("close", id)));
            }
        }
        return done;
    }

    private Line line(LineId id) {
        return lines.computeIfAbsent(id, _ -> new Line());
    }
}
