package ee.rada.query.planchanges;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Policy;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Role;
import ee.rada.kernel.planchanges.PlanChangeCommand.RecordFunderDecision;
import ee.rada.kernel.posts.PostId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which proposals wait, and for whom. */
@Component
class InboxQueries {

    /**
     * Four eyes as the command side has them: nobody decides on what he had a hand in or approved in another post, nor does a
     * post whose holder did, whoever sits in it for him.
     */
    private static final String IS_MINE = """
            case {waits_on}
              when 'APPROVER' then
                   not is_involved(:me::uuid, c.hands, c.approvals)
                   and exists (select 1 from post o
                                where o.post_id = any(:posts) and o.role = c.due_step
                                  and not exists (select 1 from appointment a
                                       where a.post_id = o.post_id and a.from_day <= :today
                                         and (a.until_day is null or a.until_day >= :today)
                                         and is_involved(a.official_id, c.hands, c.approvals)))
              when 'AUTHOR' then c.hands @> to_jsonb(:me::text)
              else :recordsFunders and not c.hands @> to_jsonb(:me::text)
            end""".replace("{waits_on}", ListedProposals.WAITS_ON);

    /** What nobody can decide concerns the head of the service, too, who can find somebody for it. */
    private static final String CONCERNS_ME = """
            (is_involved(:me::uuid, c.hands, c.approvals)
             or coalesce(p.owner_post_id = any(:posts), false)
             or (:answers and c.due_step is not null
                 and is_undecidable(c.due_step, c.hands, c.approvals, :today)))""";

    /** Bound by the partial index on what waits, however many proposals there are. */
    private static final String MINE = " where c.waiting_since is not null and " + IS_MINE;

    private static final String OTHERS =
            " where c.waiting_since is not null and not (" + IS_MINE + ") and " + CONCERNS_ME;

    /** What a rebase made a draft waits for its author, so it is among his already. */
    private static final String DRAFTS =
            " where c.state = 'DRAFT' and c.waiting_since is null and c.drafted_by = :me::uuid";

    private final JdbcClient jdbc;
    private final StoredRows rows;

    InboxQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    private record Listed(FindPlanChanges.Item item, Instant since, long position) {}

    @QueryHandler
    FindInbox.Answer answer(FindInbox query) {
        int limit = Cursor.limit(query.limit());
        List<String> after = Cursor.read(query.after(), 2);
        boolean first = after.isEmpty();
        Map<String, Object> asker = asker(query);
        var found = jdbc.sql(page(query.side()))
                .params(asker)
                .param("first", first)
                .param("since", (first ? Instant.EPOCH : since(after.getFirst())).atOffset(ZoneOffset.UTC))
                .param("position", first ? 0L : position(after.getLast()))
                .param("limit", limit + 1)
                .query((row, _) -> new Listed(
                        ListedProposals.item(row, query.today()), Found.instant(row, "key"), row.getLong("position")))
                .list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindInbox.Answer(
                page.stream().map(Listed::item).toList(),
                first && !more ? page.size() : count(query.side(), asker),
                more
                        ? Cursor.of(
                                page.getLast().since().toString(),
                                String.valueOf(page.getLast().position()))
                        : null,
                rows.position());
    }

    private int count(FindInbox.Side side, Map<String, Object> asker) {
        return jdbc.sql("select count(*) from plan_change c join project p using (project_id)" + condition(side))
                .params(asker)
                .query(Integer.class)
                .single();
    }

    /** Takes what {@link #asker} gives, and {@code first}, {@code since}, {@code position} and {@code limit}. */
    static String page(FindInbox.Side side) {
        String since = side == FindInbox.Side.DRAFTS ? "c.drafted_at" : "c.waiting_since";
        return ListedProposals.SELECT.replace(":sort_key", since)
                + condition(side)
                + " and (:first or (" + since + ", c.position) > (:since::timestamptz, :position)) order by " + since
                + ", c.position limit :limit";
    }

    private static String condition(FindInbox.Side side) {
        return switch (side) {
            case ME -> MINE;
            case OTHERS -> OTHERS;
            case DRAFTS -> DRAFTS;
        };
    }

    Map<String, Object> asker(FindInbox query) {
        UUID[] posts = query.posts().stream().map(PostId::value).toArray(UUID[]::new);
        Set<Role> roles = roles(posts);
        return Map.of(
                "me", query.official().toString(),
                "posts", posts,
                "today", query.today(),
                "recordsFunders", roles.stream().anyMatch(Policy.of(RecordFunderDecision.class)::allows),
                "answers", roles.contains(Role.SERVICE_HEAD));
    }

    private Set<Role> roles(UUID[] posts) {
        return jdbc.sql("select role from post where post_id = any(?)").param(posts).query(String.class).list().stream()
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private static Instant since(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            throw malformed();
        }
    }

    private static long position(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw malformed();
        }
    }

    private static Refusal malformed() {
        return Refusal.fields(List.of(new FieldError("/after", "malformed")));
    }
}
