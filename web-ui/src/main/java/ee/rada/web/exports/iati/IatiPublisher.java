package ee.rada.web.exports.iati;

import ee.rada.web.imports.iati.IatiActivity.Organisation;
import ee.rada.web.imports.iati.Narratives;

/**
 * Who publishes, and how its files are written.
 *
 * @param ref the organisation's identifier as org-id.guide builds it
 * @param type of the IATI code list OrganisationType; {@code 10} is a government
 * @param name in {@code language}
 * @param language of texts that do not name theirs
 * @param currency ISO 4217, of values that do not name theirs
 */
public record IatiPublisher(String ref, String type, String name, String language, String currency) {

    /** The authority that Rada is made for. */
    public static final IatiPublisher SOTSIAALKINDLUSTUSAMET =
            new IatiPublisher("EE-RIK-70001975", "10", "Sotsiaalkindlustusamet", "et", "EUR");

    /** The identifier of one of the publisher's own activities (rule 1.1.21: it begins with the publisher's). */
    public String identifier(String localId) {
        return ref + "-" + localId;
    }

    Organisation organisation() {
        return new Organisation(ref, type, Narratives.of(language, name));
    }
}
