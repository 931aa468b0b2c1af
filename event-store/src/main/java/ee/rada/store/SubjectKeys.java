package ee.rada.store;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up people's keys. They are made and destroyed by an {@link Append} only. */
final class SubjectKeys {

    private final JdbcClient jdbc;

    SubjectKeys(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What is known of a person's key; {@code wrapped} is absent once it is destroyed. */
    record Found(Optional<String> wrapped) {}

    Optional<Found> find(UUID subject) {
        return jdbc.sql("select wrapped from store.subject_key where subject = ?")
                .param(subject)
                .query((row, _) -> new Found(Optional.ofNullable(row.getString(1))))
                .optional();
    }
}
