package ee.rada.command.contacts;

import ee.rada.kernel.contacts.MappedColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a way to read contacts out of files.
 *
 * @param title null before it was saved
 */
public record MappingState(@Nullable String title, List<MappedColumn> columns) {

    static final MappingState NONE = new MappingState(null, List.of());
}
