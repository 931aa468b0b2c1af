package ee.rada.web._pages;

import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.cases.ReferralStatus;
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

    public String of(CaseStatus status) {
        return switch (status) {
            case OPENED, ASSESSED, PLANNED, IN_PROGRESS, FOLLOW_UP -> "info";
            case CLOSURE_REQUESTED -> "warn";
            case CLOSED -> "plain";
        };
    }

    public String of(ReferralStatus status) {
        return switch (status) {
            case IN_PROGRESS -> "warn";
            case ACCEPTED -> "info";
            case DONE -> "good";
            case REJECTED -> "bad";
            case REVOKED -> "plain";
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
