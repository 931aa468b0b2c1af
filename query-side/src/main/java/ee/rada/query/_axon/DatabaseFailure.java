package ee.rada.query._axon;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what of a failure is the database's part. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    /** Whether the database has failed and not the fold: trying again may help. */
    static boolean isIn(Throwable failure) {
        return cause(failure) != null;
    }

    /** Whether it refuses a value (SQL states 22 and 23): trying again will not help. */
    static boolean refusesValue(Throwable failure) {
        SQLException cause = cause(failure);
        String state = cause == null ? null : cause.getSQLState();
        return state != null && (state.startsWith("22") || state.startsWith("23"));
    }

    private static @Nullable SQLException cause(@Nullable Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLException found) {
                return found;
            }
        }
        return null;
    }
}
