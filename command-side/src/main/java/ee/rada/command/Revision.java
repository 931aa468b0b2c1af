package ee.rada.command;

import ee.rada.kernel.planchanges.ProposalId;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a plan or a budget last changed a part of it.
 *
 * @param proposal who brought it about; null for what the approved original says
 */
public record Revision(int version, @Nullable ProposalId proposal) {

    public static final Revision ORIGINAL = new Revision(1, null);

    /** Whether it came after the version that somebody stood on. */
    public boolean isAfter(int base) {
        return version > base;
    }
}
