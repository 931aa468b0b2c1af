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

    /** What kind of number it is; a value of IATI's IndicatorMeasure list. */
    public enum Measure {
        UNIT("1"),
        PERCENTAGE("2"),
        NOMINAL("3"),
        ORDINAL("4"),
        QUALITATIVE("5");

        private final String iatiCode;

        Measure(String iatiCode) {
            this.iatiCode = iatiCode;
        }

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
            return iatiCode;
        }
    }
}
