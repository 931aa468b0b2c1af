package ee.rada.kernel.imports;

import ee.rada.kernel.Command;
import ee.rada.kernel.Range;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;

/** What can be asked about an import. */
public sealed interface ImportCommand extends Command {

    ImportId importId();

    @Override
    default StreamId stream() {
        return ImportEvent.stream(importId());
    }

    /** Puts on record that a file was brought in, when it is through. */
    record RecordImport(
            ImportId importId,
            @Text(max = 300) String fileName,

            @Text(min = 64, max = 64, pattern = "[0-9a-f]{64}")
            String sha256,

            @Text(max = 60) String format,
            @Range int accepted,
            @Range int rejected,
            @Range int newEvents)
            implements ImportCommand {}
}
