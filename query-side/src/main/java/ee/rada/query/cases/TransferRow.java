package ee.rada.query.cases;

import ee.rada.kernel.Region;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.TransferId;
import ee.rada.kernel.cases.TransferStatus;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A hand-over, as it was asked for and decided. */
@Table(value = "case_transfer", key = 2)
record TransferRow(
        CaseId caseId,
        TransferId transferId,
        long position,
        Region fromRegion,
        Region toRegion,
        SealedText reason,
        @Nullable OfficialId askedBy,
        Instant askedAt,
        TransferStatus status,
        @Nullable OfficialId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable SealedText refusal) {

    TransferRow decided(TransferStatus how, @Nullable SealedText why, Recorded recorded) {
        return new TransferRow(
                caseId,
                transferId,
                position,
                fromRegion,
                toRegion,
                reason,
                askedBy,
                askedAt,
                how,
                recorded.actor(),
                recorded.recordedAt(),
                why);
    }
}
