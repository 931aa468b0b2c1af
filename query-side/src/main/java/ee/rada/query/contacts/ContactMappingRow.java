package ee.rada.query.contacts;

import ee.rada.kernel.contacts.ContactMappingId;
import ee.rada.kernel.contacts.MappedColumn;
import ee.rada.query.Table;
import java.util.List;

/** A way to read contacts out of files, as it was saved last. */
@Table("contact_mapping")
record ContactMappingRow(ContactMappingId mappingId, String title, List<MappedColumn> columns, long version) {}
