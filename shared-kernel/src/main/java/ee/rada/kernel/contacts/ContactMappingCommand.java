package ee.rada.kernel.contacts;

import ee.rada.kernel.Command;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.Text;
import java.util.List;

/** What can be asked about ways to read contacts out of files. */
public sealed interface ContactMappingCommand extends Command {

    ContactMappingId mappingId();

    @Override
    default StreamId stream() {
        return ContactMappingEvent.stream(mappingId());
    }

    /** Keeps a way to read contacts out of files of one make, in the place of the one with the same id. */
    record SaveContactMapping(
            ContactMappingId mappingId, @Text(max = 200) String title, List<MappedColumn> columns)
            implements ContactMappingCommand {}
}
