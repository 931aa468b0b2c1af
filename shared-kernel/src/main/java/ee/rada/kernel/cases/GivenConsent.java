package ee.rada.kernel.cases;

import ee.rada.kernel.Text;
import java.time.Instant;

/**
 * The consent to be helped that a case is opened with.
 *
 * @param how it was given and can be proven
 */
public record GivenConsent(
        boolean given,
        Instant at,
        @Text(max = 500, lines = true) String how) {}
