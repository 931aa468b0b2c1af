package ee.rada.query.planchanges;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.Json;
import ee.rada.query.Recorded;
import ee.rada.query._axon.StoredRows;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which changes were ever proposed. */
@Component
class LedgerQueries {

    private static final List<String> KINDS = Arrays.stream(PlanChangeItem.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .toList();

    private static final String WHERE = """
             where (:project::uuid is null or c.project_id = :project::uuid)
               and (:state::text is null or c.state = :state)
               and (:role::text is null or :role = {due_step})
               and (:requester::text is null or c.hands @> to_jsonb(:requester::text))
               and (:decider::text is null or c.ended_by::text = :decider
                    or c.decisions @> jsonb_build_array(jsonb_build_object('official', :decider::text))
                    or c.decisions @> jsonb_build_array(jsonb_build_object('onBehalfOf', :decider::text)))
               and (:kind::text is null or c.items @> jsonb_build_array(jsonb_build_object('kind', :kind::text)))
               and (:cause::text is null or c.cause = :cause)
               and (:from::timestamptz is null or {dated} >= :from::timestamptz)
               and (:until::timestamptz is null or {dated} < :until::timestamptz)
               and (:q::text is null or c.number ilike :q or c.title ilike :q or p.number ilike :q or p.title ilike :q)
            """.replace("{due_step}", ListedProposals.DUE_STEP);

    private static final String ALL =
            "select c.state, c.waits, c.moved_cents, c.currency, c.days_moved from plan_change c join project p using (project_id)";

    private final JdbcClient jdbc;
    private final StoredRows rows;

    LedgerQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    /** A listed proposal with where the page after it begins. */
    private record Listed(FindPlanChanges.Item item, long key, long position) {}

    @QueryHandler
    FindPlanChanges.Answer answer(FindPlanChanges query) {
        requireKnown(query.kind());
        int limit = Cursor.limit(query.limit());
        List<Long> after = Cursor.read(query.after(), 2).stream()
                .map(LedgerQueries::number)
                .toList();
        boolean first = after.isEmpty();
        var found = jdbc.sql(sql(query))
                .params(filters(query))
                .param("first", first)
                .param("key", first ? 0 : after.getFirst())
                .param("position", first ? Long.MAX_VALUE : after.getLast())
                .param("limit", limit + 1)
                .query((row, _) -> new Listed(
                        ListedProposals.item(row, query.today()), row.getLong("key"), row.getLong("position")))
                .list();
        boolean more = found.size() > limit;
        var page = more ? found.subList(0, limit) : found;
        return new FindPlanChanges.Answer(
                page.stream().map(Listed::item).toList(),
                first ? totals(query) : null,
                more
                        ? Cursor.of(
                                String.valueOf(page.getLast().key()),
                                String.valueOf(page.getLast().position()))
                        : null,
                rows.position());
    }

    private FindPlanChanges.Totals totals(FindPlanChanges query) {
        var counted = new CountedProposals();
        jdbc.sql(ALL + where(query)).params(filters(query)).query(row -> {
            var waits = Waiting.counted(Json.list(row.getString("waits"), Waits.Wait.class), query.today());
            counted.add(
                    ProposalState.valueOf(row.getString("state")),
                    waits,
                    Found.money(row.getObject("moved_cents", Long.class), row.getString("currency")),
                    row.getInt("days_moved"));
        });
        return counted.totals();
    }

    /** The latest are found by the index; what is ordered by figures has them counted downwards, so that one comparison does. */
    private static String sql(FindPlanChanges query) {
        String filtered = ListedProposals.SELECT + where(query);
        if (query.order() == FindPlanChanges.Order.LATEST) {
            return filtered.replace(":sort_key", "0")
                    + " and (:first or :key = 0) and c.position < :position order by c.position desc limit :limit";
        }
        String key = switch (query.order()) {
            case LATEST -> "0";
            case WAITING -> "coalesce((extract(epoch from c.waiting_since) * 1000000)::bigint, " + Long.MAX_VALUE + ")";
            case MONEY -> "-coalesce(c.moved_cents, 0)";
            case DAYS -> "-c.days_moved::bigint";
        };
        return filtered.replace(":sort_key", key) + " and (:first or (" + key
                + ", -c.position) > (:key, -:position)) order by key, c.position desc limit :limit";
    }

    private static String where(FindPlanChanges query) {
        return WHERE.replace(
                "{dated}",
                switch (query.dated()) {
                    case DRAFTED -> "c.drafted_at";
                    case SUBMITTED -> "c.submitted_at";
                    case ENDED -> "c.ended_at";
                });
    }

    private static Map<String, @Nullable Object> filters(FindPlanChanges query) {
        var filters = new HashMap<String, @Nullable Object>();
        filters.put("today", query.today());
        filters.put("project", text(query.projectId()));
        filters.put("state", text(query.state()));
        filters.put("role", text(query.waitingFor()));
        filters.put("requester", text(query.requester()));
        filters.put("decider", text(query.decider()));
        filters.put("kind", query.kind());
        filters.put("cause", text(query.cause()));
        filters.put("from", query.from() == null ? null : startOf(query.from()));
        filters.put(
                "until", query.until() == null ? null : startOf(query.until().plusDays(1)));
        filters.put("q", query.q() == null ? null : pattern(query.q()));
        return filters;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(Recorded.TALLINN).toInstant().atOffset(ZoneOffset.UTC);
    }

    /** What somebody typed, anywhere in the text; LIKE's own signs mean themselves. */
    private static String pattern(String typed) {
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Long number(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException _) {
            throw Refusal.fields(List.of(new FieldError("/after", "malformed")));
        }
    }

    private static void requireKnown(@Nullable String kind) {
        if (kind != null && !KINDS.contains(kind)) {
            throw Refusal.fields(
                    List.of(new FieldError("/kind", "not-allowed", Map.of("allowed", String.join(", ", KINDS)))));
        }
    }
}
