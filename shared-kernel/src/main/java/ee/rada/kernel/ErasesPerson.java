package ee.rada.kernel;

import java.util.UUID;

/** An event with which a person's key is destroyed, in the same append: from then on nothing that was sealed for him opens anywhere. */
public interface ErasesPerson {

    /** Whose key it is. */
    UUID erased();
}
