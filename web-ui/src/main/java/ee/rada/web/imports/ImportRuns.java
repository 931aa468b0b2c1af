package ee.rada.web.imports;

import ee.rada.store.FileStore;
import ee.rada.web._errors.Problems;
import ee.rada.web.imports.iati.IatiRefusal;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Brings one import to its end, whatever that is. */
@Component
class ImportRuns implements DisposableBean {

    private final FileStore files;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final Effects effects;
    private final Problems problems;
    private final ExecutorService steps = Executors.newVirtualThreadPerTaskExecutor();

    ImportRuns(FileStore files, ImportJobs jobs, ImportReports reports, Effects effects, Problems problems) {
        this.files = files;
        this.jobs = jobs;
        this.reports = reports;
        this.effects = effects;
        this.problems = problems;
    }

    /** @param closing whether the service is about to stop; then the import stays as it is */
    void run(ImportJob job, BooleanSupplier closing) {
        var report = new Report(job.importId(), jobs, reports, Report.PAUSE);
        try {
            var run = new ImportRun(() -> files.open(job.sha256()), effects.of(job), steps, report, closing);
            var version = run.run();
            effects.finish(job, version, report.progress());
            jobs.end(job.importId(), job.mode().done());
        } catch (CancellationException e) {
            if (!closing.getAsBoolean()) jobs.end(job.importId(), ImportState.CANCELLED);
        } catch (IatiRefusal refusal) {
            end(job, report, Finding.of(refusal), ImportState.REFUSED);
        } catch (NoSuchFileException e) {
            var gone = new Finding(0, "", "import-file-gone", "imports.problem.import-file-gone", List.of());
            end(job, report, gone, ImportState.FAILED);
        } catch (IOException | RuntimeException e) {
            end(job, report, Finding.of(problems.of(e).code()), ImportState.FAILED);
        }
    }

    private void end(ImportJob job, Report report, Finding why, ImportState state) {
        report.find(why);
        report.save();
        jobs.end(job.importId(), state);
    }

    @Override
    public void destroy() {
        steps.close();
    }
}
