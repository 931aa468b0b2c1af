package ee.rada.command.projects;

import static ee.rada.command.Acting.TODAY;
import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.closeProject;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.and;
import static ee.rada.command.Happened.approved;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.finalising;
import static ee.rada.command.Happened.goalDefined;
import static ee.rada.command.Happened.originalBudgetSet;
import static ee.rada.command.Happened.projectRegistered;
import static ee.rada.command.Happened.running;
import static ee.rada.command.Happened.submitted;
import static ee.rada.kernel.ProblemCode.DATE_IN_FUTURE;
import static ee.rada.kernel.ProblemCode.FOUR_EYES;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.PERIOD_REVERSED;
import static ee.rada.kernel.ProblemCode.VALIDATION;
import static ee.rada.kernel.projects.ProjectStatus.APPROVED;
import static ee.rada.kernel.projects.ProjectStatus.CANCELLED;
import static ee.rada.kernel.projects.ProjectStatus.CLOSED;
import static ee.rada.kernel.projects.ProjectStatus.DRAFT;
import static ee.rada.kernel.projects.ProjectStatus.FINALISATION;
import static ee.rada.kernel.projects.ProjectStatus.IMPLEMENTATION;
import static ee.rada.kernel.projects.ProjectStatus.SUBMITTED;
import static ee.rada.kernel.projects.ProjectStatus.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Cast;
import ee.rada.kernel.Event;
import ee.rada.kernel.FieldError;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.posts.PostEvent.AppointmentEnded;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectCommand;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectCommand.CancelProject;
import ee.rada.kernel.projects.ProjectCommand.FinaliseProject;
import ee.rada.kernel.projects.ProjectCommand.ResumeProject;
import ee.rada.kernel.projects.ProjectCommand.ReturnProject;
import ee.rada.kernel.projects.ProjectCommand.StartProject;
import ee.rada.kernel.projects.ProjectCommand.SubmitProjectForApproval;
import ee.rada.kernel.projects.ProjectCommand.SuspendProject;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectEvent.ProjectCancelled;
import ee.rada.kernel.projects.ProjectEvent.ProjectClosed;
import ee.rada.kernel.projects.ProjectEvent.ProjectFinalised;
import ee.rada.kernel.projects.ProjectEvent.ProjectResumed;
import ee.rada.kernel.projects.ProjectEvent.ProjectReturned;
import ee.rada.kernel.projects.ProjectEvent.ProjectStarted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSuspended;
import ee.rada.kernel.projects.ProjectStatus;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Domain model § 10, and P1: who may approve. */
class LifeTest {

    /** The states a command leads out of, and what happens; out of every other state it is illegal. */
    record Step(ProjectCommand command, Cast by, ProjectEvent event, List<ProjectStatus> from) {}

    private static final List<Step> STEPS = List.of(
            new Step(
                    new SubmitProjectForApproval(PROJECT), SERVICE_HEAD, new ProjectSubmitted(PROJECT), List.of(DRAFT)),
            new Step(
                    new ReturnProject(PROJECT, "no goals"),
                    UNIT_HEAD,
                    new ProjectReturned(PROJECT, "no goals"),
                    List.of(SUBMITTED)),
            new Step(new ApproveProject(PROJECT), UNIT_HEAD, new ProjectApproved(PROJECT, 1, 1), List.of(SUBMITTED)),
            new Step(
                    new StartProject(PROJECT, TODAY),
                    SERVICE_HEAD,
                    new ProjectStarted(PROJECT, TODAY),
                    List.of(APPROVED)),
            new Step(
                    new SuspendProject(PROJECT, "no trainer", TODAY),
                    SERVICE_HEAD,
                    new ProjectSuspended(PROJECT, "no trainer", TODAY),
                    List.of(IMPLEMENTATION)),
            new Step(
                    new ResumeProject(PROJECT, "a trainer is found"),
                    SERVICE_HEAD,
                    new ProjectResumed(PROJECT, "a trainer is found"),
                    List.of(SUSPENDED, FINALISATION)),
            new Step(
                    new FinaliseProject(PROJECT, TODAY),
                    SERVICE_HEAD,
                    new ProjectFinalised(PROJECT, TODAY),
                    List.of(IMPLEMENTATION)),
            new Step(
                    closeProject(),
                    SERVICE_HEAD,
                    new ProjectClosed(PROJECT, "6-3/2026/117", List.of()),
                    List.of(FINALISATION)),
            new Step(
                    new CancelProject(PROJECT, "the grant was refused"),
                    UNIT_HEAD,
                    new ProjectCancelled(PROJECT, "the grant was refused"),
                    List.of(DRAFT, SUBMITTED, APPROVED, IMPLEMENTATION, SUSPENDED)));

    static Stream<Arguments> everyStateAndCommand() {
        return Arrays.stream(ProjectStatus.values())
                .flatMap(status -> STEPS.stream().map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndCommand")
    void a_project_goes_from_state_to_state_as_the_table_says(ProjectStatus status, Step step) {
        var outcome = desk().given(after(historiesInto(), status)).when(as(step.by), step.command);

        if (step.from.contains(status)) {
            outcome.expectEvents(step.event);
        } else {
            outcome.expectRefusal(ILLEGAL_TRANSITION, Map.of("state", status.name()));
        }
    }

    @Test
    void the_table_knows_every_state() {
        assertThat(historiesInto()).containsOnlyKeys(ProjectStatus.values());
    }

    /** A project with nothing in its plan, so that it can also be closed. */
    private static Map<ProjectStatus, List<Event>> historiesInto() {
        var into = new EnumMap<ProjectStatus, List<Event>>(ProjectStatus.class);
        into.put(DRAFT, List.of(projectRegistered(), originalBudgetSet()));
        into.put(SUBMITTED, and(after(into, DRAFT), new ProjectSubmitted(PROJECT)));
        into.put(APPROVED, and(after(into, SUBMITTED), new ProjectApproved(PROJECT, 1, 1)));
        into.put(IMPLEMENTATION, and(after(into, APPROVED), new ProjectStarted(PROJECT, day("2026-02-01"))));
        into.put(SUSPENDED, and(after(into, IMPLEMENTATION), new ProjectSuspended(PROJECT, "no trainer", TODAY)));
        into.put(FINALISATION, and(after(into, IMPLEMENTATION), new ProjectFinalised(PROJECT, TODAY)));
        into.put(CLOSED, and(after(into, FINALISATION), new ProjectClosed(PROJECT, "6-3/2026/117", List.of())));
        into.put(CANCELLED, and(after(into, IMPLEMENTATION), new ProjectCancelled(PROJECT, "the grant was refused")));
        return into;
    }

    private static List<Event> after(Map<ProjectStatus, List<Event>> into, ProjectStatus status) {
        return into.getOrDefault(status, List.of());
    }

    @Test
    void whoever_submitted_a_project_does_not_approve_it() {
        desk().given(and(List.of(projectRegistered()), goalDefined()))
                .givenBy(UNIT_HEAD, new ProjectSubmitted(PROJECT))
                .when(as(UNIT_HEAD), new ApproveProject(PROJECT))
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void whoever_submitted_it_the_time_before_does_not_approve_it_either() {
        desk().given(projectRegistered())
                .givenBy(UNIT_HEAD, new ProjectSubmitted(PROJECT))
                .given(new ProjectReturned(PROJECT, "no goals"), new ProjectSubmitted(PROJECT))
                .when(as(UNIT_HEAD), new ApproveProject(PROJECT))
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void the_submitter_does_not_approve_in_another_post_either() {
        var second = PostId.random();

        desk().given(submitted())
                .given(
                        new PostDefined(second, "acting unit head", "victim support", Role.UNIT_HEAD, Region.ALL, null),
                        new OfficialAppointed(second, SERVICE_HEAD.official(), day("2026-06-01")))
                .when(as(SERVICE_HEAD).in(second), new ApproveProject(PROJECT))
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void the_owner_does_not_approve_his_project() {
        desk().given(projectRegistered())
                .given(
                        new AppointmentEnded(
                                SERVICE_HEAD.post(), SERVICE_HEAD.official(), day("2026-05-31"), "moved on"),
                        new OfficialAppointed(SERVICE_HEAD.post(), UNIT_HEAD.official(), day("2026-06-01")))
                .givenBy(Cast.REGION_HEAD_POHJA, new ProjectSubmitted(PROJECT))
                .when(as(UNIT_HEAD), new ApproveProject(PROJECT))
                .expectRefusal(FOUR_EYES);
    }

    @Test
    void a_project_starts_today_at_the_latest() {
        desk().given(approved())
                .when(as(SERVICE_HEAD), new StartProject(PROJECT, TODAY.plusDays(1)))
                .expectRefusal(DATE_IN_FUTURE, "/actualStart");
    }

    @Test
    void a_project_does_not_end_tomorrow_nor_before_it_started() {
        desk().given(running())
                .when(as(SERVICE_HEAD), new FinaliseProject(PROJECT, TODAY.plusDays(1)))
                .expectRefusal(DATE_IN_FUTURE, "/actualEnd");
        desk().given(running())
                .when(as(SERVICE_HEAD), new FinaliseProject(PROJECT, day("2026-01-31")))
                .expectRefusal(PERIOD_REVERSED, "/actualEnd");
    }

    @Test
    void taking_up_a_project_that_was_being_finalised_needs_a_reason() {
        desk().given(finalising())
                .when(as(SERVICE_HEAD), new ResumeProject(PROJECT, null))
                .expectWrongFields(VALIDATION, new FieldError("/reason", "required"));
    }

    @Test
    void taking_up_a_suspended_project_needs_none() {
        desk().given(running())
                .given(new ProjectSuspended(PROJECT, "no trainer", TODAY))
                .when(as(SERVICE_HEAD), new ResumeProject(PROJECT, null))
                .expectEvents(new ProjectResumed(PROJECT, null));
    }
}
