package ee.rada.command.imports;

import ee.rada.command.By;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.kernel.imports.ImportCommand;
import ee.rada.kernel.imports.ImportCommand.RecordImport;
import ee.rada.kernel.imports.ImportEvent;
import ee.rada.kernel.imports.ImportEvent.ImportRecorded;
import java.util.List;

/** Puts imports on record, each once. */
public final class Imports implements Decider<ImportCommand, ImportState, ImportEvent> {

    @Override
    public Class<ImportCommand> commands() {
        return ImportCommand.class;
    }

    @Override
    public Class<ImportEvent> events() {
        return ImportEvent.class;
    }

    @Override
    public ImportState initial() {
        return new ImportState(false);
    }

    @Override
    public ImportState evolve(ImportState state, ImportEvent event, By by) {
        return switch (event) {
            case ImportRecorded _ -> new ImportState(true);
        };
    }

    @Override
    public List<ImportEvent> decide(ImportState state, ImportCommand command, Context context) {
        return switch (command) {
            case RecordImport c ->
                state.exists()
                        ? List.of()
                        : List.of(new ImportRecorded(
                                c.importId(),
                                c.fileName(),
                                c.sha256(),
                                c.format(),
                                c.accepted(),
                                c.rejected(),
                                c.newEvents()));
        };
    }
}
