package ee.rada.query.comparisons;

import ee.rada.kernel.Money;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.query.planversions.Fate;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is different about all projects between two moments.
 *
 * @param projects how many there were and are, {@code late} how many activities were late and are
 * @param ended how many were closed or cancelled between the two
 * @param proposals what became of proposals between the two
 * @param totals the money of all projects, one a currency, also where it is the same
 * @param items the projects that are not the same, by their numbers
 * @param next names the page that follows; null on the last
 * @param position the later moment's
 */
public record PortfolioComparison(
        ComparedMoment from,
        ComparedMoment to,
        Count projects,
        Count late,
        int ended,
        Proposals proposals,
        List<Sums> totals,
        List<Item> items,
        @Nullable String next,
        long position) {

    public record Count(int before, int after) {}

    /** How many came to be in that state between the two; a proposal that was submitted and applied counts in both. */
    public record Proposals(int submitted, int applied, int rejected, int withdrawn) {}

    /** Money in one currency; what was not there counts as nothing. */
    public record Sums(
            String currency,
            Money budgetBefore,
            Money budgetAfter,
            Money budgetChange,
            Money spentBefore,
            Money spentAfter,
            Money spentChange) {}

    /**
     * A project that is not the same.
     *
     * @param stateBefore null where it was not there yet
     * @param workingDays by how many its end moved; zero where there is but one day
     * @param applied the proposals that were applied to it between the two; its own comparison tells what else was done, and by whom
     */
    public record Item(
            ProjectId projectId,
            String number,
            String title,
            Fate fate,
            @Nullable ProjectStatus stateBefore,
            ProjectStatus stateAfter,
            @Nullable LocalDate endBefore,
            @Nullable LocalDate endAfter,
            int workingDays,
            List<Sums> money,
            Count late,
            Count percentComplete,
            List<Applied> applied) {}

    /** {@code decidedBy} gave the last answer. */
    public record Applied(
            ProposalId proposalId,
            String number,
            String title,
            @Nullable OfficialId askedBy,
            @Nullable OfficialId decidedBy) {}
}
