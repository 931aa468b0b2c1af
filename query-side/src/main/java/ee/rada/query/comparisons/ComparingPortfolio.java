package ee.rada.query.comparisons;

import ee.rada.kernel.Money;
import ee.rada.kernel.WorkingDays;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.Total;
import ee.rada.query.comparisons.PortfolioComparison.Applied;
import ee.rada.query.comparisons.PortfolioComparison.Count;
import ee.rada.query.comparisons.PortfolioComparison.Item;
import ee.rada.query.comparisons.PortfolioComparison.Proposals;
import ee.rada.query.comparisons.PortfolioComparison.Sums;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planversions.Fate;
import ee.rada.query.projects.FindProjects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells two moments of all projects apart. */
public final class ComparingPortfolio {

    private static final Set<ProjectStatus> ENDED = Set.of(ProjectStatus.CLOSED, ProjectStatus.CANCELLED);

    /** What is known of all projects at a moment. */
    public record Known(List<FindProjects.Item> projects, List<FindPlanChanges.Item> proposals) {}

    private final Known before;
    private final Known after;
    private final Map<ProjectId, FindProjects.Item> projectsBefore;
    private final Map<ProposalId, FindPlanChanges.Item> proposalsBefore;
    private final Map<ProjectId, List<Applied>> applied;

    public ComparingPortfolio(Known before, Known after) {
        this.before = before;
        this.after = after;
        this.projectsBefore =
                before.projects.stream().collect(Collectors.toMap(FindProjects.Item::projectId, Function.identity()));
        this.proposalsBefore = before.proposals.stream()
                .collect(Collectors.toMap(FindPlanChanges.Item::proposalId, Function.identity()));
        this.applied = after.proposals.stream()
                .filter(one -> became(one, ProposalState.APPLIED))
                .collect(Collectors.groupingBy(
                        FindPlanChanges.Item::projectId,
                        Collectors.mapping(ComparingPortfolio::told, Collectors.toList())));
    }

    private static Applied told(FindPlanChanges.Item one) {
        return new Applied(one.proposalId(), one.number(), one.title(), one.draftedBy(), one.endedBy());
    }

    /**
     * The whole of it.
     *
     * @param number only projects that come after that number
     * @param limit how many projects at most
     */
    public PortfolioComparison compared(ComparedMoment from, ComparedMoment to, @Nullable String number, int limit) {
        List<Item> items = after.projects.stream()
                .filter(project -> number == null || project.number().compareTo(number) > 0)
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .filter(this::isDifferent)
                .limit(limit + 1L)
                .map(this::item)
                .toList();
        boolean more = items.size() > limit;
        List<Item> page = more ? items.subList(0, limit) : items;
        return new PortfolioComparison(
                from,
                to,
                new Count(before.projects.size(), after.projects.size()),
                new Count(sum(before, FindProjects.Item::late), sum(after, FindProjects.Item::late)),
                (int) after.projects.stream().filter(this::hasEnded).count(),
                new Proposals(
                        submitted(),
                        became(ProposalState.APPLIED),
                        became(ProposalState.REJECTED),
                        became(ProposalState.WITHDRAWN)),
                sums(totals(before.projects), totals(after.projects)),
                page,
                more ? page.getLast().number() : null,
                to.position());
    }

    private static int sum(Known known, ToIntFunction<FindProjects.Item> count) {
        return known.projects.stream().mapToInt(count).sum();
    }

    private boolean hasEnded(FindProjects.Item project) {
        FindProjects.Item was = projectsBefore.get(project.projectId());
        return ENDED.contains(project.state()) && (was == null || !ENDED.contains(was.state()));
    }

    private int submitted() {
        return (int) after.proposals.stream()
                .filter(one -> one.submittedAt() != null)
                .filter(one -> {
                    FindPlanChanges.Item was = proposalsBefore.get(one.proposalId());
                    return was == null || was.submittedAt() == null;
                })
                .count();
    }

    private int became(ProposalState state) {
        return (int) after.proposals.stream().filter(one -> became(one, state)).count();
    }

    private boolean became(FindPlanChanges.Item proposal, ProposalState state) {
        FindPlanChanges.Item was = proposalsBefore.get(proposal.proposalId());
        return proposal.state() == state && (was == null || was.state() != state);
    }

    private boolean isDifferent(FindProjects.Item is) {
        FindProjects.Item was = projectsBefore.get(is.projectId());
        return was == null
                || was.state() != is.state()
                || was.late() != is.late()
                || was.percentComplete() != is.percentComplete()
                || !Objects.equals(was.periodEnd(), is.periodEnd())
                || !was.title().equals(is.title())
                || !was.total().equals(is.total())
                || applied.containsKey(is.projectId());
    }

    private Item item(FindProjects.Item is) {
        FindProjects.Item was = projectsBefore.get(is.projectId());
        return new Item(
                is.projectId(),
                is.number(),
                is.title(),
                was == null ? Fate.ADDED : Fate.CHANGED,
                was == null ? null : was.state(),
                is.state(),
                was == null ? null : was.periodEnd(),
                is.periodEnd(),
                was == null ? 0 : moved(was.periodEnd(), is.periodEnd()),
                sums(was == null ? Map.of() : totals(List.of(was)), totals(List.of(is))),
                new Count(was == null ? 0 : was.late(), is.late()),
                new Count(was == null ? 0 : was.percentComplete(), is.percentComplete()),
                applied.getOrDefault(is.projectId(), List.of()));
    }

    private static int moved(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || after == null ? 0 : WorkingDays.between(before, after);
    }

    private static Map<String, Total> totals(Collection<FindProjects.Item> projects) {
        var totals = new TreeMap<String, Total>();
        projects.stream()
                .flatMap(project -> project.total().stream())
                .forEach(total -> totals.merge(total.currency(), total, ComparingPortfolio::plus));
        return totals;
    }

    private static Total plus(Total one, Total other) {
        return Total.of(
                one.currency(),
                one.original().cents() + other.original().cents(),
                one.current().cents() + other.current().cents(),
                one.committed().cents() + other.committed().cents(),
                one.spent().cents() + other.spent().cents(),
                one.received().cents() + other.received().cents());
    }

    private static List<Sums> sums(Map<String, Total> before, Map<String, Total> after) {
        var currencies = new TreeSet<>(before.keySet());
        currencies.addAll(after.keySet());
        var sums = new ArrayList<Sums>();
        for (String currency : currencies) {
            Total nothing = Total.of(currency, 0, 0, 0, 0, 0);
            Total was = before.getOrDefault(currency, nothing);
            Total is = after.getOrDefault(currency, nothing);
            sums.add(new Sums(
                    currency,
                    was.current(),
                    is.current(),
                    change(was.current(), is.current()),
                    was.spent(),
                    is.spent(),
                    change(was.spent(), is.spent())));
        }
        return List.copyOf(sums);
    }

    private static Money change(Money before, Money after) {
        return after.minus(before);
    }
}
