package ee.rada;

import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Rada. The framework's update checker is left out, because nothing may call home. */
@SpringBootApplication(exclude = UpdateCheckerAutoConfiguration.class)
public class Application {

    public static void main(String[] args) {
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Application.class, args);
    }
}
