package ee.rada.query.posts;

import ee.rada.kernel.PlacedText;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.Json;
import org.jspecify.annotations.Nullable;

/** The name of an official out of the column that holds it. */
public final class SealedName {

    private SealedName() {}

    /** As it is opened. */
    public static PlacedText of(OfficialId official, String column) {
        return OfficialEvent.placedName(official, Json.read(column, SealedText.class));
    }

    /** Nobody has no name. */
    public static @Nullable PlacedText ofHolder(@Nullable OfficialId holder, @Nullable String column) {
        return holder == null || column == null ? null : of(holder, column);
    }
}
