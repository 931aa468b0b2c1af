package ee.rada.web.whole;

import ee.rada.Application;
import ee.rada.store.postgres.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** The service as it runs, with its demo users; started once for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"rada.demo=users", "rada.demo-password=" + WholeService.PASSWORD})
@ContextConfiguration(initializers = WholeService.Place.class)
@interface WholeService {

    String PASSWORD = "proovimise-parool";

    /** A database and a data folder of its own. */
    final class Place implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var address = TestDatabase.fresh().address();
            try {
                TestPropertyValues.of(
                                "rada.database.url=" + address.url(),
                                "rada.database.user=" + address.user(),
                                "rada.database.password=" + address.password(),
                                "rada.data-dir=" + Files.createTempDirectory("rada-data"))
                        .applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
