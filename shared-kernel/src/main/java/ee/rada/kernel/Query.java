package ee.rada.kernel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A question to the query side. Implementations are records, beside the SQL that answers them. */
public interface Query {

    /** What it asks about: the row of the policy table that decides who may ask it. */
    Topic topic();

    /**
     * The one thing whose history holds all that the answer is made of, officials and posts aside: how it stood earlier is then told from
     * those few events. Null for questions about many things, which wait until everything was replayed.
     */
    default @Nullable UUID thing() {
        return null;
    }
}
