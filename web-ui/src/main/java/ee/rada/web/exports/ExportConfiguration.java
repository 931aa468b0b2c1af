package ee.rada.web.exports;

import ee.rada.web.exports.iati.IatiPublisher;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who publishes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExportConfiguration.Settings.class)
class ExportConfiguration {

    private static final String GOVERNMENT = "10";

    /**
     * Below {@code rada.iati}.
     *
     * @param reportingOrg the publisher's identifier as org-id.guide builds it; also the beginning of our projects' identifiers
     * @param name of the publisher, in Estonian
     */
    @ConfigurationProperties("rada.iati")
    record Settings(
            @DefaultValue("EE-RIK-70001975") String reportingOrg,
            @DefaultValue("Sotsiaalkindlustusamet") String name) {}

    @Bean
    IatiPublisher iatiPublisher(Settings settings) {
        return new IatiPublisher(settings.reportingOrg(), GOVERNMENT, settings.name(), "et", "EUR");
    }
}
