package ee.rada.web.planfiles;

import ee.rada.kernel.Command;
import ee.rada.kernel.projects.ProjectId;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Plans in files that come in as imports: each becomes the draft of a new project, which is called as its file is. */
@Component
public final class PlanImports {

    /**
     * Something that cannot be read, in no language yet.
     *
     * @param line of the file, from 1
     * @param cell its address, {@code C7}
     */
    public record Fault(int line, String cell, String code) {}

    /**
     * A plan that is to become a project.
     *
     * @param commands that make it, in their order; none where there is any fault, or no activity
     */
    public record Planned(
            ProjectId projectId, String code, String title, int rows, List<Fault> faults, List<Command> commands) {}

    private final PlanFileDesk desk;

    PlanImports(PlanFileDesk desk) {
        this.desk = desk;
    }

    /** Keeps a file under its hash. Refused as {@link PlanFileDesk} and {@link PlanFileReader} say. */
    public String keep(MultipartFile file, String fileName) throws IOException {
        var sha256 = desk.keep(file);
        read(sha256, fileName);
        return sha256;
    }

    /** A kept file as the project that it becomes. Refused: {@code not-found}, and as {@link PlanFileReader} says. */
    public Planned read(String sha256, String fileName) throws IOException {
        var name = fileName.replaceFirst("\\.[A-Za-z]{3,4}$", "");
        var title = shortened(name, PlanFileReader.TITLE_LENGTH);
        var project =
                new NewProject(shortened(name, PlanFileReader.CODE_LENGTH), title, title, sha256, desk.read(sha256));
        var faults = Stream.concat(project.file().faults().stream(), project.faults().stream())
                .map(fault -> new Fault(
                        fault.cell().line(), fault.address(), fault.error().code()))
                .toList();
        int rows = project.file().rows().size();
        return new Planned(
                project.projectId(),
                project.code(),
                title,
                rows,
                faults,
                faults.isEmpty() && rows > 0 ? project.commands() : List.of());
    }

    private static String shortened(String text, int characters) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters)).strip();
    }
}
