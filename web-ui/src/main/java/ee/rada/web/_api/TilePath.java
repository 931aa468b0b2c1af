package ee.rada.web._api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tile is meant by the end of an address (C2SP tlog-tiles): {@code x001/x234/067} is number 1 234 067, and {@code .p/12} its
 * first twelve hashes.
 */
record TilePath(long number, int width) {

    static final int WHOLE = 256;

    private static final Pattern WRITTEN =
            Pattern.compile("((?:x[0-9]{3}/){0,5})([0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

    /** Empty where it means none; each tile has one address only. */
    static Optional<TilePath> parse(String path) {
        Matcher parts = WRITTEN.matcher(path);
        if (!parts.matches() || path.startsWith("x000/")) {
            return Optional.empty();
        }
        long number = Long.parseLong(parts.group(1).replaceAll("[x/]", "") + parts.group(2));
        int width = parts.group(3) == null ? WHOLE : Integer.parseInt(parts.group(3));
        return parts.group(3) != null && width >= WHOLE ? Optional.empty() : Optional.of(new TilePath(number, width));
    }
}
