package ee.rada.query._axon;

import ee.rada.query.Numbers;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where in the ledger the events of one thing are, as the live history knows; and what these were given that no part of them tells. */
final class ThingEvents {

    private final JdbcClient jdbc;

    ThingEvents(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The positions after one up to another, in order: the thing's own, and those of officials, posts and substitutions. */
    List<Long> positions(UUID thing, long after, long last) {
        return jdbc.sql("""
                        select distinct position from view.history
                         where position > :after and position <= :last
                           and thing_id in (select :thing
                                            union all select official_id from view.official
                                            union all select post_id from view.post
                                            union all select substitution_id from view.substitution)
                         order by position""")
                .param("thing", thing)
                .param("after", after)
                .param("last", last)
                .query(Long.class)
                .list();
    }

    List<Numbers.Given> numbers(List<Long> positions) {
        return jdbc.sql("select position, number from view.given_number where position = any(?)")
                .param(positions.toArray(Long[]::new))
                .query((row, _) -> new Numbers.Given(row.getLong(1), row.getString(2)))
                .list();
    }

    List<Numbers.Given> numbers(long after, long last) {
        return jdbc.sql("select position, number from view.given_number where position > ? and position <= ?")
                .params(after, last)
                .query((row, _) -> new Numbers.Given(row.getLong(1), row.getString(2)))
                .list();
    }
}
