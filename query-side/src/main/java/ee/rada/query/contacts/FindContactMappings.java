package ee.rada.query.contacts;

import ee.rada.kernel.Query;
import ee.rada.kernel.Topic;
import ee.rada.kernel.contacts.ContactMappingId;
import ee.rada.kernel.contacts.MappedColumn;
import java.util.List;

/** By which ways can contacts be read out of files? By title. */
public record FindContactMappings() implements Query {

    public record Answer(List<Item> items, long position) {}

    /**
     * One way to read them.
     *
     * @param version number of events in its stream
     */
    public record Item(ContactMappingId mappingId, String title, List<MappedColumn> columns, long version) {}

    @Override
    public Topic topic() {
        return Topic.IMPORTS;
    }
}
