package ee.rada.web.imports;

import ee.rada.kernel.imports.ImportId;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiTotals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a running import has to tell, saved a few times a second. Used by one thread. */
final class Report {

    static final Duration PAUSE = Duration.ofMillis(200);

    private final ImportId importId;
    private final ImportJobs jobs;
    private final ImportReports reports;
    private final long pauseNanos;
    private final IatiTotals totals = new IatiTotals();
    private final List<Finding> findings = new ArrayList<>();
    private final List<ProjectItem> projects = new ArrayList<>();
    private Progress progress = Progress.NONE;
    private int savedFindings;
    private int savedProjects;
    private long savedAt = System.nanoTime();

    /** @param pause between two times that something is saved */
    Report(ImportId importId, ImportJobs jobs, ImportReports reports, Duration pause) {
        this.importId = importId;
        this.jobs = jobs;
        this.reports = reports;
        this.pauseNanos = pause.toNanos();
        reports.clear(importId);
    }

    Progress progress() {
        return progress;
    }

    void total(int activities) {
        progress = new Progress(activities, 0, 0, 0, 0, 0, 0, 0, 0, 0, Totals.NONE);
        save();
    }

    void find(Finding finding) {
        findings.add(finding);
    }

    void rejectUnnamed() {
        count(0, 1, new Effect.Told(ProjectItem.Outcome.REFUSED, 0, 0, 0, 0));
    }

    void accept(IatiActivity activity, MappedActivity mapped, Effect.Told told) {
        totals.add(activity);
        told.left().forEach(this::find);
        add(mapped, told.outcome());
        count(1, 0, told);
    }

    void reject(MappedActivity mapped, Finding reason) {
        find(reason);
        add(mapped, ProjectItem.Outcome.REFUSED);
        rejectUnnamed();
    }

    private void add(MappedActivity mapped, ProjectItem.Outcome outcome) {
        var project = mapped.project();
        projects.add(new ProjectItem(mapped.projectId(), project.identifier(), project.title(), outcome));
    }

    /** How far the plan is that is the whole file. */
    void plan(int rows, int accepted, int rejected, Effect.Told told) {
        boolean isNew = told.outcome() == ProjectItem.Outcome.NEW;
        progress = new Progress(
                rows,
                accepted,
                rejected,
                told.newEvents(),
                isNew ? 1 : 0,
                isNew || rejected > 0 ? 0 : 1,
                0,
                0,
                progress.problems(),
                told.position(),
                progress.totals());
    }

    /** How far a file of contacts is. */
    void contacts(int lines, int accepted, int rejected, int newEvents, long position) {
        progress = new Progress(
                lines, accepted, rejected, newEvents, 0, 0, 0, 0, progress.problems(), position, progress.totals());
    }

    void add(ProjectItem project) {
        projects.add(project);
    }

    private void count(int accepted, int rejected, Effect.Told told) {
        boolean isNew = told.outcome() == ProjectItem.Outcome.NEW;
        progress = new Progress(
                progress.total(),
                progress.accepted() + accepted,
                progress.rejected() + rejected,
                progress.newEvents() + told.newEvents(),
                progress.newProjects() + (isNew ? 1 : 0),
                progress.knownProjects() + (isNew ? 0 : accepted),
                progress.newLines() + told.newLines(),
                progress.newEntries() + told.newEntries(),
                progress.problems(),
                Math.max(progress.position(), told.position()),
                progress.totals());
    }

    /** Saves what is new, unless that was done a moment ago; true where somebody wants the import stopped. */
    boolean saveNowAndThen() {
        return System.nanoTime() - savedAt >= pauseNanos && save();
    }

    /** Saves what is new; true where somebody wants the import stopped. */
    boolean save() {
        int room = Math.max(0, ImportReports.MOST - savedFindings);
        reports.addFindings(importId, savedFindings, findings.subList(0, Math.min(room, findings.size())));
        savedFindings += findings.size();
        findings.clear();
        room = Math.max(0, ImportReports.MOST - savedProjects);
        reports.addProjects(importId, savedProjects, projects.subList(0, Math.min(room, projects.size())));
        savedProjects += projects.size();
        projects.clear();
        progress = progress.with(savedFindings, Totals.of(totals));
        boolean stop = jobs.tell(importId, progress);
        savedAt = System.nanoTime();
        return stop;
    }
}
