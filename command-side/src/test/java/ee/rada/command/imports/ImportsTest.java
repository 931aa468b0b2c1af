package ee.rada.command.imports;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.ADMINISTRATOR;
import static ee.rada.command.Decisions.desk;
import static ee.rada.kernel.ProblemCode.VALIDATION;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.imports.ImportCommand.RecordImport;
import ee.rada.kernel.imports.ImportEvent.ImportRecorded;
import ee.rada.kernel.imports.ImportId;
import org.junit.jupiter.api.Test;

/** Which files were brought in is on record, each once. */
class ImportsTest {

    private static final ImportId IMPORT = ImportId.random();
    private static final String SHA = "0a".repeat(32);

    @Test
    void an_import_is_put_on_record_once() {
        var recorded = new ImportRecorded(IMPORT, "a.xml", SHA, "IATI 2.03", 12, 1, 24);

        desk().when(as(ADMINISTRATOR), record(SHA)).expectEvents(recorded);
        desk().given(recorded).when(as(ADMINISTRATOR), record(SHA)).expectNoEvents();
    }

    @Test
    void a_hash_is_64_lower_case_hexadecimal_digits() {
        desk().when(as(ADMINISTRATOR), record("0A".repeat(32)))
                .expectWrongFields(VALIDATION, new FieldError("/sha256", "malformed"));
    }

    private static RecordImport record(String sha256) {
        return new RecordImport(IMPORT, "a.xml", sha256, "IATI 2.03", 12, 1, 24);
    }
}
