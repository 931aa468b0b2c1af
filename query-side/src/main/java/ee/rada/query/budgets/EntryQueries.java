package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.LineId;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was entered in a budget. */
@Component
class EntryQueries {

    private static final String FIRST = "9223372036854775807";

    private final StoredRows rows;

    EntryQueries(StoredRows rows) {
        this.rows = rows;
    }

    @QueryHandler
    FindEntries.Answer answer(FindEntries query) {
        int limit = Cursor.limit(query.limit());
        List<String> before = query.before() == null ? List.of(FIRST, "0") : Cursor.read(query.before(), 2);
        Map<LineId, BudgetLineRow> lines =
                rows
                        .find(
                                BudgetLineRow.class,
                                "where project_id = ?",
                                query.projectId().value())
                        .stream()
                        .collect(Collectors.toMap(BudgetLineRow::lineId, Function.identity()));
        List<EntryRow> found = rows.find(
                EntryRow.class,
                """
                where project_id = ? and (?::uuid is null or line_id = ?::uuid) and (not ? or open_cents > 0)
                  and (position, place) < (?::bigint, ?::integer)
                order by position desc, place desc limit ?""",
                query.projectId().value(),
                query.lineId() == null ? null : query.lineId().toString(),
                query.lineId() == null ? null : query.lineId().toString(),
                query.openCommitments(),
                before.get(0),
                before.get(1),
                limit + 1);
        boolean more = found.size() > limit;
        List<EntryRow> page = more ? found.subList(0, limit) : found;
        return new FindEntries.Answer(
                page.stream().map(row -> item(row, lines)).toList(),
                more ? cursor(page.getLast()) : null,
                rows.position());
    }

    private static String cursor(EntryRow last) {
        return Cursor.of(Long.toString(last.position()), Integer.toString(last.place()));
    }

    private static FindEntries.Item item(EntryRow row, Map<LineId, BudgetLineRow> lines) {
        EntryRow.Facts facts = row.facts();
        BudgetLineRow line = facts.lineId() == null ? null : lines.get(facts.lineId());
        return new FindEntries.Item(
                row.entryId(),
                facts.kind(),
                facts.lineId(),
                line == null ? null : line.facts().code(),
                line == null ? null : line.facts().year(),
                new Money(facts.amountCents(), facts.currency()),
                facts.entryDate(),
                facts.counterparty(),
                facts.documentRef(),
                facts.commitmentId(),
                consumed(row),
                facts.kind() == EntryKind.COMMITMENT && facts.lineId() != null
                        ? Found.money(row.openCents(), facts.currency())
                        : null,
                facts.activityId(),
                row.releases(),
                row.reversal(),
                row.actor(),
                row.actingPost(),
                row.recordedAt(),
                row.position());
    }

    private static @Nullable Money consumed(EntryRow row) {
        return row.facts().commitmentId() == null
                ? null
                : Found.money(row.consumedCents(), row.facts().currency());
    }
}
