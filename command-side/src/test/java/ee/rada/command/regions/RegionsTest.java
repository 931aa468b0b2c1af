package ee.rada.command.regions;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.ADMINISTRATOR;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.PERIOD_REVERSED;
import static ee.rada.kernel.ProblemCode.UNKNOWN_REGION;

import ee.rada.command.Decisions;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.PostCommand.DefinePost;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.regions.County;
import ee.rada.kernel.regions.RegionCommand.DefineRegion;
import ee.rada.kernel.regions.RegionCommand.EndRegion;
import ee.rada.kernel.regions.RegionEvent.RegionDefined;
import ee.rada.kernel.regions.RegionEvent.RegionEnded;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionsTest {

    private static final Region ISLANDS = Region.of("saared");
    private static final RegionDefined DEFINED =
            new RegionDefined(ISLANDS, "Saared", "Islands", List.of(County.SAARE, County.HIIU), TODAY);

    private final Decisions defined = desk().given(DEFINED);

    @Test
    void a_region_is_defined_once_and_changed_from_a_later_day_on() {
        desk().when(as(ADMINISTRATOR), define("Islands", TODAY)).expectEvents(DEFINED);
        defined.when(as(ADMINISTRATOR), define("Islands", TODAY)).expectNoEvents();
        defined.when(as(ADMINISTRATOR), define("The islands", TODAY.plusDays(9)))
                .expectEvents(
                        new RegionDefined(ISLANDS, "Saared", "The islands", DEFINED.counties(), TODAY.plusDays(9)));
        defined.when(as(ADMINISTRATOR), define("The islands", TODAY.minusDays(1)))
                .expectRefusal(PERIOD_REVERSED);
    }

    @Test
    void all_regions_are_not_one_of_them() {
        desk().when(as(ADMINISTRATOR), new DefineRegion(Region.ALL, "Kõik", "All", List.of(), TODAY))
                .expectRefusal(UNKNOWN_REGION);
    }

    @Test
    void a_region_ends_once_and_not_before_it_began() {
        var end = new EndRegion(ISLANDS, TODAY.plusDays(30), "joined to the west");

        defined.when(as(ADMINISTRATOR), end)
                .expectEvents(new RegionEnded(ISLANDS, TODAY.plusDays(30), "joined to the west"));
        defined.when(as(ADMINISTRATOR), new EndRegion(ISLANDS, TODAY.minusDays(1), "too early"))
                .expectRefusal(PERIOD_REVERSED);
        desk().when(as(ADMINISTRATOR), end).expectRefusal(UNKNOWN_REGION);
        var ended = desk().given(DEFINED, new RegionEnded(ISLANDS, TODAY, "joined"));
        ended.when(as(ADMINISTRATOR), end).expectRefusal(ILLEGAL_TRANSITION);
        ended.when(as(ADMINISTRATOR), define("Again", TODAY.plusDays(9))).expectRefusal(ILLEGAL_TRANSITION);
    }

    @Test
    void whatever_names_a_region_names_one_that_is_there_on_the_day() {
        desk().when(as(ADMINISTRATOR), postIn(ISLANDS)).expectRefusal(UNKNOWN_REGION);
        defined.when(as(ADMINISTRATOR), postIn(ISLANDS)).expectNoRefusalAs(UNKNOWN_REGION);
        defined.when(as(ADMINISTRATOR), postIn(Region.ALL)).expectNoRefusalAs(UNKNOWN_REGION);
        desk().given(DEFINED, new RegionEnded(ISLANDS, TODAY.minusDays(1), "joined"))
                .when(as(ADMINISTRATOR), postIn(ISLANDS))
                .expectRefusal(UNKNOWN_REGION);
    }

    @Test
    void who_may_not_send_it_is_not_told_which_regions_there_are() {
        desk().when(as(SERVICE_HEAD), postIn(ISLANDS)).expectRefusal(FORBIDDEN_ROLE);
    }

    private static DefineRegion define(String title, LocalDate from) {
        return new DefineRegion(ISLANDS, "Saared", title, DEFINED.counties(), from);
    }

    private static DefinePost postIn(Region region) {
        return new DefinePost(PostId.random(), "Head of the islands", "Victim support", Role.REGION_HEAD, region, null);
    }
}
