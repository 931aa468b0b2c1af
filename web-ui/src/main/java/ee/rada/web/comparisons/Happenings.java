package ee.rada.web.comparisons;

import ee.rada.kernel.Event;
import ee.rada.kernel.EventCatalogue;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.BudgetEvent.BudgetAmended;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.HistoryEntry;
import ee.rada.query.Origin;
import ee.rada.query.Recorded;
import ee.rada.query.budgets.FindEntries;
import ee.rada.query.comparisons.Cause;
import ee.rada.query.comparisons.Made;
import ee.rada.query.history.GetHistory;
import ee.rada.query.planversions.FindPlanVersions;
import ee.rada.query.planversions.Revision;
import ee.rada.store.EventJson;
import ee.rada.web._api.Asking;
import ee.rada.web._moment.AskedMoment;
import ee.rada.web._security.Caller;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Knows what happened to a project between two moments, and why. */
@Component
final class Happenings {

    private static final int MOST_EVENTS = 10_000;
    private static final int MOST = 500;

    private final Asking asking;

    Happenings(Asking asking) {
        this.asking = asking;
    }

    /** Every event after a moment up to a later one by the same clock, in the order of the ledger. */
    List<Made> between(Caller caller, ProjectId project, AskedMoment from, AskedMoment to) {
        LocalDate after = from.effectiveOn();
        var entries = new ArrayList<HistoryEntry>();
        @Nullable String next = after == null ? Long.toString(from.position()) : "0";
        while (next != null) {
            var page = asking.ask(
                    caller,
                    new GetHistory(project.value(), Long.parseLong(next), MOST_EVENTS),
                    GetHistory.Answer.class,
                    to.forQueries());
            entries.addAll(page.entries());
            next = page.next();
        }
        entries.removeIf(
                entry -> after != null && !Recorded.dayOf(entry.effectiveAt()).isAfter(after));
        List<Event> events = entries.stream().map(Happenings::event).toList();
        Map<ProposalId, Origin> proposals =
                events.stream().anyMatch(event -> proposal(event).isPresent())
                        ? proposals(caller, project, to)
                        : Map.of();
        var made = new ArrayList<Made>();
        for (int i = 0; i < entries.size(); i++) {
            Event event = events.get(i);
            made.add(new Made(
                    cause(entries.get(i), proposal(event).map(proposals::get).orElse(null)), event));
        }
        return made;
    }

    /** The lines of the entries that were there by then, if one of the events may need them. */
    Map<EntryId, LineId> lines(Caller caller, ProjectId project, List<Made> made, AskedMoment to) {
        var lines = new HashMap<EntryId, LineId>();
        boolean needed = made.stream().map(Made::event).anyMatch(Happenings::namesAnotherEntry);
        @Nullable String next = null;
        while (needed) {
            var page = asking.ask(
                    caller,
                    new FindEntries(project, null, false, next, MOST),
                    FindEntries.Answer.class,
                    to.forQueries());
            page.items().forEach(entry -> {
                if (entry.lineId() != null) {
                    lines.put(entry.entryId(), entry.lineId());
                }
            });
            next = page.next();
            needed = next != null;
        }
        return lines;
    }

    private static boolean namesAnotherEntry(Event event) {
        return switch (event) {
            case BudgetEvent.EntryReversed _, BudgetEvent.CommitmentReleased _ -> true;
            case BudgetEvent.ExpenditureRecorded spent -> spent.commitmentId() != null;
            case BudgetEvent.DisbursementRecorded spent -> spent.commitmentId() != null;
            default -> false;
        };
    }

    /** The applied ones. */
    private Map<ProposalId, Origin> proposals(Caller caller, ProjectId project, AskedMoment to) {
        var proposals = new HashMap<ProposalId, Origin>();
        @Nullable Integer after = null;
        do {
            var page = asking.ask(
                    caller, new FindPlanVersions(project, after, MOST), FindPlanVersions.Answer.class, to.forQueries());
            page.items().stream()
                    .map(Revision::proposal)
                    .filter(Objects::nonNull)
                    .forEach(origin -> proposals.put(origin.proposalId(), origin));
            after = page.next() == null ? null : page.items().getLast().revision();
        } while (after != null);
        return proposals;
    }

    private static Event event(HistoryEntry entry) {
        Class<? extends Event> type = EventCatalogue.byStoredName().get(entry.type());
        if (type == null) {
            throw new IllegalStateException("an event of no known kind: " + entry.type());
        }
        return EventJson.read(entry.data(), type);
    }

    private static Optional<ProposalId> proposal(Event event) {
        return switch (event) {
            case PlanRevised revised -> Optional.of(revised.proposalId());
            case BudgetAmended amended -> Optional.of(amended.proposalId());
            default -> Optional.empty();
        };
    }

    private static Cause cause(HistoryEntry entry, @Nullable Origin proposal) {
        return new Cause(
                entry.position(),
                entry.type(),
                entry.recordedAt(),
                entry.effectiveAt(),
                entry.actor(),
                entry.actingPost(),
                entry.onBehalfOf(),
                entry.reason(),
                proposal);
    }
}
