package ee.rada.web.imports;

import ee.rada.kernel.Channel;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.GetProject;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.commands.StableIds;
import ee.rada.web.imports.Effect.Told;
import ee.rada.web.imports.ProjectItem.Outcome;
import ee.rada.web.planfiles.PlanImports.Planned;
import java.time.LocalDate;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * One way through one plan: a project is made of it, or nothing where any cell cannot be read. The commands' ids are those of the
 * import, so that one that is begun again goes on where it stopped; a project that another import made stays as it is.
 */
record PlanRun(CommandSender sender, Asking asking, Caller caller, ImportId importId, BooleanSupplier closing) {

    void check(Planned plan, Report report, LocalDate today) {
        boolean known = isKnown(plan.projectId(), today);
        told(plan, report, plan.rows(), new Told(known ? Outcome.SAME : Outcome.NEW, 0, 0, 0, 0));
    }

    void apply(Planned plan, Report report) {
        int events = 0;
        long position = 0;
        for (int part = 0; part < plan.commands().size(); part++) {
            try {
                var id = StableIds.of("plan-import", importId, part);
                var command = plan.commands().get(part);
                var answer = sender.send(
                        caller, command, Circumstances.of(Channel.IMPORT).withCommandId(id));
                events += answer.events().size();
                position = answer.position();
            } catch (Refusal refusal) {
                if (part == 0 && refusal.code() == ProblemCode.ILLEGAL_TRANSITION) break;
                throw refusal;
            }
            report.plan(plan.rows(), Math.min(part, plan.rows()), 0, new Told(Outcome.NEW, events, 0, 0, position));
            if (report.saveNowAndThen() || closing.getAsBoolean()) throw new CancellationException();
        }
        told(plan, report, plan.rows(), new Told(events == 0 ? Outcome.SAME : Outcome.CHANGED, events, 0, 0, position));
    }

    private static void told(Planned plan, Report report, int accepted, Told told) {
        report.plan(plan.rows(), accepted, 0, told);
        report.add(new ProjectItem(plan.projectId(), plan.code(), plan.title(), told.outcome()));
        report.save();
    }

    private boolean isKnown(ProjectId project, LocalDate today) {
        try {
            asking.ask(caller, new GetProject(project, today), GetProject.Answer.class);
            return true;
        } catch (Refusal refusal) {
            if (refusal.code() == ProblemCode.NOT_FOUND) return false;
            throw refusal;
        }
    }
}
