package ee.rada.web._look;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of a page; the model attribute {@code frame}. Without it the layout draws only logo and languages.
 *
 * @param path where the page is, with its query: the language links lead back to it
 * @param person who is logged in, null on pages for strangers
 * @param search where the search field sends its {@code q}, null for no field
 * @param trail the year's activity, null while there is nothing to show
 * @param banners of the whole application, such as a substitution or invented data
 * @param moment the choice of the moment that pages are about, null for no choice
 */
public record Frame(
        String path,
        @Nullable Person person,
        List<Item> navigation,
        @Nullable String search,
        @Nullable Trail trail,
        List<Banner> banners,
        @Nullable Moment moment) {

    public Frame {
        navigation = List.copyOf(navigation);
        banners = List.copyOf(banners);
    }

    /** Somebody who is logged in, and the post held, in words of the page's language. */
    public record Person(String name, String post) {}

    /** A link of the navigation; its label is the message {@code nav.<key>}. */
    public record Item(String key, String href) {}

    /**
     * The line of all that happened this year.
     *
     * @param svg of {@link ee.rada.web._charts.TrailHistogram}
     * @param seenAt the words beside it: "Täna, 22.08.2026 · sündmus 18 204"
     */
    public record Trail(String svg, String seenAt) {}

    /**
     * Which moment the page is about, and how to choose another.
     *
     * @param action where the choice is sent
     * @param kept what else is in the page's address, and stays there
     * @param asOf what was chosen, as it is typed; empty for now
     * @param effectiveOn the day whose truth was chosen, as it is typed; empty for none
     * @param words the moment in words; null for now
     * @param now where the same page is about now
     */
    public record Moment(
            String action,
            Map<String, String> kept,
            String asOf,
            String effectiveOn,
            @Nullable String words,
            String now) {}
}
