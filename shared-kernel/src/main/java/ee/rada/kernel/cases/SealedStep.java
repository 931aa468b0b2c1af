package ee.rada.kernel.cases;

import ee.rada.kernel.SealedText;
import java.time.LocalDate;

/** A step of an action plan, as it is stored. */
public record SealedStep(StepId id, SealedText goal, SealedText who, LocalDate due) {}
