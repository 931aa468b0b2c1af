package ee.rada.command.posts;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Acting.asTheSystem;
import static ee.rada.command.Cast.ADMINISTRATOR;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.day;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.NOT_FOUND;
import static ee.rada.kernel.ProblemCode.PERIOD_REVERSED;
import static ee.rada.kernel.ProblemCode.VALIDATION;
import static ee.rada.kernel.ProblemCode.VALIDITY_OVERLAP;

import ee.rada.command.Cast;
import ee.rada.command.Decisions;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialCommand.DeactivateOfficial;
import ee.rada.kernel.posts.OfficialCommand.RegisterOfficial;
import ee.rada.kernel.posts.OfficialEvent.AppointmentNoted;
import ee.rada.kernel.posts.OfficialEvent.OfficialDeactivated;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostCommand.AppointToPost;
import ee.rada.kernel.posts.PostCommand.DefinePost;
import ee.rada.kernel.posts.PostCommand.DefineSubstitutes;
import ee.rada.kernel.posts.PostCommand.EndAppointment;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostEvent.SubstitutesDefined;
import ee.rada.kernel.posts.PostId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Domain model § 9: officials, posts, and who holds them when. */
class PostsTest {

    private static final OfficialId MARI = OfficialId.random();
    private static final PostId POST = PostId.random();

    private final Decisions vacant = desk().given(defined(Region.of("IDA")));

    @Test
    void a_name_is_sealed_with_the_officials_own_key() {
        desk().when(as(ADMINISTRATOR), new RegisterOfficial(MARI, "Mari Maasikas"))
                .expectEvents(new OfficialRegistered(MARI, new SealedText(MARI.value(), "sealed Mari Maasikas")));
    }

    @Test
    void the_service_sets_up_its_first_officials_itself() {
        desk().when(asTheSystem(), new RegisterOfficial(MARI, "Mari Maasikas"))
                .expectEvents(new OfficialRegistered(MARI, new SealedText(MARI.value(), "sealed Mari Maasikas")));
    }

    @Test
    void an_official_is_registered_once() {
        desk().when(as(ADMINISTRATOR), new RegisterOfficial(WORKER_POHJA.official(), "Mari Maasikas"))
                .expectRefusal(ILLEGAL_TRANSITION, "/officialId", Map.of("state", "EXISTS"));
    }

    @Test
    void an_official_leaves_once() {
        var leave = new DeactivateOfficial(WORKER_POHJA.official(), "retired");
        var left = new OfficialDeactivated(WORKER_POHJA.official(), "retired");

        desk().when(as(ADMINISTRATOR), leave).expectEvents(left);
        desk().given(left).when(as(ADMINISTRATOR), leave).expectNoEvents();
        desk().when(as(ADMINISTRATOR), new DeactivateOfficial(MARI, "retired")).expectRefusal(NOT_FOUND, "/officialId");
    }

    @Test
    void a_post_works_in_its_region_or_everywhere() {
        desk().when(as(ADMINISTRATOR), define(Region.of("IDA"))).expectEvents(defined(Region.of("IDA")));
        desk().when(as(ADMINISTRATOR), define(null)).expectEvents(defined(Region.ALL));
        vacant.when(as(ADMINISTRATOR), define(Region.of("IDA")))
                .expectRefusal(ILLEGAL_TRANSITION, "/postId", Map.of("state", "EXISTS"));
    }

    @Test
    void an_official_is_appointed_to_a_vacant_post() {
        vacant.when(as(ADMINISTRATOR), appoint(WORKER_POHJA, "2026-06-01"))
                .expectEvents(appointed(WORKER_POHJA, "2026-06-01"), noted(WORKER_POHJA));
    }

    @Test
    void a_post_has_one_holder_at_a_time() {
        vacant.given(appointed(WORKER_POHJA, "2026-01-01"))
                .when(as(ADMINISTRATOR), appoint(ADMINISTRATOR, "2026-06-01"))
                .expectRefusal(VALIDITY_OVERLAP, "/from");
        vacant.given(ended("2026-06-01"));

        vacant.when(as(ADMINISTRATOR), appoint(ADMINISTRATOR, "2026-06-01")).expectRefusal(VALIDITY_OVERLAP, "/from");
        vacant.when(as(ADMINISTRATOR), appoint(ADMINISTRATOR, "2026-06-02"))
                .expectEvents(appointed(ADMINISTRATOR, "2026-06-02"), noted(ADMINISTRATOR));
    }

    @Test
    void who_is_not_here_is_not_appointed() {
        vacant.when(as(ADMINISTRATOR), new AppointToPost(POST, MARI, day("2026-06-01")))
                .expectRefusal(NOT_FOUND, "/officialId");
        vacant.given(new OfficialDeactivated(WORKER_POHJA.official(), "retired"))
                .when(as(ADMINISTRATOR), appoint(WORKER_POHJA, "2026-06-01"))
                .expectRefusal(NOT_FOUND, "/officialId");
        desk().when(as(ADMINISTRATOR), appoint(WORKER_POHJA, "2026-06-01")).expectRefusal(NOT_FOUND, "/postId");
    }

    @Test
    void an_appointment_ends_once_and_after_it_began() {
        var held = vacant.given(appointed(WORKER_POHJA, "2026-05-01"));

        held.when(as(ADMINISTRATOR), end("2026-04-30")).expectRefusal(PERIOD_REVERSED, "/on");
        held.when(as(ADMINISTRATOR), end("2026-05-01")).expectEvents(ended("2026-05-01"));
        held.given(ended("2026-05-01"))
                .when(as(ADMINISTRATOR), end("2026-05-02"))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "VACANT"));
    }

    @Test
    void there_is_nothing_to_end_in_a_post_that_nobody_holds() {
        vacant.when(as(ADMINISTRATOR), end("2026-06-01")).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "VACANT"));
        desk().when(as(ADMINISTRATOR), end("2026-06-01")).expectRefusal(NOT_FOUND, "/postId");
    }

    @Test
    void a_post_says_which_others_may_substitute_it() {
        var worker = new DefineSubstitutes(POST, List.of(WORKER_POHJA.post(), WORKER_POHJA.post()));
        var defined = new SubstitutesDefined(POST, List.of(WORKER_POHJA.post()));

        vacant.when(as(ADMINISTRATOR), worker).expectEvents(defined);
        vacant.when(as(ADMINISTRATOR), substitutes(POST))
                .expectWrongFields(VALIDATION, new FieldError("/allowedPosts/0", "not-allowed"));
        vacant.when(as(ADMINISTRATOR), substitutes(PostId.random())).expectRefusal(NOT_FOUND, "/allowedPosts/0");
        desk().when(as(ADMINISTRATOR), worker).expectRefusal(NOT_FOUND, "/postId");
        vacant.given(defined).when(as(ADMINISTRATOR), worker).expectNoEvents();
    }

    private static DefineSubstitutes substitutes(PostId allowed) {
        return new DefineSubstitutes(POST, List.of(allowed));
    }

    private static DefinePost define(@Nullable Region region) {
        return new DefinePost(POST, "victim support worker", "Ida", Role.WORKER, region, null);
    }

    private static PostDefined defined(Region region) {
        return new PostDefined(POST, "victim support worker", "Ida", Role.WORKER, region, null);
    }

    private static AppointToPost appoint(Cast who, String from) {
        return new AppointToPost(POST, who.official(), day(from));
    }

    private static AppointmentNoted noted(Cast who) {
        return new AppointmentNoted(who.official(), POST);
    }

    private static OfficialAppointed appointed(Cast who, String from) {
        return new OfficialAppointed(POST, who.official(), day(from));
    }

    private static EndAppointment end(String on) {
        return new EndAppointment(POST, day(on), "moved on");
    }

    private static AppointmentEnded ended(String on) {
        return new AppointmentEnded(POST, WORKER_POHJA.official(), day(on), "moved on");
    }
}
