package ee.rada.query.planchanges;

import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeResponsible;
import ee.rada.query.Cursor;
import ee.rada.query.Found;
import ee.rada.query.HistoryReader;
import ee.rada.query._axon.StoredRows;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** What became of a proposal. */
@Component
class PlanChangeQueries {

    private final StoredRows rows;
    private final HistoryReader history;
    private final Subjects subjects;
    private final Surroundings surroundings;

    PlanChangeQueries(StoredRows rows, HistoryReader history, Subjects subjects, Surroundings surroundings) {
        this.rows = rows;
        this.history = history;
        this.subjects = subjects;
        this.surroundings = surroundings;
    }

    @QueryHandler
    GetPlanChange.Answer answer(GetPlanChange query) {
        PlanChangeRow row = rows.one(
                        PlanChangeRow.class,
                        "where proposal_id = ?",
                        query.proposalId().value())
                .orElseThrow(Found.nothing());
        var draft = row.draft();
        var approving = row.approving();
        var waiting = row.waiting();
        var ending = row.ending();
        var project = surroundings.project(row.projectId());
        Names names = names(row);
        var stale = new Staleness(row, project);
        var items = new Items(row.projectId(), project.name(), names, before(row, project, stale));
        return new GetPlanChange.Answer(
                row.proposalId(),
                draft.number(),
                row.version(),
                row.projectId(),
                project.name().code(),
                project.name().title(),
                approving.state(),
                draft.title(),
                draft.rationale(),
                draft.reallocation(),
                draft.cause(),
                surroundings.link(draft.supersedes()),
                surroundings.supersedersOf(row.proposalId()),
                draft.deviationId(),
                draft.basePlanVersion(),
                draft.baseBudgetVersion(),
                project.planVersion(),
                project.budgetVersion(),
                stale.isStale(),
                conflicts(stale, row, names, project),
                approving.effectiveFrom(),
                draft.items().stream().map(items::of).toList(),
                draft.items(),
                row.effect().impact() == null
                        ? null
                        : Impacts.named(row.effect().impact(), names),
                approving.requiredApprovals(),
                approving.funderDecides(),
                waiting.dueStep(),
                surroundings.waitsFor(row, stale.isStale(), query.today()),
                waiting.waitingSince(),
                Waiting.counted(waiting.waits(), query.today()),
                approving.approvals(),
                row.talk().funder(),
                row.talk().questions(),
                row.talk().edits().stream().map(edit -> edit(edit, items)).toList(),
                row.talk().rebases(),
                draft.draftedBy(),
                draft.draftedAt(),
                approving.submittedBy(),
                approving.submittedAt(),
                approving.hands(),
                ending.reason(),
                ending.endedBy(),
                ending.endedAt(),
                ending.failure(),
                ending.planVersion(),
                ending.budgetVersion(),
                history.after(query.proposalId().value(), 0, Cursor.MOST),
                rows.position());
    }

    /** What an open proposal would change is what is in force; what a settled one changed is what was, when it was decided. */
    private BaseValues before(PlanChangeRow row, Surroundings.Project project, Staleness stale) {
        var draft = row.draft();
        return subjects.base(
                row.projectId(),
                ids(draft.items(), row),
                stale.isOpen() ? project.planVersion() : draft.basePlanVersion(),
                stale.isOpen() ? project.budgetVersion() : draft.baseBudgetVersion());
    }

    private List<GetPlanChange.Conflicting> conflicts(
            Staleness stale, PlanChangeRow row, Names names, Surroundings.Project project) {
        var draft = row.draft();
        List<Subjects.Change> changes = stale.isStale()
                ? subjects.changedSince(
                        row.projectId(), ids(draft.items(), row), draft.basePlanVersion(), draft.baseBudgetVersion())
                : List.of();
        return stale.conflicts(changes).stream()
                .map(conflict -> {
                    PlanChangeItem item = draft.items().get(conflict.item());
                    UUID subject = names.subject(item);
                    var name = subject.equals(row.projectId().value()) ? project.name() : names.of(subject);
                    return new GetPlanChange.Conflicting(
                            conflict.item(),
                            Names.kind(item),
                            subject,
                            name.code(),
                            name.title(),
                            surroundings.link(conflict.changedBy()),
                            conflict.rule());
                })
                .toList();
    }

    /** Everything that the proposal ever spoke of gets a name. */
    private Names names(PlanChangeRow row) {
        List<PlanChangeItem> items = Stream.concat(
                        row.draft().items().stream(),
                        row.talk().edits().stream()
                                .flatMap(edit -> Stream.concat(edit.takenOut().stream(), edit.putIn().stream())))
                .toList();
        var all = new HashSet<>(ids(items, row));
        Impact impact = row.effect().impact();
        if (impact != null) {
            impact.lines().forEach(line -> all.add(line.lineId().value()));
            impact.activities()
                    .forEach(activity -> all.add(activity.activityId().value()));
            impact.goals().forEach(goal -> all.add(goal.goalId().value()));
            impact.late().forEach(late -> all.add(late.activityId().value()));
        }
        return subjects.names(row.projectId(), all, posts(items), items);
    }

    private static Set<UUID> ids(Collection<PlanChangeItem> items, PlanChangeRow row) {
        return items.stream().map(item -> Names.subject(item, row.projectId())).collect(Collectors.toSet());
    }

    private static Set<UUID> posts(List<PlanChangeItem> items) {
        return items.stream()
                .map(item -> switch (item) {
                    case ChangeResponsible change -> change.newResponsiblePostId();
                    case AddActivity add -> add.responsiblePostId();
                    default -> null;
                })
                .filter(Objects::nonNull)
                .map(post -> post.value())
                .collect(Collectors.toSet());
    }

    private static GetPlanChange.Edit edit(DraftEdit edit, Items items) {
        return new GetPlanChange.Edit(
                edit.at(),
                edit.actor(),
                edit.actingPost(),
                edit.onBehalfOf(),
                edit.texts(),
                edit.takenOut().stream().map(items::edited).toList(),
                edit.putIn().stream().map(items::edited).toList());
    }
}
