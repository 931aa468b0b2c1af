package ee.rada.web.planchanges;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.planchanges.Decisions.Seen;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Watches which proposals a round of decisions makes stale. Used by one thread, for one round. */
final class StaleOnes {

    private static final int MOST = 500;

    private final Asking asking;
    private final Caller caller;
    private final LocalDate today;
    private final Map<ProposalId, ProjectId> projects = new HashMap<>();
    private final Set<ProposalId> known = new HashSet<>();

    StaleOnes(Asking asking, Caller caller, LocalDate today) {
        this.asking = asking;
        this.caller = caller;
        this.today = today;
    }

    /** The proposals in the order in which the fewest of them stand in each other's way. */
    List<Seen> lastApprovalsLast(List<Seen> proposals) {
        var last = new HashSet<ProposalId>();
        for (var proposal : proposals) {
            find(proposal.id()).ifPresent(change -> {
                if (change.requiredApprovals().size() - change.approvals().size() == 1) {
                    last.add(proposal.id());
                }
                if (!projects.containsValue(change.projectId())) {
                    known.addAll(stale(change.projectId()).keySet());
                }
                projects.put(proposal.id(), change.projectId());
            });
        }
        return proposals.stream()
                .sorted(Comparator.comparing(proposal -> last.contains(proposal.id())))
                .toList();
    }

    /** The numbers of those that became stale since the last time that somebody asked, now that this one is applied. */
    List<String> since(ProposalId applied) {
        var project = projects.get(applied);
        if (project == null) {
            return List.of();
        }
        var now = stale(project);
        now.keySet().removeAll(known);
        known.addAll(now.keySet());
        return now.values().stream().sorted().toList();
    }

    /** The decision on one that is not there is refused in its turn. */
    private Optional<GetPlanChange.Answer> find(ProposalId proposal) {
        try {
            return Optional.of(asking.ask(caller, new GetPlanChange(proposal, today), GetPlanChange.Answer.class));
        } catch (Refusal _) {
            return Optional.empty();
        }
    }

    private Map<ProposalId, String> stale(ProjectId project) {
        var found =
                asking.ask(caller, FindPlanChanges.latest(project, today, null, MOST), FindPlanChanges.Answer.class);
        var stale = new HashMap<ProposalId, String>();
        found.items().stream()
                .filter(FindPlanChanges.Item::stale)
                .forEach(item -> stale.put(item.proposalId(), item.number()));
        return stale;
    }
}
