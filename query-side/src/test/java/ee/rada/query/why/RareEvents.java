package ee.rada.query.why;

import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteAnswered;
import ee.rada.kernel.auditnotes.AuditNoteEvent.AuditNoteRaised;
import ee.rada.kernel.auditnotes.AuditNoteId;
import ee.rada.kernel.auditnotes.NoteReference;
import ee.rada.kernel.auditnotes.Severity;
import ee.rada.kernel.budgets.BudgetEvent.IncomingFundsRecorded;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.deviations.DeviationEvent.DeviationDetected;
import ee.rada.kernel.deviations.DeviationId;
import ee.rada.kernel.deviations.DeviationKind;
import ee.rada.kernel.imports.ImportEvent.ImportRecorded;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.GoalId;
import ee.rada.kernel.projects.LinkType;
import ee.rada.kernel.projects.ProjectEvent.ActivitiesLinked;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecorded;
import ee.rada.kernel.projects.ProjectEvent.IndicatorValueRecorded;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.query.Stories;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What random histories do not have: an audit note, goals and their values, hours, links, releases, money that came in, deviations, an import. */
final class RareEvents {

    private RareEvents() {}

    static List<Event> of(ProjectId project, ActivityId first, LineId line) {
        var story = new Stories(project);
        var goal = new GoalId(project.value());
        var second = ActivityId.random();
        var record = RecordId.random();
        var commitment = EntryId.random();
        var note = AuditNoteId.random();
        return List.of(
                new AuditNoteRaised(
                        note,
                        "Aim",
                        "It has none.",
                        Severity.REMARK,
                        List.of(new NoteReference(1L, null)),
                        List.of(project.value())),
                new AuditNoteAnswered(note, "It has now.", List.of(project.value())),
                story.goal(goal, "80"),
                new IndicatorValueRecorded(
                        project, goal, Stories.FIRST, Stories.FIRST.plusDays(30), new BigDecimal("12.5"), "Survey"),
                new IndicatorValueRecorded(
                        project, goal, Stories.FIRST, Stories.FIRST.plusDays(60), new BigDecimal("30"), "Survey"),
                new IndicatorValueRecorded(
                        project, goal, Stories.FIRST, Stories.FIRST.plusDays(20), new BigDecimal("7"), "Survey"),
                story.planned(second, "2", Stories.FIRST, Stories.FIRST.plusDays(50), "50.00"),
                new ActivitiesLinked(project, first, second, LinkType.FS, 3),
                new ActivityRecorded(
                        project,
                        second,
                        record,
                        Stories.FIRST.plusDays(3),
                        "Met",
                        40,
                        new BigDecimal("2.5"),
                        4,
                        List.of(),
                        null),
                new ActivityRecordCorrected(
                        project, second, record, "typo", null, null, 30, new BigDecimal("3.5"), 5, null, null, 30),
                story.committed(commitment, line, "25.00", Stories.FIRST.plusDays(5)),
                story.released(commitment, "5.50"),
                new IncomingFundsRecorded(
                        project, EntryId.random(), null, Money.euros("70.00"), Stories.FIRST, "Funder", "D-1"),
                new DeviationDetected(
                        project,
                        DeviationId.random(),
                        DeviationKind.LATE_END,
                        first,
                        Stories.FIRST,
                        Map.of("days", "12", "percent", "40"),
                        "5"),
                new DeviationDetected(
                        project,
                        DeviationId.random(),
                        DeviationKind.CPI_LOW,
                        null,
                        Stories.FIRST,
                        Map.of("ev", "10.00", "ac", "20.50", "index", "0.4878", "currency", "EUR"),
                        "0.9"),
                new ImportRecorded(ImportId.random(), "plan.csv", "0".repeat(64), "plan", 7, 2, 9));
    }
}
