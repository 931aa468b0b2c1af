package ee.rada.web.imports;

import ee.rada.kernel.Channel;
import ee.rada.kernel.imports.ImportCommand.RecordImport;
import ee.rada.query._axon.Knowledge;
import ee.rada.query.posts.Standings;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.commands.Circumstances;
import ee.rada.web.commands.CommandSender;
import ee.rada.web.commands.StableIds;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What is done in somebody's name for an import: asking while it is checked, sending while it is applied. */
@Component
final class Effects {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final CommandSender sender;
    private final Asking asking;
    private final Knowledge knowledge;
    private final Standings standings;
    private final Clock clock;

    Effects(CommandSender sender, Asking asking, Knowledge knowledge, Standings standings, Clock clock) {
        this.sender = sender;
        this.asking = asking;
        this.knowledge = knowledge;
        this.standings = standings;
        this.clock = clock;
    }

    /** Refused as {@code forbidden-role} where he holds no post for it any more. */
    Effect of(ImportJob job) {
        var caller = caller(job);
        ImportDesk.require(caller);
        return job.mode() == ImportMode.APPLY
                ? new Applying(sender, caller, job.importId())
                : new Checking(asking, caller);
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
