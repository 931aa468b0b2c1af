package ee.rada.command.contacts;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.COUNSELLOR_REMOTE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.kernel.ProblemCode.DATE_IN_FUTURE;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.UNKNOWN_REGION;

import ee.rada.command.Decisions;
import ee.rada.kernel.Region;
import ee.rada.kernel.contacts.AgeBand;
import ee.rada.kernel.contacts.ContactCategory;
import ee.rada.kernel.contacts.ContactChannel;
import ee.rada.kernel.contacts.ContactCommand.CorrectContact;
import ee.rada.kernel.contacts.ContactCommand.RegisterContact;
import ee.rada.kernel.contacts.ContactEvent.ContactCorrected;
import ee.rada.kernel.contacts.ContactEvent.ContactRegistered;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.contacts.ContactKind;
import ee.rada.kernel.contacts.ContactOutcome;
import ee.rada.kernel.contacts.Language;
import ee.rada.kernel.contacts.Sex;
import ee.rada.kernel.contacts.ViolenceKind;
import ee.rada.kernel.regions.RegionEvent.RegionEnded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ContactsTest {

    private static final ContactId CONTACT = new ContactId(new UUID(7, 7));
    private static final Region POHJA = Region.of("POHJA");
    private static final Instant MORNING = noon(TODAY);

    private final Decisions registered = desk().given(new ContactRegistered(CONTACT, facts(POHJA, MORNING, 30)));

    @Test
    void a_contact_is_registered_with_each_kind_of_violence_once() {
        desk().when(as(WORKER_POHJA), register(POHJA, MORNING, 30))
                .expectEvents(new ContactRegistered(CONTACT, facts(POHJA, MORNING, 30)));
    }

    @Test
    void a_contact_is_registered_once() {
        registered.when(as(WORKER_POHJA), register(POHJA, MORNING, 45)).expectRefusal(ILLEGAL_TRANSITION);
    }

    @Test
    void a_contact_is_registered_when_it_has_taken_place() {
        desk().when(as(WORKER_POHJA), register(POHJA, noon(TODAY.plusDays(1)), 30))
                .expectRefusal(DATE_IN_FUTURE);
    }

    @Test
    void in_a_region_that_team_registers_and_the_head_of_the_service_everywhere() {
        desk().when(as(COUNSELLOR_REMOTE), register(POHJA, MORNING, 30)).expectRefusal(FORBIDDEN_ROLE);
        desk().when(as(COUNSELLOR_REMOTE), register(Region.REMOTE, MORNING, 30)).expectNoRefusalAs(FORBIDDEN_ROLE);
        desk().when(as(SERVICE_HEAD), register(Region.of("IDA"), MORNING, 30)).expectNoRefusalAs(FORBIDDEN_ROLE);
    }

    @Test
    void a_region_is_there_on_the_day_of_the_contact_whatever_has_become_of_it() {
        var ended = desk().given(new RegionEnded(POHJA, TODAY.minusDays(10), "joined"));

        ended.when(as(SERVICE_HEAD), register(POHJA, noon(TODAY.minusDays(10)), 30))
                .expectNoRefusalAs(UNKNOWN_REGION);
        ended.when(as(SERVICE_HEAD), register(POHJA, noon(TODAY.minusDays(9)), 30))
                .expectRefusal(UNKNOWN_REGION);
        desk().when(as(SERVICE_HEAD), register(Region.of("MARS"), MORNING, 30)).expectRefusal(UNKNOWN_REGION);
        desk().when(as(SERVICE_HEAD), register(Region.ALL, MORNING, 30)).expectRefusal(UNKNOWN_REGION);
    }

    @Test
    void a_correction_says_what_was_and_why_and_repeating_it_changes_nothing() {
        registered
                .when(as(WORKER_POHJA), correct(POHJA, 45))
                .expectEvents(new ContactCorrected(CONTACT, facts(POHJA, MORNING, 45), "wrong button"));
        registered.when(as(WORKER_POHJA), correct(POHJA, 30)).expectNoEvents();
        desk().when(as(WORKER_POHJA), correct(POHJA, 45)).expectRefusal(NOT_FOUND);
    }

    @Test
    void who_moves_a_contact_to_another_region_must_be_allowed_to_act_in_both() {
        registered.when(as(WORKER_POHJA), correct(Region.REMOTE, 30)).expectRefusal(FORBIDDEN_ROLE);
        registered.when(as(COUNSELLOR_REMOTE), correct(Region.REMOTE, 30)).expectRefusal(FORBIDDEN_ROLE);
        registered.when(as(SERVICE_HEAD), correct(Region.REMOTE, 30)).expectNoRefusalAs(FORBIDDEN_ROLE);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZoneId.of("Europe/Tallinn")).toInstant();
    }

    private static ContactFacts facts(Region region, Instant at, int minutes) {
        return new ContactFacts(
                at,
                ContactChannel.PHONE,
                Language.RU,
                ContactKind.FIRST,
                region,
                ContactCategory.PARTNER_VIOLENCE,
                List.of(ViolenceKind.PHYSICAL, ViolenceKind.ECONOMIC),
                AgeBand.FROM_25_TO_34,
                Sex.FEMALE,
                true,
                minutes,
                ContactOutcome.COUNSELLED);
    }

    private static RegisterContact register(Region region, Instant at, int minutes) {
        return new RegisterContact(
                CONTACT,
                at,
                ContactChannel.PHONE,
                Language.RU,
                ContactKind.FIRST,
                region,
                ContactCategory.PARTNER_VIOLENCE,
                List.of(ViolenceKind.ECONOMIC, ViolenceKind.PHYSICAL, ViolenceKind.ECONOMIC),
                AgeBand.FROM_25_TO_34,
                Sex.FEMALE,
                true,
                minutes,
                ContactOutcome.COUNSELLED);
    }

    private static CorrectContact correct(Region region, int minutes) {
        return new CorrectContact(
                CONTACT,
                MORNING,
                ContactChannel.PHONE,
                Language.RU,
                ContactKind.FIRST,
                region,
                ContactCategory.PARTNER_VIOLENCE,
                List.of(ViolenceKind.PHYSICAL, ViolenceKind.ECONOMIC),
                AgeBand.FROM_25_TO_34,
                Sex.FEMALE,
                true,
                minutes,
                ContactOutcome.COUNSELLED,
                "wrong button");
    }
}
