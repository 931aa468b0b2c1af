package ee.rada.web.planchanges;

import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.planchanges.FindInbox;
import ee.rada.query.planchanges.FindInbox.Side;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planchanges.GetPlanChange;
import ee.rada.query.planchanges.Whom;
import ee.rada.query.posts.Standing;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for somebody, ready to be decided. */
@Component
public final class Inbox {

    /**
     * A proposal that waits, as a card.
     *
     * @param trouble why it is back with those who made it; null where nothing went wrong
     * @param rationaleBy whose words the rationale is
     * @param gist what it moves, in a line
     * @param rows its items
     * @param version that the card speaks of
     * @param workingDays for how long it has waited this time
     */
    public record Card(
            FindPlanChanges.Item item,
            @Nullable String trouble,
            @Nullable OfficialId rationaleBy,
            String gist,
            List<ChangeRow> rows,
            Deciding may,
            long version,
            int workingDays) {

        /** The message that says what it waits for; with those who made it that depends on how it came to them. */
        public String kind() {
            var kind = "decisions.kind." + item.waitsOn();
            return item.waitsOn() == Whom.AUTHOR ? kind + "." + item.state() : kind;
        }
    }

    /**
     * What waits.
     *
     * @param count of all, also those that are on no card
     */
    public record Waiting(List<Card> cards, int count) {}

    private final Asking asking;
    private final ChangeRows rows;
    private final Gist gist;
    private final Troubles troubles;
    private final Clock clock;

    Inbox(Asking asking, ChangeRows rows, Gist gist, Troubles troubles, Clock clock) {
        this.asking = asking;
        this.rows = rows;
        this.gist = gist;
        this.troubles = troubles;
        this.clock = clock;
    }

    /** Those that have waited longest. */
    public Waiting forMe(Caller caller, int most, Locale locale) {
        var found = find(caller, Side.ME, most);
        var cards =
                found.items().stream().map(item -> card(item, caller, locale)).toList();
        return new Waiting(cards, found.count());
    }

    /** Those in which he had a hand and that wait for somebody else. */
    public FindInbox.Answer forOthers(Caller caller, int most) {
        return find(caller, Side.OTHERS, most);
    }

    /** His drafts. */
    public FindInbox.Answer drafts(Caller caller, int most) {
        return find(caller, Side.DRAFTS, most);
    }

    /** For how many working days it has waited for whoever is to act now. */
    public static int days(FindPlanChanges.Item item) {
        return item.waits().isEmpty() ? 0 : item.waits().getLast().workingDays();
    }

    private FindInbox.Answer find(Caller caller, Side side, int most) {
        var posts = caller.posts().stream().map(Standing::postId).toList();
        var query = new FindInbox(caller.official(), posts, side, LocalDate.now(clock), null, most);
        return asking.ask(caller, query, FindInbox.Answer.class);
    }

    private Card card(FindPlanChanges.Item item, Caller caller, Locale locale) {
        var query = new GetPlanChange(item.proposalId(), LocalDate.now(clock));
        var change = asking.ask(caller, query, GetPlanChange.Answer.class);
        var items = rows.of(change, List.of(), locale);
        return new Card(
                item,
                troubles.of(change, items, locale),
                Words.rationaleBy(change),
                gist.of(change, locale),
                items,
                new Deciding(caller, change),
                change.version(),
                days(item));
    }
}
