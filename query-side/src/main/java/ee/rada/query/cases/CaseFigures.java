package ee.rada.query.cases;

import ee.rada.kernel.cases.CaseId;
import ee.rada.query.why.Explanation;
import ee.rada.query.why.Explanation.Operand;
import ee.rada.query.why.Formula;
import ee.rada.query.why.OperandName;
import ee.rada.query.why.Stories;
import ee.rada.query.why.Story;
import ee.rada.query.why.Then;
import ee.rada.query.why.Unit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Figures of one case, told by its own events. */
final class CaseFigures {

    private final CaseId id;
    private final Story story;

    CaseFigures(CaseId id, Stories stories) {
        this.id = id;
        this.story = stories.of(id.value());
    }

    Explanation sessions() {
        return story.count(then -> row(then).map(row -> row.work().sessions()).orElse(0));
    }

    Explanation minutes() {
        return story.whole(
                Unit.COUNT, then -> row(then).map(row -> row.work().minutes()).orElse(0));
    }

    Explanation score() {
        return story.whole(
                Unit.COUNT,
                then -> row(then)
                        .map(row -> row.danger().score())
                        .map(Integer::longValue)
                        .orElse(0L));
    }

    Explanation minutesOf(GetCase.Session session) {
        return story.whole(
                Unit.COUNT,
                then -> then.row(SessionRow.class, id, session.sessionId())
                        .map(SessionRow::durationMin)
                        .orElse(0));
    }

    /** Until the first session, or the end of a case that had none, or today. */
    Explanation waiting(LocalDate today) {
        Explanation since = story.day(then -> row(then).map(CaseRow::openedOn).orElse(null));
        boolean over = row(story.end())
                .filter(row ->
                        row.work().firstSessionOn() != null || row.ending().closedOn() != null)
                .isPresent();
        Explanation until = over
                ? story.day(then -> row(then)
                        .map(row -> row.work().firstSessionOn() == null
                                ? row.ending().closedOn()
                                : row.work().firstSessionOn())
                        .orElse(null))
                : Explanation.given(today);
        return Explanation.by(
                Formula.DAYS_WAITED,
                Unit.DAYS,
                null,
                List.of(Operand.of(OperandName.FROM, since), Operand.of(OperandName.UNTIL, until)));
    }

    /** One, if it is so in the end; with what made it so. */
    Explanation isOne(Predicate<CaseRow> so) {
        return story.count(then -> row(then).filter(so).isPresent() ? 1 : 0);
    }

    private Optional<CaseRow> row(Then then) {
        return then.row(CaseRow.class, id);
    }
}
