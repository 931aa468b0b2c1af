package ee.rada.query.cases;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.ReferralStatus;
import ee.rada.kernel.cases.RevocationCause;
import ee.rada.kernel.cases.SealedBasis;
import ee.rada.kernel.cases.SharedData;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A referral as it stands; {@code answer} is what the partner said, {@code revocation} why it was called off. */
@Table(value = "case_referral", key = 2)
record ReferralRow(
        CaseId caseId,
        ReferralId referralId,
        long position,
        UUID partnerId,
        String partnerName,
        String service,
        List<SharedData> dataShared,
        Instant at,
        @Nullable SealedBasis legalBasis,
        ReferralStatus status,
        Instant since,
        @Nullable SealedText answer,
        @Nullable RevocationCause cause,
        @Nullable SealedText revocation) {

    boolean isOpen() {
        return status == ReferralStatus.IN_PROGRESS || status == ReferralStatus.ACCEPTED;
    }

    ReferralRow in(ReferralStatus next, @Nullable SealedText said, Recorded recorded) {
        return new ReferralRow(
                caseId,
                referralId,
                position,
                partnerId,
                partnerName,
                service,
                dataShared,
                at,
                legalBasis,
                next,
                recorded.recordedAt(),
                said == null ? answer : said,
                cause,
                revocation);
    }

    ReferralRow revoked(RevocationCause why, @Nullable SealedText said, Recorded recorded) {
        return new ReferralRow(
                caseId,
                referralId,
                position,
                partnerId,
                partnerName,
                service,
                dataShared,
                at,
                legalBasis,
                ReferralStatus.REVOKED,
                recorded.recordedAt(),
                answer,
                why,
                said);
    }
}
