package ee.rada.web.imports.iati;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** The files with which the publishers of IATI test its schema, and their code lists. */
final class SchemaSuiteTest {

    private static final String SUITE = "schemas/iati-2.03/iati-schemas-tests-should-pass-should-fail.tar.gz";

    @Test
    void every_file_is_read_or_refused_and_nothing_else() throws IOException {
        int read = 0;
        for (var entry : suite().entrySet()) {
            try {
                Reading.of(entry.getValue());
                read++;
            } catch (IatiRefusal refused) {
                assertThat(entry.getKey()).as("refused").doesNotContain("activity-tests/should-pass");
            }
        }
        assertThat(read).isGreaterThan(200);
    }

    @Test
    void a_sound_file_has_nothing_that_the_structure_does_not_know() throws IOException {
        for (var entry : suite().entrySet()) {
            if (!entry.getKey().contains("should-pass/") || !isActivities(entry.getValue())) continue;
            assertThat(Reading.of(entry.getValue()).problems())
                    .as(entry.getKey())
                    .noneMatch(problem -> switch (problem.code()) {
                        case ATTRIBUTE_UNKNOWN, ELEMENT_UNKNOWN ->
                            !problem.args().getFirst().contains(":");
                        case ELEMENT_MISSING, ELEMENT_MISPLACED, ELEMENT_REPEATED, TEXT_STRAY -> true;
                        default -> false;
                    });
        }
    }

    @Test
    void every_currency_of_iati_is_known_but_bitcoin() throws IOException {
        var known = Currency.getAvailableCurrencies().stream()
                .map(Currency::getCurrencyCode)
                .collect(Collectors.toSet());

        assertThat(codes("Currency")).filteredOn(code -> !known.contains(code)).containsExactly("XBT");
    }

    @Test
    void our_code_lists_are_those_of_iati() throws IOException {
        assertThat(codes(TransactionType.values())).isEqualTo(codes("TransactionType"));
        assertThat(codes(ActivityStatus.values())).isEqualTo(codes("ActivityStatus"));
        assertThat(codes(ActivityDateType.values())).isEqualTo(codes("ActivityDateType"));
        assertThat(codes(BudgetType.values())).isEqualTo(codes("BudgetType"));
        assertThat(codes(BudgetStatus.values())).isEqualTo(codes("BudgetStatus"));
        assertThat(codes(OrganisationRole.values())).isEqualTo(codes("OrganisationRole"));
        assertThat(codes(DescriptionType.values())).isEqualTo(codes("DescriptionType"));
        assertThat(codes(ResultType.values())).isEqualTo(codes("ResultType"));
        assertThat(codes(IndicatorMeasure.values())).isEqualTo(codes("IndicatorMeasure"));
        assertThat(codes(RelatedActivityType.values())).isEqualTo(codes("RelatedActivityType"));
    }

    private static List<String> codes(IatiCode[] list) {
        return List.of(list).stream().map(IatiCode::code).toList();
    }

    private static List<String> codes(String list) throws IOException {
        var xml = Files.readString(OpenData.require("schemas/iati-2.03/codelists/" + list + ".xml"));
        return Pattern.compile("<code>([^<]+)</code>")
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static boolean isActivities(byte[] file) {
        try {
            Reading.of(file);
            return true;
        } catch (IatiRefusal organisations) {
            return false;
        }
    }

    /** The XML files of the archive; of a long name only the beginning is needed. */
    private static Map<String, byte[]> suite() throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var tar = new DataInputStream(new GZIPInputStream(Files.newInputStream(OpenData.require(SUITE))))) {
            while (true) {
                var header = requireNonNull(tar.readNBytes(512));
                if (header.length < 512 || header[0] == 0) return entries;
                int size = Integer.parseInt(field(header, 124, 11), 8);
                var content = tar.readNBytes(size);
                tar.skipNBytes((512 - size % 512) % 512);
                var name = entries.size() + " " + field(header, 345, 155) + "/" + field(header, 0, 100);
                if (header[156] == '0' && size > 0 && content[0] == '<') entries.put(name, withVersion(content));
            }
        } catch (EOFException end) {
            return entries;
        }
    }

    /** Most of them have none, for a schema does not look at it. */
    private static byte[] withVersion(byte[] file) {
        return new String(file, UTF_8)
                .replaceFirst("(<iati-activities[^>]*\\sversion=)[\"'][^\"']*[\"']", "$1'2.03'")
                .getBytes(UTF_8);
    }

    private static String field(byte[] header, int start, int length) {
        var text = new String(header, start, length, UTF_8);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
