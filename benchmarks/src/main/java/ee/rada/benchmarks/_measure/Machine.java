package ee.rada.benchmarks._measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What it was measured on; a figure without it says nothing. */
public final class Machine {

    private static final List<String> SETTINGS = List.of(
            "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers", "max_wal_size");
    private static final double GIB = 1L << 30;

    private Machine() {}

    public static void tell(Report report, DataSource database) throws SQLException {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        report.line(String.format(
                Locale.ROOT,
                "%s · %d cores, %.0f GiB, load before %.1f · %s %s · JVM heap at most %.1f GiB",
                LocalDate.now(ZoneOffset.UTC),
                system.getAvailableProcessors(),
                system.getTotalMemorySize() / GIB,
                system.getSystemLoadAverage(),
                System.getProperty("java.vm.name"),
                Runtime.version(),
                Runtime.getRuntime().maxMemory() / GIB));
        report.line("");
        report.line("PostgreSQL " + settings(database));
        report.line("");
    }

    private static String settings(DataSource database) throws SQLException {
        List<String> settings = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            settings.add(show(statement, "server_version"));
            for (String setting : SETTINGS) {
                settings.add(setting + "=" + show(statement, setting));
            }
        }
        return String.join(", ", settings);
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Processor time that this process has used up to now, in seconds. */
    public static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
