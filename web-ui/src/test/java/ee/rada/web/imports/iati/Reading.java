package ee.rada.web.imports.iati;

import static java.nio.charset.StandardCharsets.UTF_8;

import ee.rada.web.imports.iati.IatiProblem.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Everything that one reading of a file handed over. */
public record Reading(IatiSummary summary, List<IatiActivity> activities, List<IatiProblem> problems) {

    public static Reading of(InputStream in) {
        var activities = new ArrayList<IatiActivity>();
        var problems = new ArrayList<IatiProblem>();
        try (in) {
            var summary = new IatiReader(IatiLimits.USUAL).read(in, activities::add, problems::add);
            return new Reading(summary, activities, problems);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Reading of(Path file) {
        try {
            return of(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Reading of(byte[] file) {
        return of(new ByteArrayInputStream(file));
    }

    static Reading of(String xml) {
        return of(xml.getBytes(UTF_8));
    }

    /** A sample beside the tests. */
    public static Reading sample(String name) {
        return of(Objects.requireNonNull(Reading.class.getResourceAsStream(name), name));
    }

    public IatiTotals totals() {
        var totals = new IatiTotals();
        activities.forEach(totals::add);
        return totals;
    }

    List<IatiProblem> problems(Code code) {
        return problems.stream().filter(problem -> problem.code() == code).toList();
    }

    IatiActivity only() {
        if (activities.size() != 1) throw new AssertionError("Not one activity but " + activities.size());
        return activities.getFirst();
    }
}
