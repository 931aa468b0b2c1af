package ee.rada.web._pages;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the things of the ledger are shown. Templates know it as {@code addresses}. */
public final class Addresses {

    /** The page of the thing that a stream is about; null where there is none. */
    public @Nullable String of(String stream, UUID thing) {
        return switch (stream) {
            case "Project", "Budget" -> "/projects/" + thing;
            case "PlanChange" -> "/plan-changes/" + thing;
            case "Post" -> "/posts/" + thing;
            case "Substitution" -> "/substitutions/" + thing;
            default -> null;
        };
    }
}
