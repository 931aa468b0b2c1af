package ee.rada.query.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.contacts.AgeBand;
import ee.rada.kernel.contacts.ContactCategory;
import ee.rada.kernel.contacts.ContactChannel;
import ee.rada.kernel.contacts.ContactEvent.ContactCorrected;
import ee.rada.kernel.contacts.ContactEvent.ContactRegistered;
import ee.rada.kernel.contacts.ContactFacts;
import ee.rada.kernel.contacts.ContactId;
import ee.rada.kernel.contacts.ContactKind;
import ee.rada.kernel.contacts.ContactOutcome;
import ee.rada.kernel.contacts.Language;
import ee.rada.kernel.contacts.Sex;
import ee.rada.kernel.contacts.ViolenceKind;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.regions.RegionEvent.RegionDefined;
import ee.rada.query._axon.Known;
import ee.rada.query.contacts.GetStatistics.OfMonth;
import ee.rada.query.contacts.GetStatistics.OfValue;
import ee.rada.query.why.Explain;
import ee.rada.query.why.Explanation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContactsTest {

    private static final OfficialId WORKER = OfficialId.random();
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 31);
    private static final Region NORTH = Region.of("TEST_NORTH");
    private static final Region EAST = Region.of("TEST_EAST");
    private static final PostId NORTHERNER = PostId.random();
    private static final PostId HEAD = PostId.random();

    private static Known known;

    @BeforeAll
    static void open() {
        known = Known.started();
        known.learn(
                WORKER,
                TODAY,
                new RegionDefined(NORTH, "Põhi", "North", List.of(), LocalDate.of(2000, 1, 1)),
                new RegionDefined(EAST, "Ida", "East", List.of(), LocalDate.of(2000, 1, 1)),
                new PostDefined(NORTHERNER, "Worker", "Unit", Role.WORKER, NORTH, null),
                new PostDefined(HEAD, "Head", "Unit", Role.SERVICE_HEAD, Region.ALL, null));
    }

    @AfterAll
    static void close() {
        known.close();
    }

    private static GetStatistics.Answer statistics(Region region, int year) {
        return known.bean(StatisticsQueries.class)
                .answer(new GetStatistics(region, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), TODAY));
    }

    @Test
    void contacts_are_counted_by_month_and_by_every_dimension() {
        known.learn(
                WORKER,
                TODAY,
                new ContactRegistered(ContactId.random(), facts("2001-03-01T10:00:00Z", NORTH, Language.ET)),
                new ContactRegistered(ContactId.random(), facts("2001-03-31T20:59:59Z", NORTH, Language.RU)),
                new ContactRegistered(ContactId.random(), facts("2001-03-31T22:00:00Z", NORTH, Language.RU)));

        var found = statistics(NORTH, 2001);
        assertThat(found.contacts()).isEqualTo(3);
        assertThat(found.months())
                .containsExactly(new OfMonth(LocalDate.of(2001, 3, 1), 2), new OfMonth(LocalDate.of(2001, 4, 1), 1));
        assertThat(values(found, Dimension.LANGUAGE)).containsExactly(new OfValue("RU", 2), new OfValue("ET", 1));
        assertThat(values(found, Dimension.VIOLENCE))
                .containsExactly(new OfValue("ECONOMIC", 3), new OfValue("PHYSICAL", 3));
    }

    @Test
    void a_correction_moves_the_counts_and_keeps_what_had_been_recorded() {
        ContactId contact = ContactId.random();
        var first = facts("2002-01-10T10:00:00Z", NORTH, Language.ET);
        var second = facts("2002-02-10T10:00:00Z", NORTH, Language.RU);
        known.learn(WORKER, TODAY, new ContactRegistered(contact, first));
        known.learn(WORKER, TODAY, new ContactCorrected(contact, second, "wrong month"));

        assertThat(statistics(NORTH, 2002).months()).containsExactly(new OfMonth(LocalDate.of(2002, 2, 1), 1));
        assertThat(values(statistics(NORTH, 2002), Dimension.LANGUAGE)).containsExactly(new OfValue("RU", 1));
        var found = known.bean(ContactQueries.class).answer(new GetContact(contact, List.of(HEAD)));
        assertThat(found.facts()).isEqualTo(second);
        assertThat(found.before()).singleElement().satisfies(said -> {
            assertThat(said.facts()).isEqualTo(first);
            assertThat(said.reason()).isEqualTo("wrong month");
            assertThat(said.by()).isEqualTo(WORKER);
        });
    }

    @Test
    void who_works_in_a_region_sees_that_regions_contacts_and_no_others() {
        ContactId here = ContactId.random();
        ContactId there = ContactId.random();
        known.learn(
                WORKER,
                TODAY,
                new ContactRegistered(here, facts("2003-01-10T10:00:00Z", NORTH, Language.ET)),
                new ContactRegistered(there, facts("2003-01-11T10:00:00Z", EAST, Language.ET)));

        assertThat(found(List.of(NORTHERNER))).containsExactly(here);
        assertThat(found(List.of(HEAD))).containsExactly(there, here);
        assertThat(found(List.of())).isEmpty();
        var queries = known.bean(ContactQueries.class);
        assertThat(queries.answer(new GetContact(here, List.of(NORTHERNER))).contactId())
                .isEqualTo(here);
        assertThatThrownBy(() -> queries.answer(new GetContact(there, List.of(NORTHERNER))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not-found");
    }

    private static List<ContactId> found(List<PostId> posts) {
        var query = new FindContacts(
                posts, LocalDate.of(2003, 1, 1), LocalDate.of(2003, 12, 31), null, null, null, null, null, 10);
        return known.bean(ContactQueries.class).answer(query).items().stream()
                .map(FindContacts.Item::contactId)
                .toList();
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        for (int day = 1; day <= 5; day++) {
            known.learn(
                    WORKER,
                    TODAY,
                    new ContactRegistered(
                            ContactId.random(), facts("2004-01-0" + day + "T10:00:00Z", NORTH, Language.ET)));
        }
        var queries = known.bean(ContactQueries.class);
        var first = queries.answer(page(null));
        var second = queries.answer(page(first.next()));
        var third = queries.answer(page(second.next()));

        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(third.items()).hasSize(1);
        assertThat(third.next()).isNull();
    }

    private static FindContacts page(@Nullable String after) {
        return new FindContacts(
                List.of(HEAD), LocalDate.of(2004, 1, 1), LocalDate.of(2004, 12, 31), null, null, null, null, after, 2);
    }

    @Test
    void every_count_is_explained_by_as_many_events() {
        var random = new Random(7);
        for (int i = 0; i < 40; i++) {
            ContactId contact = ContactId.random();
            known.learn(WORKER, TODAY, new ContactRegistered(contact, any(random)));
            if (random.nextInt(4) == 0) {
                known.learn(WORKER, TODAY, new ContactCorrected(contact, any(random), "once more"));
            }
        }
        var question = new GetStatistics(null, LocalDate.of(2005, 1, 1), LocalDate.of(2005, 12, 31), TODAY);
        var explained = known.ask(new Explain(question, null), Explain.Answer.class);
        var answer = (GetStatistics.Answer) explained.answer();

        assertThat(answer.contacts()).isEqualTo(40);
        assertThat(value(explained, "/contacts")).isEqualTo("40");
        for (int i = 0; i < answer.cells().size(); i++) {
            assertThat(value(explained, "/cells/" + i + "/contacts"))
                    .isEqualTo(String.valueOf(answer.cells().get(i).contacts()));
        }
        for (int i = 0; i < answer.dimensions().size(); i++) {
            var values = answer.dimensions().get(i).values();
            for (int j = 0; j < values.size(); j++) {
                assertThat(value(explained, "/dimensions/" + i + "/values/" + j + "/contacts"))
                        .isEqualTo(String.valueOf(values.get(j).contacts()));
            }
        }
    }

    private static String value(Explain.Answer explained, String pointer) {
        Explanation why = Objects.requireNonNull(explained.figures().get(pointer), pointer);
        assertThat(why.parts()).hasSize(Integer.parseInt(why.value()));
        return why.value();
    }

    private static List<OfValue> values(GetStatistics.Answer found, Dimension dimension) {
        return found.dimensions().stream()
                .filter(counts -> counts.dimension() == dimension)
                .findFirst()
                .orElseThrow()
                .values();
    }

    private static ContactFacts any(Random random) {
        var at = Instant.parse("2005-01-01T10:00:00Z").plusSeconds(86_400L * random.nextInt(360));
        return new ContactFacts(
                at,
                List.of(ContactChannel.values()).get(random.nextInt(3)),
                List.of(Language.values()).get(random.nextInt(3)),
                ContactKind.FIRST,
                random.nextBoolean() ? NORTH : EAST,
                List.of(ContactCategory.values()).get(random.nextInt(4)),
                random.nextBoolean()
                        ? List.of()
                        : List.of(List.of(ViolenceKind.values()).get(random.nextInt(4))),
                List.of(AgeBand.values()).get(random.nextInt(5)),
                Sex.FEMALE,
                random.nextBoolean(),
                10,
                ContactOutcome.COUNSELLED);
    }

    private static ContactFacts facts(String at, Region region, Language language) {
        return new ContactFacts(
                Instant.parse(at),
                ContactChannel.PHONE,
                language,
                ContactKind.FIRST,
                region,
                ContactCategory.PARTNER_VIOLENCE,
                List.of(ViolenceKind.PHYSICAL, ViolenceKind.ECONOMIC),
                AgeBand.FROM_25_TO_34,
                Sex.FEMALE,
                true,
                30,
                ContactOutcome.COUNSELLED);
    }
}
