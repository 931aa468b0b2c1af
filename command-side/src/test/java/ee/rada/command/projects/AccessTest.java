package ee.rada.command.projects;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.day;
import static ee.rada.kernel.AccessClass.AK;
import static ee.rada.kernel.AccessClass.INTERNAL;
import static ee.rada.kernel.ProblemCode.AK_BASIS_MISSING;
import static ee.rada.kernel.ProblemCode.OUT_OF_RANGE;
import static ee.rada.kernel.ProblemCode.VALIDATION;

import ee.rada.command.Cast;
import ee.rada.command.Outcome;
import ee.rada.kernel.AccessClass;
import ee.rada.kernel.Money;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Domain model § 3 and R12: AK names its basis and its end. */
class AccessTest {

    private static final String BASIS = "AvTS § 35 lg 1 p 12";

    @Test
    void a_restricted_project_says_on_what_basis_and_until_when() {
        registered(AK, BASIS, TODAY.plusYears(5))
                .expectEvents(new ProjectRegistered(
                        PROJECT,
                        "OA-1",
                        "Support nearer to people",
                        "Help is reached within a week",
                        day("2026-01-01"),
                        day("2026-12-31"),
                        null,
                        false,
                        List.of(),
                        Cast.SERVICE_HEAD.post(),
                        day("2026-01-01"),
                        day("2026-12-31"),
                        AK,
                        BASIS,
                        TODAY.plusYears(5),
                        Money.EUR));
    }

    @Test
    void without_a_basis_or_an_end_there_is_no_restriction() {
        registered(AK, null, TODAY).expectRefusal(AK_BASIS_MISSING, "/accessBasis");
        registered(AK, BASIS, null).expectRefusal(AK_BASIS_MISSING, "/accessUntil");
    }

    @Test
    void a_restriction_ends_today_at_the_earliest_and_in_seventy_five_years_at_the_latest() {
        registered(AK, BASIS, TODAY.minusDays(1)).expectRefusal(OUT_OF_RANGE, "/accessUntil");
        registered(AK, BASIS, TODAY.plusYears(75).plusDays(1)).expectRefusal(OUT_OF_RANGE, "/accessUntil");
    }

    @Test
    void what_is_not_restricted_has_neither_basis_nor_end() {
        registered(INTERNAL, BASIS, null).expectRefusal(VALIDATION, "/accessBasis");
        registered(null, null, TODAY).expectRefusal(VALIDATION, "/accessUntil");
    }

    private static Outcome registered(@Nullable AccessClass access, @Nullable String basis, @Nullable LocalDate until) {
        return desk().when(
                        as(SERVICE_HEAD),
                        new RegisterProject(
                                PROJECT,
                                "OA-1",
                                "Support nearer to people",
                                "Help is reached within a week",
                                day("2026-01-01"),
                                day("2026-12-31"),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                access,
                                basis,
                                until));
    }
}
