package ee.rada.web.contactfiles;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.contacts.MappedColumn;
import ee.rada.kernel.contacts.MappedField;
import ee.rada.kernel.contacts.MappedValues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The mapping laid over the headings of one file. */
final class ContactColumns {

    /**
     * A column of the mapping.
     *
     * @param place in the lines, from 0; -1 where it has none and every contact has the code
     * @param name for people
     */
    record Column(
            int place,
            String name,
            MappedField field,
            Map<String, String> values,
            @Nullable String otherwise) {

        /** What a line says here; null for nothing. */
        @Nullable
        String of(List<String> cells) {
            String cell =
                    place < 0 || place >= cells.size() ? "" : cells.get(place).strip();
            String mapped = values.get(MappedValues.key(cell));
            if (mapped != null) {
                return mapped.isEmpty() ? null : mapped;
            }
            return cell.isEmpty() ? otherwise : cell;
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final LocalDate today;

    /** Refused where the file has not the columns of the mapping. */
    ContactColumns(List<MappedColumn> mapping, List<String> headings, LocalDate today) throws ContactFileRefusal {
        this.today = today;
        List<String> known = headings.stream().map(MappedValues::key).toList();
        for (MappedColumn column : mapping) {
            String name = column.column();
            int place = name == null ? -1 : known.indexOf(MappedValues.key(name));
            if (name != null && place < 0) {
                throw new ContactFileRefusal(ProblemCode.IMPORT_NOT_WELLFORMED, name);
            }
            columns.add(new Column(
                    place,
                    name == null ? column.field().name() : name,
                    column.field(),
                    MappedValues.of(column),
                    column.otherwise()));
        }
    }

    List<Column> of(MappedField field) {
        return columns.stream().filter(column -> column.field() == field).toList();
    }

    LocalDate today() {
        return today;
    }
}
