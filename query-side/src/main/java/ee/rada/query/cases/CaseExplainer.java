package ee.rada.query.cases;

import ee.rada.query.cases.GetCase.Answer;
import ee.rada.query.why.Explainer;
import ee.rada.query.why.Figures;
import ee.rada.query.why.Stories;
import org.springframework.stereotype.Component;

/** Why a case has so many sessions, and its client waited for so long. */
@Component
final class CaseExplainer implements Explainer<GetCase, Answer> {

    private final CaseFile file;

    CaseExplainer(CaseFile file) {
        this.file = file;
    }

    @Override
    public Class<GetCase> question() {
        return GetCase.class;
    }

    @Override
    public Answer answer(GetCase question) {
        return file.answer(question);
    }

    @Override
    public void explain(GetCase question, Answer answer, Stories stories, Figures figures) {
        var one = new CaseFigures(question.caseId(), stories);
        figures.add("/sessionCount", answer, one::sessions);
        figures.add("/minutes", answer, one::minutes);
        figures.add("/waitingDays", answer, () -> one.waiting(question.today()));
        figures.add("/danger/score", answer.danger().score(), one::score);
        figures.each(
                "/sessions",
                answer.sessions(),
                (at, session) -> figures.add(at + "/durationMin", session, () -> one.minutesOf(session)));
    }
}
