package ee.rada.benchmarks._measure;

import java.io.PrintStream;
import java.util.Locale;

/** Tells what was measured, as Markdown, so that it can be kept as it is. */
public final class Report {

    private final PrintStream out;

    public Report(PrintStream out) {
        this.out = out;
    }

    public void title(String text) {
        out.printf("%n## %s%n%n", text);
    }

    public void line(String text) {
        out.println(text);
    }

    public void columns(String... names) {
        row((Object[]) names);
        out.println("|" + "---|".repeat(names.length));
    }

    public void row(Object... cells) {
        StringBuilder line = new StringBuilder("|");
        for (Object cell : cells) {
            line.append(' ').append(cell).append(" |");
        }
        out.println(line);
        out.flush();
    }

    public static String atLeast(double goal, double reached) {
        return judged("≥", goal, reached >= goal);
    }

    public static String atMost(double goal, double reached) {
        return judged("≤", goal, reached <= goal);
    }

    private static String judged(String sign, double goal, boolean met) {
        return String.format(Locale.ROOT, "%s %.1f: %s", sign, goal, met ? "met" : "missed");
    }
}
