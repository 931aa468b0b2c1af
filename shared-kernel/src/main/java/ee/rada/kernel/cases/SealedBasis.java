package ee.rada.kernel.cases;

import ee.rada.kernel.SealedText;

/** A legal basis, as it is stored. */
public record SealedBasis(LegalBasisKind kind, SealedText text) {}
