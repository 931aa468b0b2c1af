package ee.rada.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows to which whole a part belongs, where the whole's history holds the part's: one replay then serves both. */
public interface Wholes {

    /** Null when it is no part of anything that is known here. */
    @Nullable
    UUID wholeOf(UUID part);
}
