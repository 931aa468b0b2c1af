package ee.rada.web.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.query.budgets.GetBudget;
import ee.rada.web._charts.BurnDown.Point;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class BurnDownPictureTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void what_is_to_hold_later_has_not_happened() {
        var days = List.of(day(TODAY.minusDays(30), "100"), day(TODAY, "100"), day(TODAY.plusDays(30), "150"));

        assertThat(BurnDownPicture.actual(days, TODAY)).extracting(Point::on).containsOnly(TODAY.minusDays(30), TODAY);
    }

    @Test
    void a_budget_that_begins_later_has_a_beginning_all_the_same() {
        var days = List.of(day(TODAY.plusDays(1), "100"), day(TODAY.plusDays(30), "150"));

        assertThat(BurnDownPicture.actual(days, TODAY)).extracting(Point::on).containsOnly(TODAY.plusDays(1));
    }

    private static GetBudget.Day day(LocalDate on, String current) {
        var nothing = Money.euros("0");
        return new GetBudget.Day(on, Money.euros(current), nothing, nothing, Money.euros(current), false);
    }
}
