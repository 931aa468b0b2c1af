package ee.rada.kernel.cases;

/** What a client needs help with, as an assessment finds it. */
public enum Need {
    SAFETY,
    SHELTER,
    PSYCHOLOGICAL,
    HEALTH,
    LEGAL,
    ECONOMIC,
    CHILDREN,
    SOCIAL_SERVICES,
    OTHER
}
