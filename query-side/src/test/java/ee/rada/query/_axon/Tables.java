package ee.rada.query._axon;

import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies in a schema, table by table, in one hash each; how the tables were made and when is left out. */
final class Tables {

    private Tables() {}

    static Map<String, String> of(DataSource dataSource, String schema) {
        var hashes = new TreeMap<String, String>();
        var jdbc = JdbcClient.create(dataSource);
        var tables = jdbc.sql("select tablename from pg_tables where schemaname = ? and tablename <> 'made_of'")
                .param(schema)
                .query(String.class)
                .list();
        for (String table : tables) {
            hashes.put(table, jdbc.sql(hash(schema, table)).query(String.class).single());
        }
        return hashes;
    }

    private static String hash(String schema, String table) {
        return "select count(*) || ' ' || coalesce(md5(string_agg(t::text, e'\\n' order by t::text)), '') from %s.%s t"
                .formatted(schema, table);
    }
}
