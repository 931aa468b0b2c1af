package ee.rada.query.substitutions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Event;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.AbsenceLifted;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostEvent.SubstitutesDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.Duty;
import ee.rada.kernel.substitutions.OpenItem;
import ee.rada.kernel.substitutions.SubstitutionEvent.HandbackRecorded;
import ee.rada.kernel.substitutions.SubstitutionEvent.HandoverRecorded;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionArranged;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionCancelled;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionConfirmed;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionEnded;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionExtended;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionShortened;
import ee.rada.kernel.substitutions.SubstitutionEvent.SubstitutionStarted;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.kernel.substitutions.SubstitutionStatus;
import ee.rada.query._axon.Known;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubstitutionsTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 7, 14);

    private final Known known = Known.started();
    private final OfficialId boss = OfficialId.random();
    private final OfficialId head = OfficialId.random();
    private final PostId unit = PostId.random();
    private final PostId service = PostId.random();
    private final SubstitutionId id = SubstitutionId.random();
    private final SubstitutionQueries queries = known.bean(SubstitutionQueries.class);

    @BeforeEach
    void people() {
        known.learn(
                null,
                FIRST,
                new OfficialRegistered(boss, name(boss)),
                new OfficialRegistered(head, name(head)),
                new PostDefined(unit, "Head of the unit", "Unit", Role.UNIT_HEAD, Region.ALL, null),
                new PostDefined(service, "Head of the service", "Unit", Role.SERVICE_HEAD, Region.ALL, unit),
                new OfficialAppointed(unit, boss, LocalDate.of(2020, 1, 1)),
                new OfficialAppointed(service, head, LocalDate.of(2020, 1, 1)));
    }

    @AfterEach
    void close() {
        known.close();
    }

    @Test
    void one_that_is_agreed_to_is_valid_from_its_first_day_to_its_last() {
        learn(arranged(id, Duty.PLAN_CHANGES));
        assertThat(queries.of(head, FIRST)).isEmpty();

        learn(new SubstitutionConfirmed(id));

        assertThat(queries.of(head, FIRST.minusDays(1))).isEmpty();
        assertThat(queries.of(head, LAST.plusDays(1))).isEmpty();
        assertThat(queries.of(head, LAST)).hasSize(1);
        assertThat(queries.of(boss, FIRST)).isEmpty();
        assertThat(queries.of(head, FIRST)).singleElement().satisfies(standIn -> {
            assertThat(standIn.substitutionId()).isEqualTo(id);
            assertThat(standIn.post().role()).isEqualTo(Role.UNIT_HEAD);
            assertThat(standIn.post().postId()).isEqualTo(unit);
            assertThat(standIn.onBehalfOf()).isEqualTo(boss);
            assertThat(standIn.until()).isEqualTo(LAST);
            assertThat(standIn.scope()).containsExactly(Duty.PLAN_CHANGES);
        });
    }

    @Test
    void it_gives_nothing_to_who_left_nor_in_the_place_of_who_did() {
        learn(arranged(id), new SubstitutionConfirmed(id));
        learn(new OfficialDeactivated(boss, "left"));

        assertThat(queries.of(head, FIRST)).isEmpty();
    }

    @Test
    void it_stands_as_its_days_say_whether_or_not_the_service_has_recorded_it() {
        learn(arranged(id));
        assertThat(status(FIRST)).isEqualTo(SubstitutionStatus.ARRANGED);
        assertThat(status(LAST.plusDays(1))).isEqualTo(SubstitutionStatus.ENDED);

        learn(new SubstitutionConfirmed(id));
        assertThat(status(FIRST.minusDays(1))).isEqualTo(SubstitutionStatus.CONFIRMED);
        assertThat(status(FIRST)).isEqualTo(SubstitutionStatus.ACTIVE);

        learn(new SubstitutionStarted(id), new SubstitutionEnded(id));
        assertThat(status(LAST.plusDays(1))).isEqualTo(SubstitutionStatus.ENDED);
    }

    @Test
    void its_last_day_moves_and_calling_it_off_ends_it() {
        learn(arranged(id), new SubstitutionConfirmed(id), new SubstitutionShortened(id, FIRST));
        assertThat(queries.of(head, FIRST.plusDays(1))).isEmpty();

        learn(new SubstitutionExtended(id, FIRST.plusDays(1)));
        assertThat(queries.of(head, FIRST.plusDays(1))).hasSize(1);

        learn(new SubstitutionCancelled(id, "no vacation"), new AbsenceLifted(unit, id));
        assertThat(queries.of(head, FIRST)).isEmpty();
        var answer = queries.answer(new GetSubstitution(id, FIRST));
        assertThat(answer.status()).isEqualTo(SubstitutionStatus.CANCELLED);
        assertThat(answer.cancelReason()).isEqualTo("no vacation");
        assertThat(answer.version()).isEqualTo(5);
    }

    @Test
    void the_calendar_is_told_what_waits_for_it_once() {
        learn(arranged(id));
        assertThat(queries.toStart(FIRST)).isEmpty();

        learn(new SubstitutionConfirmed(id));
        assertThat(queries.toStart(FIRST.minusDays(1))).isEmpty();
        assertThat(queries.toStart(FIRST)).containsExactly(id);
        assertThat(queries.toEnd(LAST)).isEmpty();
        assertThat(queries.toEnd(LAST.plusDays(1))).containsExactly(id);

        learn(new SubstitutionStarted(id), new SubstitutionEnded(id));
        assertThat(queries.toStart(FIRST)).isEmpty();
        assertThat(queries.toEnd(LAST.plusDays(1))).isEmpty();
    }

    @Test
    void what_was_done_in_somebodys_place_is_listed_for_him_the_latest_first() {
        learn(arranged(id), new SubstitutionConfirmed(id));
        var other = PostId.random();
        known.learnUnder(
                id,
                head,
                boss,
                FIRST,
                new PostDefined(other, "New", "Unit", Role.WORKER, Region.of("IDA"), null),
                new SubstitutesDefined(other, List.of(service)));

        var mine = queries.answer(new FindActsOnBehalf(null, boss, null, 1));

        assertThat(mine.items()).singleElement().satisfies(act -> {
            assertThat(act.type()).isEqualTo("SubstitutesDefined");
            assertThat(act.actor()).isEqualTo(head);
            assertThat(act.substitutionId()).isEqualTo(id);
            assertThat(act.thing()).isEqualTo(other.value());
            assertThat(act.stream()).isEqualTo("Post");
        });
        assertThat(queries.answer(new FindActsOnBehalf(null, boss, Long.valueOf(mine.next()), 1))
                        .items())
                .extracting(FindActsOnBehalf.Act::type)
                .containsExactly("PostDefined");
        assertThat(queries.answer(new FindActsOnBehalf(null, head, null, 9)).items())
                .isEmpty();
        assertThat(queries.answer(new FindActsOnBehalf(id, null, null, 9)).items())
                .hasSize(2);
        assertThat(queries.answer(new GetSubstitution(id, FIRST)).acts()).isEqualTo(2);
    }

    @Test
    void the_list_is_filtered_and_goes_on_where_its_last_page_ended() {
        var later = SubstitutionId.random();
        learn(arranged(id), new SubstitutionConfirmed(id));
        learn(new SubstitutionArranged(
                later,
                service,
                unit,
                LAST.plusDays(1),
                LAST.plusDays(9),
                List.of(),
                SubstitutionReason.TRAINING,
                null,
                false));

        assertThat(ids(null, null, null, null)).containsExactly(later, id);
        assertThat(ids(SubstitutionStatus.ACTIVE, null, null, null)).containsExactly(id);
        assertThat(ids(null, head, null, LAST)).containsExactly(id);
        assertThat(ids(null, OfficialId.random(), null, null)).isEmpty();
        assertThat(ids(null, null, service, null)).containsExactly(later, id);
        assertThat(ids(null, null, PostId.random(), null)).isEmpty();
        var page = queries.answer(new FindSubstitutions(null, null, null, null, FIRST, null, 1));
        assertThat(page.items().getFirst().substitute().holderName())
                .isEqualTo(OfficialEvent.placedName(boss, name(boss)));
        assertThat(queries.answer(new FindSubstitutions(null, null, null, null, FIRST, page.next(), 1))
                        .items())
                .extracting(FindSubstitutions.Item::substitutionId)
                .containsExactly(id);
    }

    @Test
    void one_tells_who_when_and_what_was_handed_over() {
        var items = List.of(new OpenItem("Budget", LAST));
        learn(
                arranged(id),
                new AbsenceNoted(unit, id, FIRST, LAST),
                new HandoverRecorded(id, "Look into the folder", items),
                new HandbackRecorded(id, "All done"));

        var answer = queries.answer(new GetSubstitution(id, FIRST));

        assertThat(answer.absent().holder()).isEqualTo(boss);
        assertThat(answer.substitute().title()).isEqualTo("Head of the service");
        assertThat(answer.handover()).isEqualTo("Look into the folder");
        assertThat(answer.openItems()).isEqualTo(items);
        assertThat(answer.handback()).isEqualTo("All done");
        assertThatThrownBy(() -> queries.answer(new GetSubstitution(SubstitutionId.random(), FIRST)))
                .isInstanceOf(Refusal.class);
    }

    private void learn(Event... events) {
        known.learn(boss, FIRST, events);
    }

    private List<SubstitutionId> ids(
            @Nullable SubstitutionStatus status,
            @Nullable OfficialId official,
            @Nullable PostId post,
            @Nullable LocalDate on) {
        return queries.answer(new FindSubstitutions(status, official, post, on, FIRST, null, 50)).items().stream()
                .map(FindSubstitutions.Item::substitutionId)
                .toList();
    }

    private SubstitutionStatus status(LocalDate today) {
        return queries.answer(new GetSubstitution(id, today)).status();
    }

    private SubstitutionArranged arranged(SubstitutionId substitution, Duty... scope) {
        return new SubstitutionArranged(
                substitution, unit, service, FIRST, LAST, List.of(scope), SubstitutionReason.VACATION, null, false);
    }

    private static SealedText name(OfficialId official) {
        return new SealedText(new UUID(1, official.value().getLeastSignificantBits()), "c2VhbGVk");
    }
}
