package ee.rada.web._access;

import com.zaxxer.hikari.HikariDataSource;
import ee.rada.store.access.AccessLog;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    AccessLog accessLog(HikariDataSource dataSource, @Qualifier("wallClock") Clock wallClock) {
        return new AccessLog(dataSource, wallClock);
    }
}
