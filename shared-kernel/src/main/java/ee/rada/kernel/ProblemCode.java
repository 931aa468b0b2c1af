package ee.rada.kernel;

import java.util.Locale;

/** Why something was refused: the stable {@code code} of a problem (RFC 9457), with its HTTP status. Titles are in the message files. */
public enum ProblemCode {
    VALIDATION(400),
    MONEY_SCALE(400),
    AMOUNT_NOT_POSITIVE(400),
    CURRENCY_NOT_SUPPORTED(400),
    OUT_OF_RANGE(400),
    AMBIGUOUS_NUMBER(400),
    IMPORT_NOT_WELLFORMED(400),
    LOGIN_REQUIRED(401),
    FOUR_EYES(403),
    NO_INDEPENDENT_APPROVER(403),
    NOT_MANAGER(403),
    FORBIDDEN_ROLE(403),
    FORM_EXPIRED(403),
    NO_SUCH_OFFICIAL(403),
    SUBSTITUTION_NOT_VALID(403),
    SUBSTITUTE_NOT_ALLOWED(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ILLEGAL_TRANSITION(409),
    ALREADY_DECIDED(409),
    ALREADY_REVERSED(409),
    PERIOD_LOCKED(409),
    PERCENT_FALLS(409),
    COMPLETE_BY_COMMAND(409),
    PREDECESSOR_OPEN(409),
    NOT_CLOSABLE(409),
    APPROVAL_OUT_OF_ORDER(409),
    STALE_BASE(409),
    VERSION_CONFLICT(409),
    COMMAND_ID_REUSED(409),
    VALIDITY_OVERLAP(409),
    OPEN_REFERRALS(409),
    DUPLICATE_OPEN_CASE(409),
    SUBSTITUTION_OVERLAP(409),
    SUBSTITUTION_CYCLE(409),
    CLIENT_ERASED(409),
    DUPLICATE_CLIENT(409),
    LEGAL_HOLD(409),
    IMPORT_TOO_LARGE(413),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    PERIOD_REVERSED(422),
    DATE_IN_FUTURE(422),
    DATE_IN_PAST(422),
    RATIONALE_TOO_SHORT(422),
    EVIDENCE_MISSING(422),
    AK_BASIS_MISSING(422),
    BUDGET_LINE_EXCEEDED(422),
    BELOW_COMMITTED(422),
    SUM_NOT_ZERO(422),
    ACTIVITY_OUTSIDE_PROJECT(422),
    DEPENDENCY_CYCLE(422),
    DUPLICATE_CODE(422),
    NO_CHANGE(422),
    CONSENT_MISSING(422),
    CONSENT_WITHDRAWN(422),
    NO_LEGAL_BASIS(422),
    BEFORE_CASE_OPENED(422),
    UNKNOWN_REGION(422),
    ISIKUKOOD_INVALID(422),
    PERSONAL_DATA_IN_FREE_TEXT(422),
    HASH_MISMATCH(422),
    IATI_VERSION_UNSUPPORTED(422),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    NOT_CAUGHT_UP(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with the code. */
    public int status() {
        return status;
    }

    /** The name that clients see, for example {@code budget-line-exceeded}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
