package ee.rada.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Policy;
import ee.rada.kernel.Shape;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.projects.ProjectCommand.CloseProject;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InventedYearTest {

    private static final String PROOF = "a".repeat(64);

    static Stream<LocalDate> awkward_days() {
        return Stream.of("2026-01-01", "2026-03-31", "2028-02-29", "2026-10-25", "2026-12-31")
                .map(LocalDate::parse);
    }

    @ParameterizedTest
    @MethodSource("awkward_days")
    void the_same_day_gives_the_same_year(LocalDate today) {
        assertThat(InventedYear.upTo(today, PROOF)).isEqualTo(InventedYear.upTo(today, PROOF));
    }

    @ParameterizedTest
    @MethodSource("awkward_days")
    void every_command_is_well_formed_and_its_day_has_come(LocalDate today) {
        List<Step> steps = InventedYear.upTo(today, PROOF);
        assertThat(steps).hasSizeGreaterThan(300);
        assertThat(steps).isSortedAccordingTo((one, other) -> one.on().compareTo(other.on()));
        for (Step step : steps) {
            assertThat(Shape.errors((Record) step.command())).as("%s", step).isEmpty();
            assertThat(step.on()).as("%s", step).isBeforeOrEqualTo(today);
            assertThat(Policy.of(step.command().getClass()).anywhere().size()
                            + Policy.of(step.command().getClass()).inOwnRegion().size())
                    .as("%s is somebody's right", step)
                    .isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("awkward_days")
    void every_command_comes_once(LocalDate today) {
        assertThat(InventedYear.upTo(today, PROOF)).extracting(Step::command).doesNotHaveDuplicates();
    }

    @Test
    void there_is_work_a_refusal_an_approval_and_an_end() {
        assertThat(InventedYear.upTo(LocalDate.parse("2026-11-22"), PROOF))
                .extracting(step -> (Object) step.command().getClass())
                .contains(RecordActivity.class, RejectPlanChange.class, ApprovePlanChange.class, CloseProject.class);
    }
}
