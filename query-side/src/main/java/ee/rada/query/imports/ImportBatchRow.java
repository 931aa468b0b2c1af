package ee.rada.query.imports;

import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that was brought in. */
@Table("import_batch")
record ImportBatchRow(
        ImportId importId,
        long position,
        String fileName,
        String sha256,
        String format,
        int accepted,
        int rejected,
        int newEvents,
        @Nullable OfficialId actor,
        Instant recordedAt) {}
