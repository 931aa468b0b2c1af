package ee.rada.query.planchanges;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Money;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.planchanges.GetPlanChange.Waited;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountedProposalsTest {

    private final CountedProposals counted = new CountedProposals();

    private void waited(int... days) {
        for (int each : days) {
            counted.add(
                    ProposalState.APPLIED,
                    List.of(new Waited(Whom.APPROVER, null, Instant.EPOCH, Instant.EPOCH, each)),
                    null,
                    0);
        }
    }

    @Test
    void nothing_has_a_median_of_nothing() {
        assertThat(counted.totals().medianWaited()).isEqualByComparingTo("0");
        assertThat(counted.totals().states()).isEmpty();
    }

    @Test
    void the_median_of_an_odd_number_is_the_middle_one() {
        waited(9, 1, 3);

        assertThat(counted.totals().medianWaited()).isEqualByComparingTo("3");
        assertThat(counted.totals().longestWaited()).isEqualTo(9);
    }

    @Test
    void between_two_middle_ones_it_is_half_way() {
        waited(4, 1, 3, 20);

        assertThat(counted.totals().medianWaited()).isEqualByComparingTo("3.5");
    }

    @Test
    void what_never_waited_does_not_count_among_the_waits() {
        waited(5);
        counted.add(ProposalState.DRAFT, List.of(), null, 0);

        assertThat(counted.totals().proposals()).isEqualTo(2);
        assertThat(counted.totals().waited()).isEqualTo(1);
        assertThat(counted.totals().medianWaited()).isEqualByComparingTo("5");
    }

    @Test
    void each_currency_has_its_own_sum() {
        counted.add(ProposalState.APPLIED, List.of(), Money.euros("10"), 2);
        counted.add(ProposalState.APPLIED, List.of(), new Money(500, "SEK"), 0);
        counted.add(ProposalState.APPLIED, List.of(), Money.euros("5"), 3);

        assertThat(counted.totals().states()).singleElement().satisfies(applied -> {
            assertThat(applied.moved()).containsExactly(Money.euros("15"), new Money(500, "SEK"));
            assertThat(applied.daysMoved()).isEqualTo(5);
        });
    }
}
