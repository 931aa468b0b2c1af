package ee.rada.kernel.projects;

import ee.rada.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that takes part.
 *
 * @param reference the organisation's identifier in a public register, for example {@code EE-RIK-70001975}
 */
public record Participant(
        Part role,
        @Text(max = 300) String name,
        @Nullable @Text(max = 100) String reference) {

    /** A value of IATI's OrganisationRole list. */
    public enum Part {
        FUNDING("1"),
        ACCOUNTABLE("2"),
        EXTENDING("3"),
        IMPLEMENTING("4");

        private final String iatiCode;

        Part(String iatiCode) {
            this.iatiCode = iatiCode;
        }

        public String iatiCode() {
            return iatiCode;
        }
    }
}
