package ee.rada.query.planversions;

import ee.rada.kernel.Money;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.query.planversions.GetPlanComparison.ActivityDifference;
import ee.rada.query.planversions.GetPlanComparison.Answer;
import ee.rada.query.planversions.GetPlanComparison.LineDifference;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Why two versions of plan and budget differ by so much. */
@Component
final class ComparisonExplainer implements Explainer<GetPlanComparison, Answer> {

    private final PlanVersionQueries queries;

    ComparisonExplainer(PlanVersionQueries queries) {
        this.queries = queries;
    }

    @Override
    public Class<GetPlanComparison> question() {
        return GetPlanComparison.class;
    }

    @Override
    public Answer answer(GetPlanComparison question) {
        return queries.answer(question);
    }

    /** The two versions, of the plan and of the budget. */
    private record Between(VersionFigures of, Figures figures, Revision from, Revision to) {

        void activity(String at, ActivityDifference one) {
            int before = from.planVersion();
            int after = to.planVersion();
            of.planned(at + "/before", one.before(), before);
            of.planned(at + "/after", one.after(), after);
            ActivityId id = Objects.requireNonNull(one.before() == null ? one.after() : one.before())
                    .activityId();
            boolean stays = one.fate() == Fate.CHANGED;
            figures.add(
                    at + "/workingDays",
                    one,
                    () -> stays
                            ? of.moved(id, before, after)
                            : Explanation.by(Formula.SUM, Unit.WORKING_DAYS, null, List.of()));
            Money change = one.costChange();
            figures.add(
                    at + "/costChange",
                    change,
                    () -> costChange(id, one, Objects.requireNonNull(change).currency()));
            var moved = of.movedIn(id, Math.min(before, after), Math.max(before, after));
            for (int i = 0; i < one.moves().size(); i++) {
                int version = moved.get(i);
                figures.add(at + "/moves/" + i + "/nth", id, () -> of.moves(id, version));
                figures.add(at + "/moves/" + i + "/workingDays", id, () -> of.moved(id, version - 1, version));
            }
        }

        private Explanation costChange(ActivityId id, ActivityDifference one, String currency) {
            var operands = new ArrayList<Operand>();
            if (isThere(one.after())) {
                operands.add(Operand.of(OperandName.AFTER, of.cost(id, currency, to.planVersion())));
            } else {
                operands.add(Operand.of(OperandName.AFTER, none(currency)));
            }
            if (isThere(one.before())) {
                operands.add(Operand.of(OperandName.BEFORE, of.cost(id, currency, from.planVersion())));
            }
            return Explanation.by(Formula.DIFFERENCE, Unit.MONEY, currency, operands);
        }

        void line(String at, LineDifference one) {
            of.line(at + "/before", one.before(), from.budgetVersion());
            of.line(at + "/after", one.after(), to.budgetVersion());
            Money change = one.change();
            figures.add(at + "/change", change, () -> {
                Line after = one.after();
                Line before = one.before();
                String currency = Objects.requireNonNull(change).currency();
                return VersionFigures.difference(
                        currency,
                        after == null ? none(currency) : of.amount(after, to.budgetVersion()),
                        before == null ? none(currency) : of.amount(before, from.budgetVersion()));
            });
        }

        private static boolean isThere(@Nullable Planned planned) {
            return planned != null && !planned.cancelled() && planned.plannedCost() != null;
        }

        private static Explanation none(String currency) {
            return Explanation.by(Formula.SUM, Unit.MONEY, currency, List.of());
        }
    }

    @Override
    public void explain(GetPlanComparison question, Answer answer, Stories stories, Figures figures) {
        var of = new VersionFigures(stories.of(question.projectId().value()), figures);
        var between = new Between(of, figures, answer.from(), answer.to());
        int from = answer.from().planVersion();
        int to = answer.to().planVersion();
        figures.each("/activities", answer.activities(), between::activity);
        figures.each("/goals", answer.goals(), (at, goal) -> {
            of.goal(at + "/before", goal.before(), from);
            of.goal(at + "/after", goal.after(), to);
        });
        figures.each("/lines", answer.lines(), between::line);
        figures.add("/end/workingDays", answer.end(), () -> of.projectMoved(from, to));
        figures.each("/totals", answer.totals(), (at, total) -> {
            String currency = total.change().currency();
            int before = answer.from().budgetVersion();
            int after = answer.to().budgetVersion();
            figures.add(at + "/before", total, () -> of.total(currency, before));
            figures.add(at + "/after", total, () -> of.total(currency, after));
            figures.add(
                    at + "/change",
                    total,
                    () -> VersionFigures.difference(currency, of.total(currency, after), of.total(currency, before)));
        });
    }
}
