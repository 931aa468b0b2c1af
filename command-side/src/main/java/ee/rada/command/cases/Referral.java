package ee.rada.command.cases;

import ee.rada.kernel.cases.ReferralStatus;
import java.util.UUID;

/**
 * What is remembered of a referral.
 *
 * @param onConsent whether the partner was told something because the client agreed, and for no other reason
 */
record Referral(ReferralStatus status, UUID partner, boolean onConsent) {

    Referral in(ReferralStatus next) {
        return new Referral(next, partner, onConsent);
    }

    boolean isOpen() {
        return status == ReferralStatus.IN_PROGRESS || status == ReferralStatus.ACCEPTED;
    }
}
