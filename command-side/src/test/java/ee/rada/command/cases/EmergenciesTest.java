package ee.rada.command.cases;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.COUNSELLOR_REMOTE;
import static ee.rada.command.Cast.DPO;
import static ee.rada.command.Cast.OTHER_WORKER_POHJA;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.cases.Casework.CASE;
import static ee.rada.command.cases.Casework.CLIENT;
import static ee.rada.command.cases.Casework.OTHER_CASE;
import static ee.rada.command.cases.Casework.caseOpened;
import static ee.rada.command.cases.Casework.sealed;
import static ee.rada.kernel.ProblemCode.ALREADY_DECIDED;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.FOUR_EYES;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;

import ee.rada.kernel.emergencies.EmergencyCommand.BreakTheGlass;
import ee.rada.kernel.emergencies.EmergencyCommand.ReviewEmergencyAccess;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessReviewed;
import ee.rada.kernel.emergencies.EmergencyEvent.EmergencyAccessUsed;
import ee.rada.kernel.emergencies.EmergencyId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who can have to read a case, and who looks into it. */
class EmergenciesTest {

    private static final EmergencyId ID = new EmergencyId(new UUID(28, 1));
    private static final String REASON = "The police ask whether she is safe tonight.";
    private static final BreakTheGlass BREAK = new BreakTheGlass(ID, CASE, REASON);
    private static final ReviewEmergencyAccess REVIEW = new ReviewEmergencyAccess(ID, "She had to.");
    private static final EmergencyAccessUsed USED = new EmergencyAccessUsed(ID, CASE, CLIENT, sealed(REASON));
    private static final EmergencyAccessReviewed REVIEWED =
            new EmergencyAccessReviewed(ID, CASE, CLIENT, sealed("She had to."));

    @Test
    void whoever_may_know_of_the_case_can_say_that_he_must_read_it() {
        caseOpened().when(as(OTHER_WORKER_POHJA), BREAK).expectEvents(USED);
        caseOpened().when(as(SERVICE_HEAD), BREAK).expectEvents(USED);
    }

    @Test
    void to_others_there_is_nothing_to_read() {
        caseOpened().when(as(COUNSELLOR_REMOTE), BREAK).expectRefusal(NOT_FOUND);
        desk().when(as(COUNSELLOR_REMOTE), BREAK).expectRefusal(NOT_FOUND);
        caseOpened()
                .when(as(SERVICE_HEAD), new BreakTheGlass(ID, OTHER_CASE, REASON))
                .expectRefusal(NOT_FOUND);
        caseOpened().when(as(DPO), BREAK).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void the_data_protection_officer_looks_into_it_once() {
        var used = caseOpened().givenBy(OTHER_WORKER_POHJA, USED);

        used.when(as(DPO), REVIEW).expectEvents(REVIEWED);
        used.givenBy(DPO, REVIEWED).when(as(DPO), REVIEW).expectRefusal(ALREADY_DECIDED);
        caseOpened().when(as(DPO), REVIEW).expectRefusal(NOT_FOUND);
    }

    @Test
    void nobody_looks_into_what_he_did_himself() {
        caseOpened()
                .givenBy(OTHER_WORKER_POHJA, USED)
                .when(as(OTHER_WORKER_POHJA), REVIEW)
                .expectRefusal(FOUR_EYES);
    }
}
