package ee.rada.store.erasures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for texts wherever something is kept: in every column of every table of the database, whatever made it, and in files. A row is
 * searched as the text it is printed as, with bytes in hexadecimal.
 */
public final class Search {

    private static final int BLOCK = 1 << 20;

    private final DataSource dataSource;
    private final List<Path> folders;
    private final List<Path> leftOut;

    /**
     * @param folders folders and files; what is not there is passed over
     * @param leftOut folders below them: the database's own files, which are searched as tables, and keys
     */
    public Search(DataSource dataSource, List<Path> folders, List<Path> leftOut) {
        this.dataSource = dataSource;
        this.folders = folders.stream().map(Search::plain).toList();
        this.leftOut = leftOut.stream().map(Search::plain).toList();
    }

    /**
     * What was found.
     *
     * @param values how many different texts were looked for
     * @param hits in how many rows and files
     * @param places which tables and files those are in; never what was found
     */
    public record Found(int values, int tables, int rows, int files, int hits, List<String> places) {}

    private record Table(String name, boolean readable) {}

    private record Counted(int rows, int hits) {}

    /** Looks for pieces of these values. Takes as long as reading the whole database does. */
    public Found find(Collection<String> values) {
        List<String> canaries = Canaries.of(values);
        List<String> places = new ArrayList<>();
        int rows = 0;
        int hits = 0;
        List<Table> tables = tables();
        for (Table table : tables) {
            Counted counted = table.readable ? countIfThere(table.name, canaries) : new Counted(0, 1);
            rows = Math.addExact(rows, counted.rows);
            hits = Math.addExact(hits, counted.hits);
            if (counted.hits > 0) {
                places.add(table.readable ? table.name : table.name + " (unreadable)");
            }
        }
        List<Path> files = files();
        for (Path file : files) {
            if (!canaries.isEmpty() && holds(file, canaries)) {
                places.add(file.getFileName().toString());
                hits++;
            }
        }
        return new Found(canaries.size(), tables.size(), rows, files.size(), hits, List.copyOf(places));
    }

    /** All that holds rows: of the service, of its projections and workspaces, of whoever else has put a table here. */
    private List<Table> tables() {
        return JdbcClient.create(dataSource)
                .sql("""
                        select format('%I.%I', n.nspname, c.relname) as name,
                               has_table_privilege(c.oid, 'select') and has_schema_privilege(n.oid, 'usage') as readable
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'm') and c.relpersistence <> 't'
                           and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
                         order by n.nspname, c.relname""")
                .query((row, _) -> new Table(row.getString("name"), row.getBoolean("readable")))
                .list();
    }

    /** A workspace may be dropped while others are searched. */
    private Counted countIfThere(String table, List<String> canaries) {
        try {
            return count(table, canaries);
        } catch (DataAccessException e) {
            boolean there = JdbcClient.create(dataSource)
                    .sql("select to_regclass(?) is not null")
                    .param(table)
                    .query(Boolean.class)
                    .single();
            if (there) {
                throw e;
            }
            return new Counted(0, 0);
        }
    }

    /** The name comes quoted from the database's own catalogue. */
    private Counted count(String table, List<String> canaries) {
        String[] patterns = canaries.stream()
                .flatMap(canary -> Stream.of(pattern(canary), "%" + hex(canary) + "%"))
                .toArray(String[]::new);
        return JdbcClient.create(dataSource)
                .sql("select count(*), count(*) filter (where searched_row::text like any (?::text[])) from " + table
                        + " as searched_row")
                .param(patterns)
                .query((row, _) -> new Counted(row.getInt(1), row.getInt(2)))
                .single();
    }

    private static String pattern(String canary) {
        return "%" + canary.replaceAll("[%_]", "\\\\$0") + "%";
    }

    private static String hex(String canary) {
        return HexFormat.of().formatHex(canary.getBytes(UTF_8));
    }

    private List<Path> files() {
        List<Path> found = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                try (Stream<Path> all = Files.walk(folder)) {
                    all.filter(Files::isRegularFile).filter(this::isSearched).forEach(found::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return found;
    }

    private boolean isSearched(Path file) {
        return leftOut.stream().noneMatch(file::startsWith);
    }

    /** Block by block, each with the end of the one before, so that nothing is missed between two. */
    private static boolean holds(Path file, List<String> canaries) {
        List<byte[]> wanted =
                canaries.stream().map(canary -> canary.getBytes(UTF_8)).toList();
        int longest = wanted.stream().mapToInt(bytes -> bytes.length).max().orElse(0);
        byte[] window = new byte[BLOCK + longest];
        int kept = 0;
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(window, kept, BLOCK);
            while (read > 0) {
                int length = kept + read;
                if (wanted.stream().anyMatch(bytes -> contains(window, length, bytes))) {
                    return true;
                }
                kept = Math.min(longest, length);
                System.arraycopy(window, length - kept, window, 0, kept);
                read = in.readNBytes(window, kept, BLOCK);
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(byte[] window, int length, byte[] wanted) {
        for (int at = 0; at + wanted.length <= length; at++) {
            if (window[at] == wanted[0] && Arrays.equals(window, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    private static Path plain(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
