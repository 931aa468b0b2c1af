package ee.rada.command.emergencies;

import ee.rada.command.By;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.emergencies.EmergencyEvent;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessReviewed;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessUsed;
import ee.rada.kernel.posts.OfficialId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is remembered of an emergency; {@code usedBy} is empty before there was one. */
public record EmergencyState(
        @Nullable CaseId caseId, @Nullable ClientRef client, Set<OfficialId> usedBy, boolean reviewed) {

    static final EmergencyState NONE = new EmergencyState(null, null, Set.of(), false);

    EmergencyState evolve(EmergencyEvent event, By by) {
        return switch (event) {
            case EmergencyAccessUsed e -> new EmergencyState(e.caseId(), e.clientRef(), by.persons(), false);
            case EmergencyAccessReviewed _ -> new EmergencyState(caseId, client, usedBy, true);
        };
    }
}
