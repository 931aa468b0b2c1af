package ee.rada.kernel.cases;

import ee.rada.kernel.Text;
import org.jspecify.annotations.Nullable;

/**
 * Why the service may act without the client's consent (R1, R2).
 *
 * @param text what it consists in; without it no basis is named
 */
public record LegalBasis(
        LegalBasisKind kind,
        @Nullable @Text(max = 1000, lines = true) String text) {}
