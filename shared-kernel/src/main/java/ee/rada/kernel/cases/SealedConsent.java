package ee.rada.kernel.cases;

import ee.rada.kernel.SealedText;
import java.time.Instant;

/** A consent to be helped, as it is stored. */
public record SealedConsent(Instant at, SealedText how) {}
