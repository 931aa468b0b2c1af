package ee.rada.web._wiring;

import ee.rada.web._security.Accounts;
import ee.rada.web._wiring.RadaSettings.Demo;
import java.net.InetAddress;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Serves this machine only while users exist whose names stand in the README, unless an address is set on purpose. */
@Component
class Doorstep implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private final Environment environment;
    private final RadaSettings settings;
    private final Accounts accounts;

    Doorstep(Environment environment, RadaSettings settings, Accounts accounts) {
        this.environment = environment;
        this.settings = settings;
        this.accounts = accounts;
    }

    @Override
    public void customize(ConfigurableWebServerFactory server) {
        boolean chosen = environment.containsProperty("server.address");
        boolean demo = accounts.none() ? settings.demo() != Demo.OFF : accounts.areForTrying();
        if (!chosen && demo) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }
}
