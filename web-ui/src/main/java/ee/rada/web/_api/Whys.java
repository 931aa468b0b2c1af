package ee.rada.web._api;

import org.jspecify.annotations.Nullable;

/** Where pages tell why a figure is what it is. Templates know it as {@code why}. */
public final class Whys {

    /**
     * The address for a figure.
     *
     * @param holder the record of an answer given in this request that holds it
     * @param component its name there; for a figure deeper down a path, {@code standing/percent}
     * @return null where nobody can tell
     */
    public @Nullable String of(@Nullable Object holder, String component) {
        return holder == null ? null : GivenAnswers.why(holder, component).orElse(null);
    }
}
