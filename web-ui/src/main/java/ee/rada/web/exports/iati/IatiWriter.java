package ee.rada.web.exports.iati;

import ee.rada.web.exports.Xml;
import ee.rada.web.imports.iati.IatiActivity;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/**
 * Writes one IATI 2.03 activity file, activity after activity, in the order that the schema wants. A file without an activity is
 * well-formed, but the schema wants at least one. Left in place of what an activity lacks and the schema demands: the identifier for
 * a title, the title for a description, the publisher for organisations, the status that the dates tell.
 *
 * <p>No personal data: there is no contact in the file.
 */
public final class IatiWriter implements AutoCloseable {

    private final Xml xml;
    private final IatiPublisher publisher;

    /**
     * Writes the beginning of the file.
     *
     * @param out UTF-8; flushed, but not closed, by {@link #close()}
     */
    public IatiWriter(OutputStream out, IatiPublisher publisher, Instant generatedAt) throws IOException {
        this.xml = new Xml(out);
        this.publisher = publisher;
        xml.open("iati-activities");
        xml.attribute("version", "2.03");
        xml.attribute("generated-datetime", generatedAt);
    }

    /**
     * Writes one activity. A budget of more than a year, against which rule 7.5.3 of IATI advises, comes out as it was found: divided,
     * it would come back as several.
     *
     * @return false where the activity has no date at all, neither of its own nor with an amount: the schema has no place for it
     */
    public boolean write(IatiActivity activity) throws IOException {
        var dates = new Dates(activity);
        if (dates.isEmpty()) return false;
        new ActivityElement(xml, publisher, activity, dates).write();
        return true;
    }

    /** Writes the end of the file. */
    @Override
    public void close() throws IOException {
        xml.close();
        xml.end();
    }
}
