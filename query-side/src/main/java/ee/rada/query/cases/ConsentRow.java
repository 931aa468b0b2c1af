package ee.rada.query.cases;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.ConsentId;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.query.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client said about a consent: that he gives it, or takes it back.
 *
 * @param givenAt null where he took one back
 */
@Table(value = "case_consent", key = 2)
record ConsentRow(
        CaseId caseId,
        ConsentId consentId,
        long position,
        ConsentKind kind,
        @Nullable UUID partnerId,
        @Nullable String partnerName,
        @Nullable Instant givenAt,
        @Nullable Instant withdrawnAt,
        SealedText evidence) {

    /** Whether this takes back what was said there. */
    boolean takesBack(ConsentKind given, @Nullable UUID to) {
        return withdrawnAt != null && kind == given && Objects.equals(partnerId, to);
    }
}
