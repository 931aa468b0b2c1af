package ee.rada.web.exports.iati;

import ee.rada.web.exports.Xml;
import ee.rada.web.imports.iati.IatiActivity.Baseline;
import ee.rada.web.imports.iati.IatiActivity.Indicator;
import ee.rada.web.imports.iati.IatiActivity.Period;
import ee.rada.web.imports.iati.IatiActivity.Result;
import ee.rada.web.imports.iati.IndicatorMeasure;
import ee.rada.web.imports.iati.Narratives;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One {@code result}; one without an indicator has no place in the schema and is left out. */
record ResultElement(Xml xml, Texts texts, Dates dates, Narratives activityTitle) {

    void write(Result result) throws IOException {
        if (result.indicators().isEmpty()) return;
        xml.open("result");
        xml.attribute("type", result.type().code());
        texts.write("title", named(result.title()));
        texts.write("description", result.description());
        for (Indicator indicator : result.indicators()) indicator(indicator);
        xml.close();
    }

    private void indicator(Indicator indicator) throws IOException {
        xml.open("indicator");
        xml.attribute(
                "measure",
                Objects.requireNonNullElse(indicator.measure(), IndicatorMeasure.UNIT)
                        .code());
        xml.attribute("ascending", indicator.ascending() ? "1" : "0");
        texts.write("title", named(indicator.title()));
        texts.write("description", indicator.description());
        if (indicator.baseline() != null) baseline(indicator.baseline());
        for (Period period : indicator.periods()) period(period);
        xml.close();
    }

    private void baseline(Baseline baseline) throws IOException {
        xml.open("baseline");
        xml.attribute("year", baseline.year());
        xml.attribute("iso-date", baseline.date());
        xml.attribute("value", baseline.value());
        xml.close();
    }

    private void period(Period period) throws IOException {
        var days = dates.period(period.start(), period.end(), null);
        xml.open("period");
        xml.element("period-start", "iso-date", days.start());
        xml.element("period-end", "iso-date", days.end());
        measured("target", period.target());
        measured("actual", period.actual());
        xml.close();
    }

    private void measured(String element, @Nullable String value) throws IOException {
        if (value != null) xml.element(element, "value", value);
    }

    /** The schema demands a title. */
    private Narratives named(Narratives title) {
        return title.isEmpty() ? activityTitle : title;
    }
}
