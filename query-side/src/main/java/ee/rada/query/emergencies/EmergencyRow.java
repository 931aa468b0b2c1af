package ee.rada.query.emergencies;

import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.emergencies.EmergencyId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Recorded;
import ee.rada.query.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody read a case because he had to. */
@Table("emergency_access")
record EmergencyRow(
        EmergencyId emergencyId,
        long position,
        CaseId caseId,
        ClientRef clientRef,
        OfficialId officialId,
        Instant usedAt,
        SealedText reason,
        @Nullable OfficialId reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable SealedText finding,
        long version) {

    EmergencyRow reviewed(SealedText found, Recorded recorded) {
        return new EmergencyRow(
                emergencyId,
                position,
                caseId,
                clientRef,
                officialId,
                usedAt,
                reason,
                recorded.actor(),
                recorded.recordedAt(),
                found,
                recorded.version());
    }
}
