package ee.rada.web._access;

import ee.rada.query.Recorded;
import ee.rada.store.access.AccessLog;
import ee.rada.web._automation.DailyJob;
import ee.rada.web._wiring.RadaSettings;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Drops looks that have been kept for as many years as the service is set to. */
@Component
final class AccessRetention implements DailyJob {

    private static final Logger LOG = LoggerFactory.getLogger(AccessRetention.class);

    private final AccessLog log;
    private final int years;

    AccessRetention(AccessLog log, RadaSettings settings) {
        this.log = log;
        this.years = settings.accessLog().keepYears();
    }

    @Override
    public String name() {
        return "access-retention";
    }

    @Override
    public void run(LocalDate today) {
        long dropped = log.dropBefore(
                today.minusYears(years).atStartOfDay(Recorded.TALLINN).toInstant());
        if (dropped > 0) {
            LOG.info("{} looks of over {} years ago were dropped from the access log", dropped, years);
        }
    }
}
