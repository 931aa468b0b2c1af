package ee.rada.query.cases;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.SessionChannel;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as it is known now.
 *
 * @param corrected whether it was recorded otherwise before
 */
@Table(value = "case_session", key = 2)
record SessionRow(
        CaseId caseId,
        SessionId sessionId,
        long position,
        Instant at,
        SessionChannel channel,
        int durationMin,
        OfficialId officialId,
        @Nullable SealedText note,
        boolean corrected) {}
