package ee.rada.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was asked for behind the benchmark's name: {@code --name=value}, each with a default. */
public final class Options {

    private static final Set<String> NAMES = Set.of(
            "rounds",
            "seconds",
            "warm-up",
            "writers",
            "connections",
            "projects",
            "rate",
            "events",
            "few-events",
            "requests",
            "jar");

    private final Map<String, String> given = new HashMap<>();

    private Options() {}

    /** Reads them; an option that does not exist is an {@link IllegalArgumentException}. */
    public static Options of(String... arguments) {
        Options options = new Options();
        for (String argument : arguments) {
            String[] parts = argument.split("=", 2);
            String name = parts[0].startsWith("--") ? parts[0].substring(2) : "";
            if (parts.length != 2 || !NAMES.contains(name)) {
                throw new IllegalArgumentException("No such option: " + argument);
            }
            options.given.put(name, parts[1]);
        }
        return options;
    }

    public int rounds() {
        return number("rounds", 5);
    }

    /** How long a round takes. */
    public Duration time() {
        return seconds("seconds", "5");
    }

    /** How long the load runs before the first round, so that what is measured is compiled. */
    public Duration warmUp() {
        return seconds("warm-up", "60");
    }

    public List<Integer> writers() {
        return Arrays.stream(given.getOrDefault("writers", "1,8,16,32,128").split(",", -1))
                .map(Integer::valueOf)
                .toList();
    }

    public int connections() {
        return number("connections", 16);
    }

    public int projects() {
        return number("projects", 64);
    }

    /** Commands a second at the steady rate. */
    public int rate() {
        return number("rate", 200);
    }

    public int events() {
        return number("events", 1_000_000);
    }

    /** Of the one project that is looked at. */
    public int eventsOfProject() {
        return number("events", 10_000);
    }

    public int fewEvents() {
        return number("few-events", 1_000);
    }

    /** How often each page is asked for. */
    public int requests() {
        return number("requests", 200);
    }

    public Path jar() {
        return Path.of(given.getOrDefault("jar", "web-ui/target/rada.jar"));
    }

    private Duration seconds(String name, String otherwise) {
        return Duration.ofMillis((long) (Double.parseDouble(given.getOrDefault(name, otherwise)) * 1000));
    }

    private int number(String name, int otherwise) {
        String text = given.get(name);
        return text == null ? otherwise : Integer.parseInt(text);
    }
}
