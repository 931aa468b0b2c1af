package ee.rada.command.cases;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.cases.LegalBasis;
import ee.rada.kernel.cases.SealedBasis;
import org.jspecify.annotations.Nullable;

/** Legal bases: what lets the service act without a consent. */
final class Bases {

    private Bases() {}

    /** Refused: {@code no-legal-basis} where it is not said what it consists in. */
    static @Nullable SealedBasis sealed(@Nullable LegalBasis basis, String field, Sealing sealing) {
        if (basis == null) {
            return null;
        }
        if (basis.text() == null) {
            throw missing("/legalBasis/text");
        }
        return new SealedBasis(basis.kind(), sealing.as(field, basis.text()));
    }

    static Refusal missing(String pointer) {
        return new Refusal(ProblemCode.NO_LEGAL_BASIS).at(pointer);
    }
}
