package ee.rada.web._tables;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that goes out row by row, so that it may be of any length. One that is closed before its end is no whole file. */
public interface TableFile extends Closeable {

    /** Days, money and numbers are written as such, everything else as its text; what is null stays empty. */
    void row(List<? extends @Nullable Object> cells) throws IOException;

    /** No row follows. */
    void end() throws IOException;
}
