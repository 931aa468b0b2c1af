package ee.rada.benchmarks;

import ee.rada.benchmarks._measure.Report;
import ee.rada.benchmarks.appends.AppendsBenchmark;
import ee.rada.benchmarks.appends.LedgerBenchmark;
import ee.rada.benchmarks.commands.HttpBenchmark;
import ee.rada.benchmarks.knowledge.DelayBenchmark;
import ee.rada.benchmarks.knowledge.RebuildBenchmark;
import ee.rada.benchmarks.ledger.FsckBenchmark;
import ee.rada.benchmarks.pages.AsOfBenchmark;
import ee.rada.benchmarks.pages.PagesBenchmark;
import ee.rada.benchmarks.pages.WorkspaceBenchmark;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Runs the benchmark that is named first; see {@code benchmarks/README.md}. */
public final class Benchmarks {

    private static final String USAGE =
            "Name one of: appends, http, delay, rebuild, pages, as-of, workspace, fsck, ledger";

    private Benchmarks() {}

    @SuppressWarnings("SystemOut") // a program for the terminal
    public static void main(String... arguments) throws Exception {
        run(new PrintStream(System.out, true, StandardCharsets.UTF_8), arguments);
    }

    static void run(PrintStream out, String... arguments) throws Exception {
        if (arguments.length == 0) {
            throw new IllegalArgumentException(USAGE);
        }
        Options options = Options.of(Arrays.copyOfRange(arguments, 1, arguments.length));
        Report report = new Report(out);
        switch (arguments[0]) {
            case "appends" -> new AppendsBenchmark(options, report).run();
            case "http" -> new HttpBenchmark(options, report).run();
            case "delay" -> new DelayBenchmark(options, report).run();
            case "rebuild" -> new RebuildBenchmark(options, report).run();
            case "pages" -> new PagesBenchmark(options, report).run();
            case "as-of" -> new AsOfBenchmark(options, report).run();
            case "workspace" -> new WorkspaceBenchmark(options, report).run();
            case "fsck" -> new FsckBenchmark(options, report).run();
            case "ledger" -> new LedgerBenchmark(options, report).run();
            default -> throw new IllegalArgumentException(USAGE);
        }
    }
}
