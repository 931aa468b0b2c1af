package ee.rada.command.cases;

import ee.rada.kernel.Region;
import ee.rada.kernel.clients.ClientRef;
import ee.rada.kernel.posts.OfficialId;
import java.time.LocalDate;

/**
 * Whose case it is, and who has it in hand.
 *
 * @param hasLegalBasis whether it was opened on one, so that it stands without a consent
 */
record Held(ClientRef client, Region region, OfficialId responsible, LocalDate openedOn, boolean hasLegalBasis) {

    Held by(OfficialId official) {
        return new Held(client, region, official, openedOn, hasLegalBasis);
    }

    Held in(Region other, OfficialId official) {
        return new Held(client, other, official, openedOn, hasLegalBasis);
    }
}
