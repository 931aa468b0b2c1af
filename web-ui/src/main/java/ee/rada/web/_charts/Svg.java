package ee.rada.web._charts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Writes well-formed SVG. Everything that comes from outside is escaped here and nowhere else, and characters that XML 1.0
 * cannot carry are left out; colours are classes, because the content security policy allows no inline styles.
 */
final class Svg {
    private final StringBuilder out = new StringBuilder(4096);
    private final Deque<String> open = new ArrayDeque<>();
    private boolean tagOpen;

    /** A picture that scales with its place. */
    static Svg scaled(String cssClass, Caption caption, int width, int height) {
        var svg = new Svg();
        svg.root(cssClass, caption, "viewBox", "0 0 " + width + " " + height);
        return svg;
    }

    /** A picture of fixed height whose horizontal measures are percentages, so that its words keep their size. */
    static Svg fluid(String cssClass, Caption caption, int height) {
        var svg = new Svg();
        svg.root(cssClass, caption, "width", "100%", "height", height);
        return svg;
    }

    private void root(String cssClass, Caption caption, Object... size) {
        var title = caption.id() + "-title";
        var description = caption.id() + "-desc";
        open("svg", "xmlns", "http://www.w3.org/2000/svg", "class", cssClass, "role", "img");
        attributes("aria-labelledby", title, "aria-describedby", description, "focusable", "false");
        attributes(size);
        leaf("title", caption.title(), "id", title);
        leaf("desc", caption.description(), "id", description);
    }

    Svg open(String name, Object... attributes) {
        closeTag();
        out.append('<').append(name);
        open.push(name);
        tagOpen = true;
        return attributes(attributes);
    }

    private Svg attributes(Object... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            out.append(' ').append(pairs[i]).append("=\"");
            escape(pairs[i + 1] instanceof Double number ? plain(number) : pairs[i + 1].toString());
            out.append('"');
        }
        return this;
    }

    Svg shape(String name, Object... attributes) {
        return open(name, attributes).close();
    }

    Svg leaf(String name, String text, Object... attributes) {
        open(name, attributes).closeTag();
        escape(text);
        return close();
    }

    Svg close() {
        var name = open.pop();
        if (tagOpen) {
            out.append("/>");
            tagOpen = false;
        } else {
            out.append("</").append(name).append('>');
        }
        return this;
    }

    /** Ends the picture. */
    String end() {
        while (!open.isEmpty()) {
            close();
        }
        return out.toString();
    }

    static String percent(double share) {
        return plain(share * 100) + "%";
    }

    static String plain(double number) {
        var text = String.format(Locale.ROOT, "%.2f", number);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private void closeTag() {
        if (tagOpen) {
            out.append('>');
            tagOpen = false;
        }
    }

    private void escape(String text) {
        text.codePoints().filter(Svg::isAllowed).forEach(this::append);
    }

    private void append(int c) {
        switch (c) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            default -> out.appendCodePoint(c);
        }
    }

    /** The Char production of XML 1.0, 5th edition, § 2.2. */
    private static boolean isAllowed(int c) {
        boolean isText = (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) || c >= 0x10000;
        return isText || c == '\t' || c == '\n' || c == '\r';
    }
}
