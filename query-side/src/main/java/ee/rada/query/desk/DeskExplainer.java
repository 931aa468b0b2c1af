package ee.rada.query.desk;

import ee.rada.query.desk.GetDesk.Answer;
import ee.rada.query.planchanges.ProposalsThen;
import ee.rada.query.projects.LateFigures;
import ee.rada.query.projects.PlanThen;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Told;
import ee.rada.query.why.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Why so much waits, is late and has changed, seen from a desk. */
@Component
final class DeskExplainer implements Explainer<GetDesk, Answer> {

    private final DeskQueries queries;
    private final Told told;

    DeskExplainer(DeskQueries queries, Told told) {
        this.queries = queries;
        this.told = told;
    }

    @Override
    public Class<GetDesk> question() {
        return GetDesk.class;
    }

    @Override
    public Answer answer(GetDesk question) {
        return queries.answer(question);
    }

    @Override
    public void explain(GetDesk question, Answer answer, Stories stories, Figures figures) {
        LocalDate today = question.today();
        waiting("/waitingForMe", answer.waitingForMe(), today, stories, figures);
        waiting("/waitingForOthers", answer.waitingForOthers(), today, stories, figures);
        var late = new LateFigures(today, stories);
        figures.add("/lateCount", answer, () -> late.count(queries.allLate(question)));
        figures.each("/late", answer.late(), (at, item) -> {
            figures.add(at + "/daysLate", item, () -> late.days(item.projectId(), item.activityId()));
            figures.add(at + "/percentComplete", item, () -> late.percent(item.projectId(), item.activityId()));
        });
        figures.each(
                "/changed",
                answer.changed(),
                (at, changed) -> figures.add(at + "/events", changed, () -> {
                    Set<Long> positions = queries.changedAt(changed.projectId(), today);
                    return told.each(positions);
                }));
    }

    private static void waiting(
            String pointer, List<GetDesk.Waiting> waiting, LocalDate today, Stories stories, Figures figures) {
        figures.each(
                pointer,
                waiting,
                (at, one) -> figures.add(at + "/days", one, () -> {
                    Story story = stories.of(one.projectId().value());
                    Explanation since = one.kind() == GetDesk.Kind.PROJECT
                            ? PlanThen.stateSince(story)
                            : ProposalsThen.waitingSince(story, one.id());
                    return Explanation.by(
                            Formula.DAYS_WAITED,
                            Unit.DAYS,
                            null,
                            List.of(
                                    Operand.of(OperandName.FROM, since),
                                    Operand.of(OperandName.TODAY, Explanation.given(today))));
                }));
    }
}
