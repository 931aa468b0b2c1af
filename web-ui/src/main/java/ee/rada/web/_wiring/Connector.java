package ee.rada.web._wiring;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the web server itself has to know. It lets our own filters refuse a path with an encoded slash, so that a program is answered
 * with a problem; Tomcat would refuse it with a page of its own. And it believes who is behind a proxy from named proxies only: who can
 * choose the address he is counted under is not limited in guessing passwords.
 */
@Component
class Connector implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private final RadaSettings settings;

    Connector(RadaSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setEncodedReverseSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
        });
        if (!settings.trustedProxies().isEmpty()) {
            server.addEngineValves(believing(settings.trustedProxies()));
        }
    }

    private static RemoteIpValve believing(List<String> proxies) {
        var valve = new RemoteIpValve();
        valve.setInternalProxies(proxies.stream().map(Pattern::quote).collect(Collectors.joining("|")));
        valve.setProtocolHeader("X-Forwarded-Proto");
        return valve;
    }
}
