package ee.rada.command.projects;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.closeProject;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.COMMITMENT;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.EVERYWHERE;
import static ee.rada.command.Happened.GOAL;
import static ee.rada.command.Happened.IN_IDA;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.activityCompleted;
import static ee.rada.command.Happened.commitmentReleased;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.entryReversed;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.fundsCommitted;
import static ee.rada.command.Happened.indicatorValueRecorded;
import static ee.rada.command.Happened.running;
import static ee.rada.kernel.ProblemCode.NOT_CLOSABLE;

import ee.rada.command.Decisions;
import ee.rada.kernel.projects.GoalReason;
import ee.rada.kernel.projects.ProjectCommand.CloseProject;
import ee.rada.kernel.projects.ProjectEvent.ProjectClosed;
import ee.rada.kernel.projects.ProjectEvent.ProjectFinalised;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Domain model 3.1, P10: a project closes when nothing is left open. */
class ClosingTest {

    private static final ProjectFinalised FINALISED = new ProjectFinalised(PROJECT, day("2026-06-10"));
    private static final ProjectClosed CLOSED = new ProjectClosed(PROJECT, "6-3/2026/117", List.of());

    @Test
    void everything_that_is_missing_is_named_at_once() {
        desk().given(running())
                .given(fundsCommitted("1.00"), FINALISED)
                .when(as(SERVICE_HEAD), new CloseProject(PROJECT, null, null))
                .expectRefusal(
                        NOT_CLOSABLE,
                        Map.of(
                                "missing",
                                List.of("open-activities", "open-commitments", "goals-without-value", "final-report")));
    }

    @Test
    void a_project_with_nothing_left_open_closes() {
        done().given(indicatorValueRecorded())
                .when(as(SERVICE_HEAD), closeProject())
                .expectEvents(CLOSED);
    }

    @Test
    void one_open_activity_keeps_it_open() {
        desk().given(running())
                .given(activityCompleted(IN_POHJA), activityCompleted(EVERYWHERE))
                .given(indicatorValueRecorded(), FINALISED)
                .when(as(SERVICE_HEAD), closeProject())
                .expectRefusal(NOT_CLOSABLE, Map.of("missing", List.of("open-activities")));
    }

    @Test
    void a_goal_without_a_value_needs_a_reason() {
        var reasons = List.of(new GoalReason(GOAL, "the survey comes next year"));

        done().when(as(SERVICE_HEAD), closeProject())
                .expectRefusal(NOT_CLOSABLE, Map.of("missing", List.of("goals-without-value")));
        done().when(as(SERVICE_HEAD), new CloseProject(PROJECT, "6-3/2026/117", reasons))
                .expectEvents(new ProjectClosed(PROJECT, "6-3/2026/117", reasons));
    }

    @Test
    void without_its_final_report_it_stays_open() {
        done().given(indicatorValueRecorded())
                .when(as(SERVICE_HEAD), new CloseProject(PROJECT, null, null))
                .expectRefusal(NOT_CLOSABLE, Map.of("missing", List.of("final-report")));
    }

    @Test
    void what_is_promised_and_neither_used_nor_released_keeps_it_open() {
        var promised = done().given(indicatorValueRecorded(), fundsCommitted("100.00"))
                .given(expenditureRecorded(ENTRY, "60.00", COMMITMENT, "60.00"));

        promised.when(as(SERVICE_HEAD), closeProject())
                .expectRefusal(NOT_CLOSABLE, Map.of("missing", List.of("open-commitments")));
        promised.given(commitmentReleased("40.00"))
                .when(as(SERVICE_HEAD), closeProject())
                .expectEvents(CLOSED);
    }

    @Test
    void a_reversed_commitment_promises_nothing() {
        done().given(indicatorValueRecorded(), fundsCommitted("100.00"), entryReversed(COMMITMENT, "100.00"))
                .when(as(SERVICE_HEAD), closeProject())
                .expectEvents(CLOSED);
    }

    private static Decisions done() {
        return desk().given(running())
                .given(activityCompleted(IN_POHJA), activityCompleted(EVERYWHERE), activityCompleted(IN_IDA))
                .given(FINALISED);
    }
}
