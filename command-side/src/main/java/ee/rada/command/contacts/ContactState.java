package ee.rada.command.contacts;

import ee.rada.kernel.contacts.ContactFacts;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a contact.
 *
 * @param facts as they were last said; null before it was registered
 */
public record ContactState(@Nullable ContactFacts facts) {

    static final ContactState NONE = new ContactState(null);
}
