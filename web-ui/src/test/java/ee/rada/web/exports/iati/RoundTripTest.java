package ee.rada.web.exports.iati;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.web.imports.iati.OpenData;
import ee.rada.web.imports.iati.Reading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/** Each published file, read and written: valid against the schema, and the same money in it. */
final class RoundTripTest {

    private static final String FILES = "ee.rada.web.imports.iati.OpenData#iatiFiles";

    @ParameterizedTest
    @MethodSource(FILES)
    void what_we_write_is_valid(String file) throws IOException, SAXException {
        var schema = schema();
        var activities = Reading.of(OpenData.require("open/iati/" + file)).activities();

        var written = IatiWriterTest.write(activities);

        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(written)));
        assertThat(Reading.of(written).summary().accepted()).isEqualTo(activities.size());
    }

    @ParameterizedTest
    @MethodSource(FILES)
    void counts_and_sums_stay_the_same(String file) throws IOException {
        var before = Reading.of(OpenData.require("open/iati/" + file));

        var after = Reading.of(IatiWriterTest.write(before.activities()));

        assertThat(after.totals().transactions()).isEqualTo(before.totals().transactions());
        assertThat(after.totals().budgets()).isEqualTo(before.totals().budgets());
    }

    /** Files without faults. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aiddata-timorleste-aims-v2.03.xml",
                "beis-rae-gcrf-GB-GOV-13-v2.03.xml",
                "beis-rs-gcrf-GB-GOV-13-v2.03.xml",
                "maec-indonesia-ES-DIR3-v2.01.xml"
            })
    void everything_that_we_keep_stays_the_same(String file) throws IOException {
        var before = Reading.of(OpenData.require("open/iati/" + file)).activities();

        var after = Reading.of(IatiWriterTest.write(before)).activities();

        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i))
                    .usingRecursiveComparison()
                    .ignoringFieldsMatchingRegexes(".*line")
                    .isEqualTo(before.get(i));
        }
    }

    /** It includes two more files beside it, and nothing else may be fetched. */
    private static Schema schema() throws SAXException {
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory.newSchema(
                OpenData.require("schemas/iati-2.03/iati-activities-schema.xsd").toFile());
    }
}
