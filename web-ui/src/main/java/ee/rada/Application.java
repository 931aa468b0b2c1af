package ee.rada;

import ee.rada.web._shell.Shell;
import java.util.OptionalInt;
import org.axonframework.springboot.autoconfig.UpdateCheckerAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Rada, or a check of what it keeps. The framework's update checker is left out, because nothing may call home. */
@SpringBootApplication(exclude = UpdateCheckerAutoConfiguration.class)
public class Application {

    public static void main(String[] args) {
        OptionalInt done = Shell.run(args);
        if (done.isPresent()) {
            System.exit(done.getAsInt());
        }
        System.setProperty("disable-axoniq-console-message", "true");
        SpringApplication.run(Application.class, args);
    }
}
