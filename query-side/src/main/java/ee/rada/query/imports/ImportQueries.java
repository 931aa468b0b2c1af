package ee.rada.query.imports;

import ee.rada.query.Cursor;
import ee.rada.query._axon.StoredRows;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What was brought in. */
@Component
class ImportQueries {

    private final StoredRows rows;

    ImportQueries(StoredRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    FindImports.Answer answer(FindImports query) {
        int limit = Cursor.limit(query.limit());
        List<ImportBatchRow> found = rows.find(
                ImportBatchRow.class,
                "where position < ? order by position desc limit ?",
                query.before() == null ? Long.MAX_VALUE : query.before(),
                limit + 1);
        boolean more = found.size() > limit;
        List<ImportBatchRow> page = more ? found.subList(0, limit) : found;
        return new FindImports.Answer(
                page.stream().map(ImportQueries::item).toList(),
                more ? Cursor.of(page.getLast().position()) : null,
                rows.position());
    }

    private static FindImports.Item item(ImportBatchRow row) {
        return new FindImports.Item(
                row.importId(),
                row.fileName(),
                row.sha256(),
                row.format(),
                row.accepted(),
                row.rejected(),
                row.newEvents(),
                row.actor(),
                row.recordedAt());
    }
}
