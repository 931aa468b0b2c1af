package ee.rada.query.planversions;

import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query._axon.StoredRows;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What plan and budget were, and how they became what they are. */
@Component
class PlanVersionQueries {

    private final Chronicles chronicles;
    private final StoredRows rows;

    PlanVersionQueries(Chronicles chronicles, StoredRows rows) {
        this.chronicles = chronicles;
        this.rows = rows;
    }

    @QueryHandler
    FindPlanVersions.Answer answer(FindPlanVersions query) {
        int limit = Cursor.limit(query.limit());
        int after = query.after() == null ? 0 : query.after();
        List<Revision> found = chronicles.of(query.projectId()).revisions().stream()
                .filter(made -> made.revision() > after)
                .toList();
        boolean more = found.size() > limit;
        List<Revision> items = more ? found.subList(0, limit) : found;
        return new FindPlanVersions.Answer(
                items, more ? Cursor.of(items.getLast().revision()) : null, rows.position());
    }

    @QueryHandler
    GetPlanVersion.Answer answer(GetPlanVersion query) {
        Chronicle chronicle = chronicles.of(query.projectId());
        Revision made = found(chronicle.revision(query.revision()));
        var lines = chronicle.lines().at(made.budgetVersion()).values();
        return new GetPlanVersion.Answer(
                query.projectId(),
                chronicle.number(),
                chronicle.title(),
                made,
                chronicle.endIn(made.planVersion()),
                List.copyOf(chronicle.activities().at(made.planVersion()).values()),
                List.copyOf(chronicle.goals().at(made.planVersion()).values()),
                List.copyOf(lines),
                List.copyOf(Comparing.totals(lines).values()),
                rows.position());
    }

    @QueryHandler
    GetPlanComparison.Answer answer(GetPlanComparison query) {
        Chronicle chronicle = chronicles.of(query.projectId());
        int last = query.to() == null ? chronicle.revisions().size() : query.to();
        Revision to = found(chronicle.revision(last));
        Revision from = found(chronicle.revision(query.from() == null ? Math.max(1, last - 1) : query.from()));
        var comparing = new Comparing(chronicle, from, to);
        return new GetPlanComparison.Answer(
                query.projectId(),
                chronicle.number(),
                chronicle.title(),
                from,
                to,
                comparing.activities(),
                comparing.goals(),
                comparing.lines(),
                comparing.end(),
                comparing.totals(),
                rows.position());
    }

    @QueryHandler
    GetActivity.Answer answer(GetActivity query) {
        Chronicle chronicle = chronicles.of(query.projectId());
        List<Course.Step<Planned>> steps =
                chronicle.activities().of(query.activityId().value());
        if (steps.isEmpty()) {
            throw Found.nothing().get();
        }
        Map<Integer, Move> moves = Moves.of(steps, chronicle.origins());
        return new GetActivity.Answer(
                query.projectId(),
                chronicle.number(),
                chronicle.title(),
                steps.getLast().value(),
                moves.size(),
                Moves.between(
                        steps.getFirst().value().end(), steps.getLast().value().end()),
                IntStream.range(0, steps.size())
                        .mapToObj(at -> step(
                                chronicle, at == 0 ? null : steps.get(at - 1).value(), steps.get(at), moves))
                        .toList(),
                rows.position());
    }

    private static GetActivity.Step step(
            Chronicle chronicle, @Nullable Planned before, Course.Step<Planned> step, Map<Integer, Move> moves) {
        Revision made = chronicle.revisions().stream()
                .filter(one -> one.planVersion() == step.version())
                .findFirst()
                .orElse(null);
        return new GetActivity.Step(
                step.version(),
                made == null ? null : made.effectiveFrom(),
                made == null ? null : made.recordedAt(),
                before,
                step.value(),
                moves.get(step.version()),
                step.by() == null ? null : chronicle.origins().get(step.by()));
    }

    private static Revision found(@Nullable Revision revision) {
        return Objects.requireNonNullElseGet(revision, () -> {
            throw Found.nothing().get();
        });
    }
}
