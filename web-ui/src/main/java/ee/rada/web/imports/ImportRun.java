package ee.rada.web.imports;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.web.imports.iati.IatiActivity;
import ee.rada.web.imports.iati.IatiLimits;
import ee.rada.web.imports.iati.IatiProblem;
import ee.rada.web.imports.iati.IatiReader;
import ee.rada.web.imports.iati.IatiSurvey;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * One way through one file: first to its end without doing anything, so that a file that cannot be read changes nothing, then activity
 * by activity. Several activities are under way at a time; the report has them in the order of the file all the same.
 */
final class ImportRun {

    private static final int UNDER_WAY = 16;

    /** Opens the file anew, for each way through. */
    @FunctionalInterface
    interface Source {
        InputStream open() throws IOException;
    }

    private record Step(
            IatiActivity activity,
            MappedActivity mapped,
            String path,
            List<Finding> findings,
            Future<Effect.Told> told) {}

    private final Source source;
    private final Effect effect;
    private final ExecutorService workers;
    private final Report report;
    private final BooleanSupplier closing;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<Finding> findings = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();
    private Repeats repeats = new Repeats(Set.of());
    private int number;
    private boolean stopped;

    /** @param closing whether the service is about to stop: then the import is left as it is, to be taken up again */
    ImportRun(Source source, Effect effect, ExecutorService workers, Report report, BooleanSupplier closing) {
        this.source = source;
        this.effect = effect;
        this.workers = workers;
        this.report = report;
        this.closing = closing;
    }

    /**
     * Does it all; returns the version of IATI.
     *
     * @throws ee.rada.web.imports.iati.IatiRefusal where the file cannot be read; nothing was done then
     * @throws CancellationException where it was stopped between two activities
     */
    String run() throws IOException {
        var survey = survey();
        repeats = new Repeats(survey.repeated());
        report.total(survey.activities());
        try (InputStream in = open()) {
            new IatiReader(IatiLimits.USUAL).read(in, this::take, this::take);
        } finally {
            finishSteps();
            report.save();
        }
        findings.forEach(report::find);
        leftOut.all().forEach(report::find);
        report.save();
        return survey.version();
    }

    private IatiSurvey survey() throws IOException {
        try (InputStream in = open()) {
            return IatiSurvey.of(in, IatiLimits.USUAL);
        }
    }

    private InputStream open() throws IOException {
        return new BufferedInputStream(source.open(), 1 << 16);
    }

    private void take(IatiProblem problem) {
        findings.add(Finding.of(problem));
        if (problem.code() == IatiProblem.Code.IDENTIFIER_MISSING) {
            number++;
            finishSteps();
            findings.forEach(report::find);
            findings.clear();
            report.rejectUnnamed();
        }
    }

    private void take(IatiActivity activity) {
        if (stopped) throw new CancellationException();
        number++;
        var path = "/iati-activities/iati-activity[" + number + "]";
        int occurrence = repeats.occurrence(activity.identifier());
        var mapped = repeats.withFactsOfTheFirst(IatiMapping.map(activity, occurrence, path), activity.identifier());
        leftOut.add(activity, path);
        var found = new ArrayList<>(findings);
        findings.clear();
        found.addAll(mapped.notes());
        // Two activities of one project one after the other: the second goes by what the first stored.
        if (occurrence > 1) finishSteps();
        while (steps.size() >= UNDER_WAY) finish(steps.remove());
        steps.add(new Step(activity, mapped, path, found, workers.submit(() -> effect.of(mapped))));
    }

    private void finishSteps() {
        while (!steps.isEmpty()) finish(steps.remove());
    }

    private void finish(Step step) {
        step.findings.forEach(report::find);
        try {
            report.accept(step.activity, step.mapped, told(step));
        } catch (Refusal refusal) {
            if (refusal.code().status() >= ProblemCode.INTERNAL_ERROR.status()) throw refusal;
            report.reject(step.mapped, Finding.of(refusal, step.activity.line(), step.path));
        }
        stopped |= closing.getAsBoolean() || report.saveNowAndThen();
    }

    private static Effect.Told told(Step step) {
        try {
            return step.told.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
