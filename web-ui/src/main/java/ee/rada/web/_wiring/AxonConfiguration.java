package ee.rada.web._wiring;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Mends what Axon 4.13.0 gets wrong with Jackson 3: tokens of a replay could be written but not read back (mended upstream in
 * 4.13.1), a new number in an old message stopped everything, and an object without visible fields was stored as nothing at all.
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {

    @Bean
    Jackson3SerializerCustomizer axonsJackson() {
        var readable = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .allowIfSubType("java.lang.")
                .build();
        return builder -> builder.polymorphicTypeValidator(readable)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .changeDefaultVisibility(visibility -> visibility.withFieldVisibility(JsonAutoDetect.Visibility.ANY));
    }
}
