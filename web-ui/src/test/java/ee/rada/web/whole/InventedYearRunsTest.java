package ee.rada.web.whole;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.store.Ledger;
import ee.rada.web.demo.DemoYear;
import ee.rada.web.demo.DemoYear.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeService
class InventedYearRunsTest {

    private final DemoYear year;
    private final Ledger ledger;

    @Autowired
    InventedYearRunsTest(DemoYear year, Ledger ledger) {
        this.year = year;
        this.ledger = ledger;
    }

    @Test
    void every_step_of_the_year_is_accepted_and_a_second_run_adds_nothing() {
        year.begin();
        year.await();
        assertThat(year.progress().state()).isEqualTo(Progress.State.DONE);
        assertThat(year.progress().done()).isEqualTo(year.progress().total()).isGreaterThan(300);
        long head = ledger.head().position();

        year.begin();
        year.await();

        assertThat(year.progress().state()).isEqualTo(Progress.State.DONE);
        assertThat(ledger.head().position()).isEqualTo(head);
    }
}
