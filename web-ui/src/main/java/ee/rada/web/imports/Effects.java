package ee.rada.web.imports;

import ee.rada.kernel.Channel;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.contacts.ContactMappingId;
import ee.rada.kernel.imports.ImportCommand.RecordImport;
import ee.rada.query._axon.Knowledge;
import ee.rada.query.posts.Standings;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.commands.StableIds;
import ee.rada.web.contactfiles.ContactFileRefusal;
import ee.rada.web.planfiles.PlanImports;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** What is done in somebody's name for an import: asking while it is checked, sending while it is applied. */
@Component
final class Effects {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final CommandSender sender;
    private final Asking asking;
    private final Knowledge knowledge;
    private final Standings standings;
    private final PlanImports plans;
    private final ContactMappings mappings;
    private final Clock clock;

    Effects(
            CommandSender sender,
            Asking asking,
            Knowledge knowledge,
            Standings standings,
            PlanImports plans,
            ContactMappings mappings,
            Clock clock) {
        this.sender = sender;
        this.asking = asking;
        this.knowledge = knowledge;
        this.standings = standings;
        this.plans = plans;
        this.mappings = mappings;
        this.clock = clock;
    }

    /** Refused as {@code forbidden-role} where he holds no post for it any more. */
    Effect of(ImportJob job) {
        var caller = caller(job);
        ImportDesk.require(caller);
        var known = new Known(asking, caller);
        return job.mode() == ImportMode.APPLY ? new Applying(sender, known, job.importId()) : new Checking(known);
    }

    /** Makes a project of a kept plan, or looks whether it is here already; false where any of its cells cannot be read. */
    boolean plan(ImportJob job, Report report, BooleanSupplier closing) throws IOException {
        var caller = caller(job);
        ImportDesk.require(caller);
        var plan = plans.read(job.sha256(), job.fileName());
        plan.faults().forEach(fault -> report.find(Finding.of(fault)));
        if (plan.commands().isEmpty()) {
            if (plan.faults().isEmpty()) report.find(Finding.of(ProblemCode.NO_CHANGE));
            report.plan(plan.rows(), 0, plan.rows(), new Effect.Told(ProjectItem.Outcome.REFUSED, 0, 0, 0, 0));
            return false;
        }
        var run = new PlanRun(sender, asking, caller, job.importId(), closing);
        if (job.mode() == ImportMode.APPLY) {
            run.apply(plan, report);
        } else {
            run.check(plan, report, LocalDate.now(clock));
        }
        return true;
    }

    /** Takes contacts over, or looks whether they can be read. Refused where nothing can be read out of the file. */
    void contacts(
            ImportJob job, ContactMappingId mapping, ImportRun.Source source, Report report, BooleanSupplier closing)
            throws IOException, ContactFileRefusal {
        var caller = caller(job);
        ImportDesk.require(caller);
        var columns = mappings.columns(caller, mapping).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
        new ContactRun(sender, caller, job, report, closing).run(source, columns, LocalDate.now(clock));
    }

    /** Puts it on record and waits until the pages know what it brought; that they are slow is no failure of the import. */
    void finish(ImportJob job, String version, Progress progress) {
        if (job.mode() != ImportMode.APPLY) return;
        var record = new RecordImport(
                job.importId(),
                job.fileName(),
                job.sha256(),
                job.format() + "-" + version,
                progress.accepted(),
                progress.rejected(),
                progress.newEvents());
        var circumstances =
                Circumstances.of(Channel.IMPORT).withCommandId(StableIds.of("record-import", job.importId()));
        knowledge.await(sender.send(caller(job), record, circumstances).position(), LONGEST_WAIT);
    }

    private Caller caller(ImportJob job) {
        var posts = standings.postsOf(job.official(), LocalDate.now(clock));
        return new Caller(job.official(), job.username(), posts, null);
    }
}
