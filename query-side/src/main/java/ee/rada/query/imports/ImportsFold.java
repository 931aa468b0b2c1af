package ee.rada.query.imports;

import ee.rada.kernel.Event;
import ee.rada.kernel.imports.ImportEvent;
import ee.rada.kernel.imports.ImportEvent.ImportRecorded;
import ee.rada.query.Fold;
import ee.rada.query.Recorded;
import ee.rada.query.Rows;
import org.springframework.stereotype.Component;

/** What imports learn from events. */
@Component
final class ImportsFold implements Fold {

    @Override
    public void apply(Rows rows, Event event, Recorded recorded) {
        if (event instanceof ImportEvent batch) {
            switch (batch) {
                case ImportRecorded e ->
                    rows.put(new ImportBatchRow(
                            e.importId(),
                            recorded.position(),
                            e.fileName(),
                            e.sha256(),
                            e.format(),
                            e.accepted(),
                            e.rejected(),
                            e.newEvents(),
                            recorded.actor(),
                            recorded.recordedAt()));
            }
        }
    }
}
