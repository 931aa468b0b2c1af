package ee.rada.web._security;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells whoever started Rada for the first time how to get in. It prints: a log would keep the secret, and send it on to wherever logs
 * go.
 */
@Component
class FirstStartBox {

    private static final int WIDTH = 74;

    /** @param secret shown this once; null where it was given by a setting */
    void show(List<DemoUser> users, @Nullable String secret) {
        var lines = new ArrayList<String>();
        lines.add("Rada: first start");
        lines.add("");
        lines.addAll(wrapped("Users: " + users.stream().map(DemoUser::username).collect(Collectors.joining(" "))));
        lines.add(
                secret == null
                        ? "Password of all of them: the one you set in RADA_DEMO_PASSWORD"
                        : "Password" + (users.size() > 1 ? " of all of them" : "") + ", shown this once: " + secret);
        if (users.size() == 1) {
            lines.add("Log in and change it within " + Accounts.TEMPORARY.toHours()
                    + " hours; after that, start Rada again for another.");
        }
        System.out.println(box(lines));
    }

    private static String box(List<String> lines) {
        String edge = "═".repeat(WIDTH + 2);
        return lines.stream()
                .map(line -> "║ " + line + " ".repeat(Math.max(0, WIDTH - line.length())) + " ║")
                .collect(Collectors.joining("\n", "\n╔" + edge + "╗\n", "\n╚" + edge + "╝\n"));
    }

    private static List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
                line.append("      ");
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
