package ee.rada.web.imports;

import ee.rada.store.FileStore;
import ee.rada.web._errors.Problems;
import ee.rada.web.contactfiles.ContactFileRefusal;
import ee.rada.web.imports.iati.IatiRefusal;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Brings one import to its end, whatever that is. */
@Component
class ImportRuns implements DisposableBean {

    private static final String PLAN_VERSION = "1";
    private static final String CONTACTS_VERSION = "1";

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
            var version = through(job, report, closing);
            if (version.isEmpty()) {
                report.save();
                jobs.end(job.importId(), ImportState.REFUSED);
                return;
            }
            effects.finish(job, version.get(), report.progress());
            jobs.end(job.importId(), job.mode().done());
        } catch (CancellationException e) {
            if (!closing.getAsBoolean()) jobs.end(job.importId(), ImportState.CANCELLED);
        } catch (ContactFileRefusal refusal) {
            end(job, report, Finding.of(refusal), ImportState.REFUSED);
        } catch (IatiRefusal refusal) {
            end(job, report, Finding.of(refusal), ImportState.REFUSED);
        } catch (NoSuchFileException e) {
            var gone = new Finding(0, "", "import-file-gone", "imports.problem.import-file-gone", List.of());
            end(job, report, gone, ImportState.FAILED);
        } catch (IOException | RuntimeException e) {
            end(job, report, Finding.of(problems.of(e).code()), ImportState.FAILED);
        }
    }

    /** All the way through it; the version of its format, or empty where nothing can come of it. */
    private Optional<String> through(ImportJob job, Report report, BooleanSupplier closing)
            throws IOException, ContactFileRefusal {
        if (job.format().equals(Arrivals.PLAN)) {
            return effects.plan(job, report, closing) ? Optional.of(PLAN_VERSION) : Optional.empty();
        }
        var mapping = Arrivals.mapping(job.format());
        if (mapping.isPresent()) {
            effects.contacts(job, mapping.get(), () -> files.open(job.sha256()), report, closing);
            return Optional.of(CONTACTS_VERSION);
        }
        return Optional.of(
                new ImportRun(() -> files.open(job.sha256()), effects.of(job), steps, report, closing).run());
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
