package ee.rada.web._wiring;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.SealedText;
import ee.rada.store.Sealer;
import java.math.BigDecimal;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleModule;

/** How answers are written: decimals as strings, fields in their declared order, and names of people opened only here. */
@Configuration(proxyBeanMethods = false)
class JsonConfiguration {

    @Bean
    JsonMapperBuilderCustomizer answersInJson(Sealer sealer) {
        var module = new SimpleModule()
                .addSerializer(BigDecimal.class, new PlainDecimal())
                .addSerializer(PlacedText.class, new OpenedText(sealer))
                .addSerializer(SealedText.class, new ClosedText());
        return builder ->
                builder.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).addModule(module);
    }

    /** A number in JSON may be read as floating point; a string is left alone. */
    private static final class PlainDecimal extends ValueSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toPlainString());
        }
    }

    /** Opened while the answer is made and kept nowhere; null once the person's key is destroyed. */
    private static final class OpenedText extends ValueSerializer<PlacedText> {

        private final Sealer sealer;

        private OpenedText(Sealer sealer) {
            this.sealer = sealer;
        }

        @Override
        public void serialize(PlacedText value, JsonGenerator json, SerializationContext context) {
            String text = sealer.open(value).orElse(null);
            if (text == null) {
                json.writeNull();
            } else {
                json.writeString(text);
            }
        }
    }

    /** What was not put into an answer to be opened stays closed, and its ciphertext inside. */
    private static final class ClosedText extends ValueSerializer<SealedText> {
        @Override
        public void serialize(SealedText value, JsonGenerator json, SerializationContext context) {
            json.writeNull();
        }
    }
}
