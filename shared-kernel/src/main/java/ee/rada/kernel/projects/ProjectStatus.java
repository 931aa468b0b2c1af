package ee.rada.kernel.projects;

/** Where a project stands, with its code in IATI's ActivityStatus list. */
public enum ProjectStatus {
    DRAFT(1),
    SUBMITTED(1),
    APPROVED(1),
    IMPLEMENTATION(2),
    FINALISATION(3),
    CLOSED(4),
    CANCELLED(5),
    SUSPENDED(6);

    private final int iatiCode;

    ProjectStatus(int iatiCode) {
        this.iatiCode = iatiCode;
    }

    public int iatiCode() {
        return iatiCode;
    }

    /** The state that an imported project takes over; 1 is a plan that nobody has approved here. */
    public static ProjectStatus ofIati(int code) {
        return switch (code) {
            case 2 -> IMPLEMENTATION;
            case 3 -> FINALISATION;
            case 4 -> CLOSED;
            case 5 -> CANCELLED;
            case 6 -> SUSPENDED;
            default -> DRAFT;
        };
    }
}
