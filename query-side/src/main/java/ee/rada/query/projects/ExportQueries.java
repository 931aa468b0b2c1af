package ee.rada.query.projects;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.EntryKind;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import ee.rada.query.projects.ExportProjects.Entry;
import ee.rada.query.projects.ExportProjects.Goal;
import ee.rada.query.projects.ExportProjects.Item;
import ee.rada.query.projects.ExportProjects.Line;
import ee.rada.query.projects.ExportProjects.Value;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything about projects that another system may take over. */
@Component
class ExportQueries {

    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final StoredRows rows;

    ExportQueries(DataSource dataSource, StoredRows rows) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
    }

    @QueryHandler
    ExportProjects.Answer answer(ExportProjects query) {
        int limit = Math.clamp(query.limit(), 1, MOST);
        List<ProjectRow> found = rows.find(
                ProjectRow.class,
                """
                where (?::uuid is null or project_id = ?::uuid) and (?::uuid is null or project_id > ?::uuid)
                order by project_id limit ?""",
                text(query.projectId()),
                text(query.projectId()),
                text(query.after()),
                text(query.after()),
                limit + 1);
        boolean more = found.size() > limit;
        List<ProjectRow> page = more ? found.subList(0, limit) : found;
        return new ExportProjects.Answer(items(page), more ? page.getLast().projectId() : null, rows.position());
    }

    private List<Item> items(List<ProjectRow> projects) {
        UUID[] ids = projects.stream().map(row -> row.projectId().value()).toArray(UUID[]::new);
        Map<ProjectId, List<Goal>> goals = goals(ids);
        Map<UUID, List<Line>> lines = lines(ids);
        Map<UUID, List<Entry>> entries = entries(ids);
        return projects.stream()
                .map(row -> item(
                        row,
                        goals.getOrDefault(row.projectId(), List.of()),
                        lines.getOrDefault(row.projectId().value(), List.of()),
                        entries.getOrDefault(row.projectId().value(), List.of())))
                .toList();
    }

    private static Item item(ProjectRow row, List<Goal> goals, List<Line> lines, List<Entry> entries) {
        var facts = row.facts();
        return new Item(
                row.projectId(),
                row.number(),
                facts.identifier(),
                facts.importId(),
                facts.code(),
                facts.title(),
                facts.aim(),
                row.standing().state(),
                facts.periodStart(),
                facts.periodEnd(),
                row.standing().actualStart(),
                row.standing().actualEnd(),
                facts.funder(),
                facts.accessClass(),
                facts.currency(),
                row.changedAt(),
                facts.participants(),
                goals,
                lines,
                entries);
    }

    private Map<ProjectId, List<Goal>> goals(UUID[] projects) {
        var values =
                rows.find(GoalValueRow.class, "where project_id = any(?) order by place", (Object) projects).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.projectId() + "/" + row.goalId(),
                                Collectors.mapping(
                                        row -> new Value(row.periodStart(), row.periodEnd(), row.value()),
                                        Collectors.toList())));
        return rows.find(GoalRow.class, "where project_id = any(?) order by place", (Object) projects).stream()
                .collect(Collectors.groupingBy(
                        GoalRow::projectId,
                        Collectors.mapping(
                                row -> new Goal(
                                        row.goalId(),
                                        row.title(),
                                        row.kind(),
                                        row.indicator(),
                                        values.getOrDefault(row.projectId() + "/" + row.goalId(), List.of())),
                                Collectors.toList())));
    }

    private Map<UUID, List<Line>> lines(UUID[] projects) {
        return jdbc
                .sql("""
                        select project_id, line_id, code, title, year, period_start, period_end, currency,
                               original_cents, original_currency, revised_cents
                          from budget_line where project_id = any(?) order by place""")
                .param(projects)
                .query((row, _) -> Map.entry(
                        row.getObject("project_id", UUID.class),
                        new Line(
                                Found.id(row, "line_id", LineId::new),
                                row.getString("code"),
                                row.getString("title"),
                                row.getInt("year"),
                                Found.day(row, "period_start"),
                                Found.day(row, "period_end"),
                                Found.money(
                                        row.getObject("original_cents", Long.class),
                                        row.getString("original_currency")),
                                Found.money(row.getObject("revised_cents", Long.class), row.getString("currency")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, List<Entry>> entries(UUID[] projects) {
        return jdbc
                .sql("""
                        select project_id, entry_id, position, place, false as reversal, kind, amount_cents, currency,
                               entry_date, counterparty, document_ref
                          from entry where project_id = any(:projects)
                         union all
                        select project_id, entry_id, position, place, true, kind, -amount_cents, currency,
                               (reversal ->> 'date')::date, counterparty, document_ref
                          from entry where project_id = any(:projects) and reversal is not null
                         order by position, place, reversal""")
                .param("projects", projects)
                .query((row, _) -> Map.entry(
                        row.getObject("project_id", UUID.class),
                        new Entry(
                                Found.id(row, "entry_id", EntryId::new),
                                row.getBoolean("reversal"),
                                EntryKind.valueOf(row.getString("kind")),
                                new Money(row.getLong("amount_cents"), row.getString("currency")),
                                Found.day(row, "entry_date"),
                                row.getString("counterparty"),
                                row.getString("document_ref"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable String text(@Nullable ProjectId id) {
        return id == null ? null : id.toString();
    }
}
