package ee.rada.query.contacts;

import ee.rada.query._axon.StoredRows;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** The ways to read contacts out of files. */
@Component
class ContactMappingQueries {

    private final StoredRows rows;

    ContactMappingQueries(StoredRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    FindContactMappings.Answer answer(FindContactMappings query) {
        var items = rows.find(ContactMappingRow.class, "order by title, mapping_id limit 500").stream()
                .map(row -> new FindContactMappings.Item(row.mappingId(), row.title(), row.columns(), row.version()))
                .toList();
        return new FindContactMappings.Answer(items, rows.position());
    }
}
