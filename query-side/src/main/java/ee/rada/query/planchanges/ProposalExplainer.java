package ee.rada.query.planchanges;

import ee.rada.kernel.Money;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ProposalState;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.query.budgets.LineThen;
import ee.rada.query.planchanges.GetPlanChange.Answer;
import ee.rada.query.projects.VersionThen;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stated;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why a proposal would change so much, and has waited so long. */
@Component
final class ProposalExplainer implements Explainer<GetPlanChange, Answer> {

    private static final Set<ProposalState> SETTLED =
            EnumSet.of(ProposalState.APPLIED, ProposalState.REJECTED, ProposalState.WITHDRAWN);

    private final PlanChangeQueries queries;

    ProposalExplainer(PlanChangeQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetPlanChange> question() {
        return GetPlanChange.class;
    }

    @Override
    public Answer answer(GetPlanChange question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetPlanChange question, Answer answer, Stories stories, Figures figures) {
        Story story = stories.of(answer.projectId().value());
        new ProposalFigures(question.proposalId(), question.today(), story, figures).waits("/waits", answer.waits());
        Function<Then, Optional<PlanChangeRow>> row = then -> then.row(PlanChangeRow.class, question.proposalId());
        Stated.explain(
                "/asked",
                answer.asked(),
                story,
                figures,
                then -> row.apply(then).map(one -> one.draft().items()).orElse(null));
        for (int i = 0; i < answer.edits().size(); i++) {
            int edit = i;
            edited(
                    "/edits/" + i + "/takenOut",
                    answer.edits().get(i).takenOut(),
                    story,
                    figures,
                    then -> row.apply(then)
                            .map(one -> one.talk().edits())
                            .filter(edits -> edit < edits.size())
                            .map(edits -> edits.get(edit).takenOut())
                            .orElse(List.of()));
            edited(
                    "/edits/" + i + "/putIn",
                    answer.edits().get(i).putIn(),
                    story,
                    figures,
                    then -> row.apply(then)
                            .map(one -> one.talk().edits())
                            .filter(edits -> edit < edits.size())
                            .map(edits -> edits.get(edit).putIn())
                            .orElse(List.of()));
        }
        impact(
                answer.impact(),
                story,
                figures,
                then -> row.apply(then).map(one -> one.effect().impact()).orElse(null));
        boolean open = !SETTLED.contains(answer.state());
        var versions = new Versions(
                open ? answer.currentPlanVersion() : answer.basePlanVersion(),
                open ? answer.currentBudgetVersion() : answer.baseBudgetVersion());
        for (int i = 0; i < answer.items().size(); i++) {
            int place = i;
            ProposedItem item = answer.items().get(i);
            after(
                    "/items/" + i + "/after",
                    item.after(),
                    story,
                    figures,
                    then -> row.apply(then)
                            .map(one -> one.draft().items())
                            .filter(items -> place < items.size())
                            .map(items -> items.get(place))
                            .orElse(null));
            before("/items/" + i + "/before", item, versions, story, figures);
        }
    }

    private record Versions(int plan, int budget) {}

    private static void edited(
            String at,
            List<GetPlanChange.EditedItem> shown,
            Story story,
            Figures figures,
            Function<Then, List<?>> items) {
        for (int i = 0; i < shown.size(); i++) {
            int place = i;
            Stated.explain(at + "/" + i + "/item", shown.get(i).item(), story, figures, then -> {
                List<?> there = items.apply(then);
                return place < there.size() ? there.get(place) : null;
            });
        }
    }

    private static void impact(
            GetPlanChange.@Nullable Impact shown, Story story, Figures figures, Function<Then, @Nullable Object> then) {
        if (shown == null) {
            return;
        }
        Function<String, Function<Then, @Nullable Object>> part = path -> rows -> Stated.at(then.apply(rows), path);
        for (int i = 0; i < shown.lines().size(); i++) {
            var line = shown.lines().get(i);
            change(
                    "/impact/lines/" + i,
                    "before",
                    "after",
                    "/lines/" + i,
                    line.before(),
                    line.after(),
                    story,
                    figures,
                    part);
        }
        change(
                "/impact",
                "totalBefore",
                "totalAfter",
                "",
                shown.totalBefore(),
                shown.totalAfter(),
                story,
                figures,
                part);
        Stated.explain("/impact/activities", shown.activities(), story, figures, part.apply("/activities"));
        Stated.explain("/impact/goals", shown.goals(), story, figures, part.apply("/goals"));
        Stated.explain("/impact/late", shown.late(), story, figures, part.apply("/late"));
        Stated.explain("/impact/eacBefore", shown.eacBefore(), story, figures, part.apply("/eacBefore"));
        Stated.explain("/impact/eacAfter", shown.eacAfter(), story, figures, part.apply("/eacAfter"));
    }

    private static void change(
            String at,
            String before,
            String after,
            String path,
            Money was,
            Money is,
            Story story,
            Figures figures,
            Function<String, Function<Then, @Nullable Object>> part) {
        Stated.explain(at + "/" + before, was, story, figures, part.apply(path + "/" + before));
        Stated.explain(at + "/" + after, is, story, figures, part.apply(path + "/" + after));
        figures.add(
                at + "/change",
                is,
                () -> Explanation.by(
                        Formula.DIFFERENCE,
                        Unit.MONEY,
                        is.currency(),
                        List.of(
                                Operand.of(OperandName.AFTER, Stated.money(story, is, part.apply(path + "/" + after))),
                                Operand.of(
                                        OperandName.BEFORE,
                                        Stated.money(story, was, part.apply(path + "/" + before))))));
    }

    /** What an item asks for stands in it under a name of its own. */
    private static void after(
            String at, @Nullable Object shown, Story story, Figures figures, Function<Then, @Nullable Object> item) {
        if (shown instanceof ProposedItem.Activity activity) {
            Stated.explain(at, activity, story, figures, item);
            return;
        }
        Stated.explain(at, shown, story, figures, then -> {
            Object asked = item.apply(then);
            return List.of("newCost", "newAmount", "amount", "newTarget").stream()
                    .map(name -> Stated.at(asked, "/" + name))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        });
    }

    private static void before(String at, ProposedItem item, Versions versions, Story story, Figures figures) {
        Function<Then, @Nullable Object> value = switch (item) {
            case ProposedItem.AddActivity i -> activity(versions, i.activityId());
            case ProposedItem.CancelActivity i -> activity(versions, i.activityId());
            case ProposedItem.ChangeCost i -> {
                var planned = activity(versions, i.activityId());
                yield then -> Stated.at(planned.apply(then), "/plannedCost");
            }
            case ProposedItem.AmendLine i -> line(versions, i.lineId());
            case ProposedItem.AddLine i -> line(versions, i.lineId());
            case ProposedItem.CloseLine i -> line(versions, i.lineId());
            case ProposedItem.ChangeGoalTarget i -> target(versions, i.goalId());
            case ProposedItem.MoveActivity _,
                    ProposedItem.ChangeResponsible _,
                    ProposedItem.ChangeOutput _,
                    ProposedItem.ExtendProject _ -> _ -> null;
        };
        Stated.explain(at, item.before(), story, figures, value);
    }

    private static Function<Then, @Nullable Object> activity(Versions versions, ActivityId id) {
        return then -> new VersionThen(then, versions.plan).activity(id).orElse(null);
    }

    private static Function<Then, @Nullable Object> line(Versions versions, LineId id) {
        return then -> new LineThen(then, versions.budget).amount(id).orElse(null);
    }

    private static Function<Then, @Nullable Object> target(Versions versions, GoalId id) {
        return then -> new VersionThen(then, versions.plan)
                .indicator(id)
                .map(indicator -> (Object) indicator.target())
                .orElse(null);
    }
}
