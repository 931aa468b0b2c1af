package ee.rada.web.contactfiles;

import ee.rada.kernel.contacts.ImportedContact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a file.
 *
 * @param line its number in the file, from 1
 * @param contact null where a fault keeps it out
 */
public record ContactLine(long line, @Nullable ImportedContact contact, List<Fault> faults) {

    /**
     * What is wrong with a cell.
     *
     * @param column its heading
     * @param code of the fault, for programs
     */
    public record Fault(String column, String code) {}
}
