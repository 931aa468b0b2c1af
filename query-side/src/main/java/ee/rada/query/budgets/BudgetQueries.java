package ee.rada.query.budgets;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.earnedvalue.EarnedValue;
import ee.rada.kernel.earnedvalue.Work;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Found;
import ee.rada.query.Origin;
import ee.rada.query.Origins;
import ee.rada.query.Total;
import ee.rada.query._axon.StoredRows;
import ee.rada.query.budgets.BurnDown.Move;
import ee.rada.query.budgets.GetBudget.Amendment;
import ee.rada.query.budgets.GetBudget.LineChange;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a project may spend, what it has spent, and where that leads. */
@Component
class BudgetQueries {

    private final JdbcClient jdbc;
    private final StoredRows rows;
    private final Origins origins;

    BudgetQueries(DataSource dataSource, StoredRows rows, Origins origins) {
        this.jdbc = JdbcClient.create(dataSource);
        this.rows = rows;
        this.origins = origins;
    }

    /** What the answer needs to know of the project itself. */
    private record Project(
            String number,
            String title,
            String currency,
            @Nullable LocalDate start,
            @Nullable LocalDate end) {}

    @QueryHandler
    GetBudget.Answer answer(GetBudget query) {
        ProjectId id = query.projectId();
        Project project = project(id);
        Map<ProposalId, Origin> proposals = origins.of(id);
        BudgetRow budget =
                rows.one(BudgetRow.class, "where project_id = ?", id.value()).orElseGet(() -> BudgetRow.empty(id));
        List<BudgetLineRow> lines =
                rows.find(BudgetLineRow.class, "where project_id = ? order by year, code, place", id.value());
        List<Total> totals = totals(id, project.currency);
        Total own = totals.getFirst();
        LocalDate start = project.start == null ? query.today() : project.start;
        String currency = query.lineId() == null ? project.currency : currencyOf(query.lineId(), lines);
        return new GetBudget.Answer(
                id,
                project.number,
                project.title,
                budget.version(),
                budget.budgetVersion(),
                project.currency,
                lines.stream().map(line -> line(line, proposals)).toList(),
                totals,
                burnDown(query, currency, lines, own, start),
                amendments(id, lines, proposals),
                Forecasting.of(
                        project.currency,
                        own.current().cents(),
                        own.spent().cents(),
                        start,
                        project.end,
                        query.today()),
                GetBudget.Earned.of(EarnedValue.of(works(id, project.currency), own.spent(), query.today())),
                rows.position());
    }

    private Project project(ProjectId id) {
        return jdbc.sql("""
                        select number, title, currency, coalesce(actual_start, period_start) as start, period_end
                          from project where project_id = ?""")
                .param(id.value())
                .query((row, _) -> new Project(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("currency"),
                        Found.day(row, "start"),
                        Found.day(row, "period_end")))
                .optional()
                .orElseThrow(Found.nothing());
    }

    static GetBudget.Line line(BudgetLineRow row, Map<ProposalId, Origin> origins) {
        String currency = row.amounts().currency();
        return new GetBudget.Line(
                row.lineId(),
                row.facts().code(),
                row.facts().title(),
                row.facts().year(),
                row.facts().periodStart(),
                row.facts().periodEnd(),
                Found.money(row.amounts().originalCents(), row.amounts().originalCurrency()),
                new Money(row.amounts().current(), currency),
                new Money(row.committedCents(), currency),
                new Money(row.spentCents(), currency),
                new Money(row.available(), currency),
                row.closed(),
                row.amendedBy() == null ? null : origins.get(row.amendedBy()));
    }

    /** The project's own currency first, there even when nothing is in it. */
    private List<Total> totals(ProjectId project, String currency) {
        return jdbc.sql("""
                        select c.currency, coalesce(t.original_cents, 0), coalesce(t.current_cents, 0),
                               coalesce(t.committed_cents, 0), coalesce(t.spent_cents, 0), coalesce(t.received_cents, 0)
                          from (select :currency as currency
                                union select currency from project_total where project_id = :project) c
                          left join project_total t on t.project_id = :project and t.currency = c.currency
                         order by c.currency <> :currency, c.currency""")
                .param("project", project.value())
                .param("currency", currency)
                .query((row, _) -> Total.of(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)))
                .list();
    }

    private List<GetBudget.Day> burnDown(
            GetBudget query, String currency, List<BudgetLineRow> lines, Total own, LocalDate start) {
        LineId asked = query.lineId();
        Map<LocalDate, Move> moves = new HashMap<>();
        for (MoneyDayRow day : rows.find(
                MoneyDayRow.class,
                "where project_id = ? and currency = ? and line_id in (?, ?)",
                query.projectId().value(),
                currency,
                (asked == null ? MoneyDayRow.WHOLE : asked).value(),
                (asked == null ? MoneyDayRow.LOOSE : asked).value())) {
            moves.merge(day.day(), move(day), (one, other) -> other.amended() ? one.plus(other) : other.plus(one));
        }
        long now = asked == null
                ? own.current().cents()
                : lines.stream()
                        .filter(line -> line.lineId().equals(asked))
                        .mapToLong(line -> line.amounts().current())
                        .sum();
        long amended = moves.values().stream().mapToLong(Move::current).sum();
        return BurnDown.of(currency, now - amended, moves, start, query.today());
    }

    private static Move move(MoneyDayRow day) {
        return day.lineId().equals(MoneyDayRow.LOOSE)
                ? new Move(0, 0, 0, day.committedCents(), day.spentCents(), false)
                : new Move(day.currentCents(), day.committedCents(), day.spentCents(), 0, 0, day.amended());
    }

    private static String currencyOf(LineId asked, List<BudgetLineRow> lines) {
        return lines.stream()
                .filter(line -> line.lineId().equals(asked))
                .map(line -> line.amounts().currency())
                .findFirst()
                .orElseThrow(Found.nothing());
    }

    private List<Amendment> amendments(
            ProjectId project, List<BudgetLineRow> lines, Map<ProposalId, Origin> proposals) {
        Map<LineId, String> codes = lines.stream()
                .collect(Collectors.toMap(
                        BudgetLineRow::lineId, line -> line.facts().code()));
        return rows.find(AmendmentRow.class, "where project_id = ? order by position", project.value()).stream()
                .map(row -> {
                    Origin proposal = proposals.get(row.proposalId());
                    return new Amendment(
                            row.effectiveFrom(),
                            row.budgetVersion(),
                            row.proposalId(),
                            proposal == null ? "" : proposal.number(),
                            proposal == null ? "" : proposal.title(),
                            new Money(row.changeCents(), row.currency()),
                            row.lines().stream()
                                    .map(line -> new LineChange(
                                            line.lineId(),
                                            codes.getOrDefault(line.lineId(), ""),
                                            line.year(),
                                            line.oldAmount(),
                                            line.newAmount()))
                                    .toList());
                })
                .toList();
    }

    private List<Work> works(ProjectId project, String currency) {
        return jdbc.sql("""
                        select coalesce(planned_cents, 0) as cents, start_on, end_on, percent_complete
                          from activity where project_id = ? and currency = ? and state <> 'CANCELLED'""")
                .params(project.value(), currency)
                .query((row, _) -> new Work(
                        new Money(row.getLong("cents"), currency),
                        Found.day(row, "start_on"),
                        Found.day(row, "end_on"),
                        row.getInt("percent_complete")))
                .list();
    }
}
