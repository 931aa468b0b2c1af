package ee.rada.kernel.substitutions;

/** Why somebody is away. */
public enum SubstitutionReason {
    VACATION,
    SICK,
    TRAINING,
    MISSION,
    OTHER
}
