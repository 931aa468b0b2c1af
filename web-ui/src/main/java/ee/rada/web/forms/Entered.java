package ee.rada.web.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a form holds, by the names of its fields: {@code title}, {@code indicator.target}, {@code lines[0].amount}. */
record Entered(Map<String, String> values) {

    private static final int MOST_ROWS = 500;
    private static final int LONGEST = 20_000;

    Entered {
        values = Map.copyOf(values);
    }

    static Entered in(HttpServletRequest request) {
        var values = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, all) -> {
            if (all.length > 0 && all[0].length() <= LONGEST) {
                values.put(name, all[0]);
            }
        });
        return new Entered(values);
    }

    /** The text of a field, without blanks around it and with plain line ends; empty where there is none. */
    String text(String name) {
        return values.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }

    boolean has(String name) {
        return !text(name).isEmpty();
    }

    /** The numbers of the rows that a list has, in order. */
    List<Integer> rows(String list) {
        var row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})]\\..*");
        var found = new TreeSet<Integer>();
        values.keySet().forEach(name -> {
            var matcher = row.matcher(name);
            if (matcher.matches() && Integer.parseInt(matcher.group(1)) < MOST_ROWS) {
                found.add(Integer.valueOf(matcher.group(1)));
            }
        });
        return List.copyOf(found);
    }

    /** What is ticked of a list, in alphabetical order. */
    List<String> ticked(String list) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(list + "[")
                        && name.endsWith("]")
                        && text(name).equals("true"))
                .map(name -> name.substring(list.length() + 1, name.length() - 1))
                .sorted()
                .toList();
    }

    /** These values where nothing was entered, else the entered ones. */
    Entered over(Map<String, String> defaults) {
        var both = new LinkedHashMap<>(defaults);
        both.putAll(values);
        return new Entered(both);
    }

    Entered with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Entered(more);
    }

    Entered without(String prefix) {
        var fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(name -> name.startsWith(prefix));
        return new Entered(fewer);
    }
}
