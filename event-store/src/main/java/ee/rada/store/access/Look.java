package ee.rada.store.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is about to be shown, or was refused to see. Holds ids and constants only: words that somebody typed may be about people.
 *
 * @param onBehalfOf in whose place he looks; null in his own posts
 * @param postId the first of the posts he looks in; null for somebody who holds none
 * @param roles what his posts let him see
 * @param channel PAGE, API or EXPORT
 * @param address what was asked for
 * @param questions what was asked of the query side for it
 * @param things the ids of what it was about; of a look at a client's data, the client is among them
 * @param fields what of one client's data is shown; empty for what is about nobody
 * @param purpose on what ground that is shown; null for what is about nobody
 * @param moment the earlier moment that was asked about; null for the present
 * @param outcome ANSWERED or REFUSED
 * @param position what was known up to there
 */
public record Look(
        UUID officialId,
        @Nullable UUID onBehalfOf,
        @Nullable UUID postId,
        String roles,
        String channel,
        String address,
        List<String> questions,
        List<UUID> things,
        List<String> fields,
        @Nullable String purpose,
        @Nullable String moment,
        String outcome,
        long position) {

    public Look {
        questions = List.copyOf(questions);
        things = List.copyOf(things);
        fields = List.copyOf(fields);
    }
}
