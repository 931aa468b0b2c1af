package ee.rada.web._pages;

import org.jspecify.annotations.Nullable;

/** Addresses that come with a request. */
public final class Paths {

    private Paths() {}

    /** The path if it leads to a page of ours, else the other one: nobody is sent to a stranger's site by a link to us. */
    public static String ours(@Nullable String path, String otherwise) {
        return path == null || !isOurs(path) ? otherwise : path;
    }

    private static boolean isOurs(String path) {
        return path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c < ' ' || c == '{' || c == '}');
    }
}
