package ee.rada.web.replays;

import ee.rada.query._axon.ReplayCheck;
import ee.rada.query.replays.NightlyChecks;
import ee.rada.web._automation.DailyJob;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Has it checked once a day, when the day begins, that replay equals live. Nobody waits for the result, which is kept. */
@Component
final class NightlyCheck implements DailyJob {

    private final NightlyChecks earlier;
    private final ReplayCheck check;

    NightlyCheck(NightlyChecks earlier, ReplayCheck check) {
        this.earlier = earlier;
        this.check = check;
    }

    @Override
    public String name() {
        return "replay equals live";
    }

    @Override
    public void run(LocalDate today) {
        if (!earlier.hasBegunOn(today)) {
            var _ = check.start(null);
        }
    }
}
