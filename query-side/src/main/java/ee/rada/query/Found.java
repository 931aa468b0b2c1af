package ee.rada.query;

import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes values out of a result that SQL gives as something else or as nothing. */
public final class Found {

    private Found() {}

    public static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** An id of our own; the column is never null. */
    public static <I> I id(ResultSet row, String column, Function<UUID, I> make) throws SQLException {
        return make.apply(row.getObject(column, UUID.class));
    }

    /** An id of our own, or null. */
    public static <I> @Nullable I idOrNull(ResultSet row, String column, Function<UUID, I> make) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : make.apply(id);
    }

    public static @Nullable Money money(@Nullable Long cents, @Nullable String currency) {
        return cents == null || currency == null ? null : new Money(cents, currency);
    }

    /** What somebody typed, anywhere in a text, for {@code ilike}; LIKE's own signs mean themselves. Null for nothing typed. */
    public static @Nullable String pattern(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    /** Says that a thing which was asked for does not exist. */
    public static Supplier<Refusal> nothing() {
        return () -> new Refusal(ProblemCode.NOT_FOUND);
    }
}
