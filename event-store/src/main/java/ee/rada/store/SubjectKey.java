package ee.rada.store;

import java.util.UUID;

/**
 * A person's key.
 *
 * @param subject the person, as a random id
 * @param wrapped the key, encrypted with the master key, base64
 */
public record SubjectKey(UUID subject, String wrapped) {

    @Override
    public String toString() {
        return "SubjectKey[" + subject + "]";
    }
}
