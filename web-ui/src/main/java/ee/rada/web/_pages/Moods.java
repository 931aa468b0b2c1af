package ee.rada.web._pages;

import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ProjectStatus;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import ee.rada.query.projects.ActivityState;

/** How a state is meant: the name of a badge of {@code fragments/page}. Templates know it as {@code moods}. */
public final class Moods {

    public String of(ProjectStatus status) {
        return switch (status) {
            case IMPLEMENTATION -> "good";
            case SUBMITTED, FINALISATION, APPROVED -> "info";
            case SUSPENDED -> "warn";
            case CANCELLED -> "bad";
            case DRAFT, CLOSED -> "plain";
        };
    }

    public String of(ProposalState state) {
        return switch (state) {
            case SUBMITTED, IN_APPROVAL, APPROVED, AWAITING_FUNDER -> "info";
            case CLARIFICATION -> "warn";
            case APPLIED -> "good";
            case APPLICATION_FAILED, REJECTED -> "bad";
            case DRAFT, WITHDRAWN -> "plain";
        };
    }

    public String of(SubstitutionStatus status) {
        return switch (status) {
            case ARRANGED -> "warn";
            case CONFIRMED -> "info";
            case ACTIVE -> "good";
            case ENDED, CANCELLED -> "plain";
        };
    }

    public String of(ActivityState state) {
        return switch (state) {
            case PLANNED, CANCELLED -> "plain";
            case IN_PROGRESS -> "info";
            case COMPLETED -> "good";
        };
    }
}
