package ee.rada.store;

import java.util.UUID;

/** Something was to be sealed about a person whose key is destroyed; such a person gets no second key. */
public final class SubjectErased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SubjectErased(UUID subject) {
        super("The key of subject " + subject + " was destroyed", null, false, false);
    }
}
