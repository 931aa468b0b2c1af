package ee.rada.web.imports;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.budgets.BudgetCommand.ImportProject;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.projects.ProjectCommand.RegisterProject;
import ee.rada.store.FileStore;
import ee.rada.web._security.Caller;
import ee.rada.web.planfiles.PlanImports;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Where files are handed in; whoever may not bring projects in is refused here as {@code forbidden-role}. */
@Component
final class ImportDesk {

    /** The largest file, in bytes. */
    static final long LARGEST = 64L << 20;

    private final FileStore files;
    private final ImportJobs jobs;
    private final ImportWork work;
    private final PlanImports plans;

    ImportDesk(FileStore files, ImportJobs jobs, ImportWork work, PlanImports plans) {
        this.files = files;
        this.jobs = jobs;
        this.work = work;
        this.plans = plans;
    }

    /**
     * Keeps the file and begins with it. Refused: {@code validation} for an empty one, {@code import-too-large},
     * {@code unsupported-media-type} for a packed one, {@code import-not-wellformed} for what cannot be an IATI activity file, or
     * a spreadsheet.
     */
    ImportId take(MultipartFile file, String format, ImportMode mode, Caller caller) throws IOException {
        require(caller);
        var arrival = new ImportJobs.Arrival(
                ImportId.random(),
                Arrivals.name(file),
                kept(file, format, caller),
                file.getSize(),
                format,
                caller.official(),
                caller.username(),
                mode);
        jobs.add(arrival);
        work.begin(arrival.importId());
        return arrival.importId();
    }

    private String kept(MultipartFile file, String format, Caller caller) throws IOException {
        if (format.equals(Arrivals.PLAN)) {
            return plan(file, caller);
        }
        return Arrivals.mapping(format).isPresent() ? contacts(file) : iati(file);
    }

    private String contacts(MultipartFile file) throws IOException {
        Arrivals.checkText(file);
        try (InputStream in = file.getInputStream()) {
            return files.put(in, LARGEST).sha256();
        }
    }

    private String iati(MultipartFile file) throws IOException {
        Arrivals.check(file);
        try (InputStream in = file.getInputStream()) {
            return files.put(in, LARGEST).sha256();
        }
    }

    private String plan(MultipartFile file, Caller caller) throws IOException {
        if (!caller.maySend(RegisterProject.class)) throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
        return plans.keep(file, Arrivals.name(file));
    }

    /** Applies a file that was checked, or goes on with one that was stopped. Refused: {@code illegal-transition} in other states. */
    void apply(ImportId importId, Caller caller) {
        require(caller);
        var job = find(importId, caller);
        if (!jobs.applyAgain(importId, caller.official(), caller.username())) {
            throw new Refusal(ProblemCode.ILLEGAL_TRANSITION)
                    .with("state", job.state().code());
        }
        work.begin(importId);
    }

    /** Stops it between two activities; without effect where it is through already. */
    void stop(ImportId importId, Caller caller) {
        require(caller);
        find(importId, caller);
        jobs.askToStop(importId);
    }

    /** Refused: {@code not-found}. */
    ImportJob find(ImportId importId, Caller caller) {
        require(caller);
        return jobs.find(importId).orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND));
    }

    static void require(Caller caller) {
        if (!caller.maySend(ImportProject.class)) throw new Refusal(ProblemCode.FORBIDDEN_ROLE);
    }
}
