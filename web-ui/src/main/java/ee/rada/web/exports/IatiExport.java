package ee.rada.web.exports;

import ee.rada.kernel.AccessClass;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.projects.ExportProjects;
import ee.rada.query.projects.ExportProjects.Item;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import ee.rada.web.exports.iati.IatiPublisher;
import ee.rada.web.exports.iati.IatiWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Writes projects as one IATI 2.03 file, a page of them at a time, so that it needs little memory for any number. The first page is
 * asked for before anything is written: a refusal is still a problem with its status.
 */
@RestController
final class IatiExport {

    private static final Logger LOG = LoggerFactory.getLogger(IatiExport.class);
    private static final int PAGE = 50;

    private final Asking asking;
    private final IatiPublisher publisher;
    private final Clock clock;

    IatiExport(Asking asking, IatiPublisher publisher, Clock clock) {
        this.asking = asking;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * All projects, or those that are named; never one whose access is restricted. The second path is for people, who come with a session. Refused: {@code forbidden-role},
     * {@code not-found} where a named one is not there.
     */
    @GetMapping({"/api/exports/iati.xml", "/exports/iati.xml"})
    void write(
            @RequestParam(name = "project", required = false) @Nullable List<UUID> projects,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        if (projects == null) {
            writeAll(caller, response);
        } else {
            writeThese(projects.stream().distinct().map(ProjectId::new).toList(), caller, response);
        }
    }

    private void writeAll(Caller caller, HttpServletResponse response) throws IOException {
        ExportProjects.@Nullable Answer page = page(caller, null, null);
        var writer = open(response);
        while (page != null) {
            for (Item item : page.items()) {
                if (mayBePublished(item)) write(item, writer);
            }
            page = page.next() == null ? null : page(caller, null, page.next());
        }
        writer.close();
    }

    /** Each is asked for twice, so that what is missing is refused before the first is written. */
    private void writeThese(List<ProjectId> projects, Caller caller, HttpServletResponse response) throws IOException {
        for (ProjectId project : projects) one(caller, project);
        var writer = open(response);
        for (ProjectId project : projects) write(one(caller, project), writer);
        writer.close();
    }

    private Item one(Caller caller, ProjectId project) {
        return page(caller, project, null).items().stream()
                .filter(IatiExport::mayBePublished)
                .findFirst()
                .orElseThrow(() -> new Refusal(ProblemCode.NOT_FOUND).with("project", project));
    }

    private ExportProjects.Answer page(Caller caller, @Nullable ProjectId project, @Nullable ProjectId after) {
        return asking.ask(caller, new ExportProjects(project, after, PAGE), ExportProjects.Answer.class);
    }

    /** IATI files are for everybody to read. */
    private static boolean mayBePublished(Item item) {
        return item.accessClass() == AccessClass.PUBLIC || item.accessClass() == AccessClass.INTERNAL;
    }

    /** To be closed only where all went well: a file that broke off must not look like a whole one. */
    private IatiWriter open(HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("rada-iati.xml")
                        .build()
                        .toString());
        OutputStream out = response.getOutputStream();
        return new IatiWriter(out, publisher, clock.instant());
    }

    private void write(Item item, IatiWriter writer) throws IOException {
        if (!writer.write(IatiProject.of(item, publisher))) {
            LOG.info("Project {} is not in the IATI export: it has no date at all", item.projectId());
        }
    }
}
