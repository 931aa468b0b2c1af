package ee.rada.benchmarks._measure;

import java.io.IOException;
import java.sql.SQLException;

/** One of those who make the load: does the same thing again and again, with a connection or stream of its own. */
@FunctionalInterface
public interface Worker extends AutoCloseable {

    /** Does it once and returns when it is done. */
    void once() throws IOException, SQLException;

    @Override
    default void close() throws IOException, SQLException {}
}
