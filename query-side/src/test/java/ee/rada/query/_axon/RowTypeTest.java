package ee.rada.query._axon;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.query.Table;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

class RowTypeTest {

    @Test
    void every_row_type_fits_its_table_column_by_column() throws Exception {
        try (Known known = Known.started()) {
            var jdbc = JdbcClient.create(known.dataSource());
            var tables = new TreeSet<>(List.of("position", "made_of"));
            for (RowType<?> type : rowTypes()) {
                List<String> columns =
                        jdbc.sql("""
                                select column_name || ' ' || udt_name from information_schema.columns
                                 where table_schema = 'view' and table_name = ?""").param(type.table()).query(String.class).list();
                List<String> key =
                        jdbc.sql("""
                                select a.attname from pg_index i
                                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                                 where i.indrelid = ('view.' || ?)::regclass and i.indisprimary""").param(type.table()).query(String.class).list();

                assertThat(type.columns().stream().map(c -> c.name() + " " + c.sqlType()))
                        .as(type.table())
                        .containsExactlyInAnyOrderElementsOf(columns);
                assertThat(type.key().stream().map(RowColumn::name))
                        .as("key of " + type.table())
                        .containsExactlyInAnyOrderElementsOf(key);
                tables.add(type.table());
            }
            assertThat(jdbc.sql("select tablename from pg_tables where schemaname = 'view'")
                            .query(String.class)
                            .list())
                    .as("no table without its row type")
                    .containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    private static List<RowType<?>> rowTypes() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(
                    org.springframework.beans.factory.annotation.AnnotatedBeanDefinition definition) {
                return true;
            }
        };
        scanner.addIncludeFilter(new AnnotationTypeFilter(Table.class));
        scanner.addExcludeFilter(new RegexPatternTypeFilter(Pattern.compile(".*Test\\$.*")));
        var types = new java.util.ArrayList<RowType<?>>();
        for (var found : scanner.findCandidateComponents("ee.rada.query")) {
            types.add(RowType.of(Class.forName(found.getBeanClassName()).asSubclass(Record.class)));
        }
        return types;
    }
}
