package ee.rada.query.posts;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostEvent.AbsenceLifted;
import ee.rada.kernel.posts.PostEvent.AbsenceNoted;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostEvent.SubstitutesDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.query._axon.Known;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostsTest {

    private static final LocalDate FROM = LocalDate.of(2026, 2, 1);
    private static final LocalDate UNTIL = LocalDate.of(2026, 5, 31);

    private static Known known;

    private final OfficialId official = OfficialId.random();
    private final PostId post = PostId.random();
    private final SealedText name = new SealedText(official.value(), "c2VhbGVk");

    @BeforeAll
    static void open() {
        known = Known.started();
    }

    @AfterAll
    static void close() {
        known.close();
    }

    private void appointed() {
        known.learn(
                null,
                FROM,
                new OfficialRegistered(official, name),
                new PostDefined(post, "Head of the north", "Unit", Role.REGION_HEAD, Region.of("POHJA"), null),
                new OfficialAppointed(post, official, FROM));
    }

    private List<Standing> standings(LocalDate on) {
        return known.bean(Standings.class).postsOf(official, on);
    }

    @Test
    void a_post_is_held_from_the_first_to_the_last_day_both_included() {
        appointed();
        known.learn(null, UNTIL, new AppointmentEnded(post, official, UNTIL, "left"));

        assertThat(standings(FROM.minusDays(1))).isEmpty();
        assertThat(standings(FROM)).extracting(Standing::role).containsExactly(Role.REGION_HEAD);
        assertThat(standings(UNTIL)).hasSize(1);
        assertThat(standings(UNTIL.plusDays(1))).isEmpty();
    }

    @Test
    void a_post_was_once_held_by_who_left_it_and_never_by_who_only_acted_in_it() {
        appointed();
        known.learn(null, UNTIL, new AppointmentEnded(post, official, UNTIL, "left"));
        var standings = known.bean(Standings.class);

        assertThat(standings.hasHeld(official, post)).isTrue();
        assertThat(standings.hasHeld(OfficialId.random(), post)).isFalse();
    }

    @Test
    void a_deactivated_official_stands_nowhere() {
        appointed();
        known.learn(null, FROM, new OfficialDeactivated(official, "left"));

        assertThat(standings(FROM)).isEmpty();
    }

    @Test
    void posts_and_officials_are_listed_with_names_still_sealed() {
        appointed();
        var queries = known.bean(PostQueries.class);

        assertThat(queries.answer(new FindPosts(null, FROM, null, 500)).items())
                .filteredOn(item -> item.postId().equals(post))
                .singleElement()
                .satisfies(item -> assertThat(item.holderName()).isEqualTo(OfficialEvent.placedName(official, name)));
        assertThat(queries.answer(new FindOfficials(null, FROM, null, 500)).items())
                .filteredOn(item -> item.officialId().equals(official))
                .singleElement()
                .satisfies(item -> assertThat(item.posts()).hasSize(1));
        assertThat(queries.answer(new GetPost(post)).appointments()).hasSize(1);
        assertThat(queries.namesOf(List.of(official, OfficialId.random()))).containsOnlyKeys(official);
        assertThat(queries.titlesOf(List.of(post))).containsEntry(post, "Head of the north");
    }

    @Test
    void a_post_tells_which_others_may_substitute_it_and_counts_what_it_remembers() {
        appointed();
        var other = PostId.random();
        var substitution = SubstitutionId.random();
        known.learn(
                null,
                FROM,
                new PostDefined(other, "Head of the south", "Unit", Role.REGION_HEAD, Region.of("LOUNA"), null),
                new SubstitutesDefined(post, List.of(other)),
                new AbsenceNoted(post, substitution, FROM, UNTIL),
                new AbsenceLifted(post, substitution));

        var answer = known.bean(PostQueries.class).answer(new GetPost(post));

        assertThat(answer.substitutes()).containsExactly(new GetPost.Substitute(other, "Head of the south"));
        assertThat(answer.version()).isEqualTo(5);
    }

    @Test
    void a_list_goes_on_where_its_last_page_ended() {
        appointed();
        known.learn(null, FROM, new OfficialRegistered(OfficialId.random(), name));
        var queries = known.bean(PostQueries.class);

        var one = queries.answer(new FindOfficials(null, FROM, null, 1));

        assertThat(queries.answer(new FindOfficials(null, FROM, Long.valueOf(one.next()), 1))
                        .items())
                .doesNotContainAnyElementsOf(one.items());
    }
}
