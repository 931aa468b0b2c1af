package ee.rada.kernel.contacts;

/** What it was about. */
public enum ContactCategory {
    PARTNER_VIOLENCE,
    FAMILY_VIOLENCE,
    CHILD_ABUSE,
    SEXUAL_VIOLENCE,
    STALKING,
    TRAFFICKING,
    WORK_OR_SCHOOL,
    OTHER_CRIME,
    ACCIDENT,
    OTHER,
    UNKNOWN
}
