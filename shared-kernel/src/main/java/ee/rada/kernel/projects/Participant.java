package ee.rada.kernel.projects;

import ee.rada.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part.
 *
 * @param reference the organisation's identifier in a public register, for example {@code EE-RIK-70001975}
 */
public record Participant(Part role, @Text(max = 300) String name, @Nullable @Text(max = 100) String reference) {

    /** IATI's OrganisationRole list, in its order from 1. */
    public enum Part {
        FUNDING,
        ACCOUNTABLE,
        EXTENDING,
        IMPLEMENTING;

        public String iatiCode() {
            return String.valueOf(ordinal() + 1);
        }
    }
}
