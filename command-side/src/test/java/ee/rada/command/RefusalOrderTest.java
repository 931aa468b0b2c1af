package ee.rada.command;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.recordExpenditure;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Decisions.desk;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.draft;
import static ee.rada.command.Happened.expenditureRecorded;
import static ee.rada.command.Happened.running;
import static ee.rada.command.Happened.submitted;
import static ee.rada.kernel.ProblemCode.FORBIDDEN_ROLE;
import static ee.rada.kernel.ProblemCode.FOUR_EYES;
import static ee.rada.kernel.ProblemCode.ILLEGAL_TRANSITION;
import static ee.rada.kernel.ProblemCode.VALIDATION;
import static ee.rada.kernel.ProblemCode.VERSION_CONFLICT;

import ee.rada.kernel.FieldError;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectCommand.CancelProject;
import ee.rada.kernel.projects.ProjectCommand.ReturnProject;
import ee.rada.kernel.projects.ProjectEvent.ProjectReturned;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Design § 4: of several reasons to refuse, the caller always hears the same one first. */
class RefusalOrderTest {

    private static final ApproveProject APPROVE = new ApproveProject(PROJECT);

    @Test
    void the_shape_comes_before_everything() {
        desk().given(submitted())
                .when(as(WORKER_POHJA).seeing(1), new CancelProject(PROJECT, " "))
                .expectWrongFields(VALIDATION, new FieldError("/reason", "required"));
    }

    @Test
    void four_eyes_come_before_the_post() {
        desk().given(submitted()).when(as(SERVICE_HEAD), APPROVE).expectRefusal(FOUR_EYES);
        desk().given(submitted()).when(as(WORKER_POHJA), APPROVE).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void the_post_comes_before_the_version() {
        desk().given(submitted()).when(as(WORKER_POHJA).seeing(1), APPROVE).expectRefusal(FORBIDDEN_ROLE);
    }

    @Test
    void the_version_comes_before_the_state() {
        var returned = desk().given(submitted()).given(new ProjectReturned(PROJECT, "no goals"));

        returned.when(as(UNIT_HEAD).seeing(1), APPROVE).expectRefusal(VERSION_CONFLICT, Map.of("currentVersion", 8L));
        returned.when(as(UNIT_HEAD).seeing(8), APPROVE).expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "DRAFT"));
    }

    @Test
    void the_version_is_that_of_the_commands_own_stream() {
        desk().given(running())
                .when(as(FINANCE).seeing(1), recordExpenditure("1.00"))
                .expectEvents(expenditureRecorded(ENTRY, "1.00"));
    }

    @Test
    void whoever_saw_what_is_there_is_heard() {
        desk().given(submitted())
                .when(as(UNIT_HEAD).seeing(7), new ReturnProject(PROJECT, "no goals"))
                .expectEvents(new ProjectReturned(PROJECT, "no goals"));
        desk().given(draft())
                .when(as(UNIT_HEAD), new ReturnProject(PROJECT, "no goals"))
                .expectRefusal(ILLEGAL_TRANSITION, Map.of("state", "DRAFT"));
    }
}
