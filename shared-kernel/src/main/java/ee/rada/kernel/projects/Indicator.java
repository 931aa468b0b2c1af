package ee.rada.kernel.projects;

import com.fasterxml.jackson.annotation.JsonCreator;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a goal is measured: from where, to where, by when. */
public record Indicator(
        @Text(max = 300) String title,
        Measure measure,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable LocalDate targetDate) {

    /** What kind of number it is; IATI's IndicatorMeasure list, in its order from 1. */
    public enum Measure {
        UNIT,
        PERCENTAGE,
        NOMINAL,
        ORDINAL,
        QUALITATIVE;

        /** Reads the name in any case or IATI's code. */
        @JsonCreator
        public static Measure of(String text) {
            for (Measure measure : values()) {
                if (measure.name().equals(text.toUpperCase(Locale.ROOT)) || text.equals(measure.iatiCode())) {
                    return measure;
                }
            }
            throw new Refusal(ProblemCode.VALIDATION);
        }

        public String iatiCode() {
            return String.valueOf(ordinal() + 1);
        }
    }
}
