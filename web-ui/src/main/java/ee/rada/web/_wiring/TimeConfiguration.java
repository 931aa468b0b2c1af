package ee.rada.web._wiring;

import ee.rada.web._moment.AskedClock;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clocks. Their days are those of Estonia, whatever the machine is set to. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** What pages and answers call today: in a request about an earlier moment, the day of that moment. */
    @Bean
    @Primary
    Clock clock(@Qualifier("wallClock") Clock wallClock) {
        return new AskedClock(wallClock);
    }

    /** Always now: for who may do what, and for what is done. */
    @Bean
    Clock wallClock() {
        return Clock.system(ZoneId.of("Europe/Tallinn"));
    }
}
