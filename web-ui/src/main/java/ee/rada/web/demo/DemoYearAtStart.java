package ee.rada.web.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** {@code rada.demo=year}: begins the invented year once the first people are there. */
@Component
@Order(10)
@ConditionalOnProperty(name = "rada.demo", havingValue = "year")
final class DemoYearAtStart implements ApplicationRunner {

    private final DemoYear year;

    DemoYearAtStart(DemoYear year) {
        this.year = year;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        year.begin();
    }
}
