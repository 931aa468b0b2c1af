package ee.rada.web.imports;

import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.projects.ProjectId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What imports found: their findings by line and their projects in the order of the file. */
@Component
final class ImportReports {

    /** The most findings, and the most projects, of one import that are kept. */
    static final int MOST = 10_000;

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    ImportReports(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Forgets what an earlier run told. */
    void clear(ImportId importId) {
        for (String table : List.of("import_finding", "import_project")) {
            jdbc.sql("delete from app." + table + " where import_id = :importId")
                    .param("importId", importId.value())
                    .update();
        }
    }

    /** @param from how many there were before */
    void addFindings(ImportId importId, int from, List<Finding> findings) {
        batches.batchUpdate(
                """
                insert into app.import_finding (import_id, number, line, path, code, message_key, args)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, findings.size())
                        .mapToObj(i -> row(importId, from + i, findings.get(i)))
                        .toList());
    }

    private Object[] row(ImportId importId, int number, Finding finding) {
        return new Object[] {
            importId.value(),
            number,
            finding.line(),
            finding.path(),
            finding.code(),
            finding.messageKey(),
            json.writeValueAsString(finding.args())
        };
    }

    /** @param from how many there were before */
    void addProjects(ImportId importId, int from, List<ProjectItem> projects) {
        batches.batchUpdate(
                """
                insert into app.import_project (import_id, number, project_id, identifier, title, outcome)
                values (?, ?, ?, ?, ?, ?)
                """,
                IntStream.range(0, projects.size())
                        .mapToObj(i -> row(importId, from + i, projects.get(i)))
                        .toList());
    }

    private static Object[] row(ImportId importId, int number, ProjectItem project) {
        return new Object[] {
            importId.value(),
            number,
            project.projectId().value(),
            project.identifier(),
            project.title(),
            project.outcome().name()
        };
    }

    /** By line. */
    List<Finding> findings(ImportId importId, int offset, int limit) {
        return jdbc.sql("""
                select line, path, code, message_key, args from app.import_finding
                where import_id = :importId
                order by line, number
                offset :offset limit :limit
                """)
                .param("importId", importId.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new Finding(
                        row.getInt("line"),
                        row.getString("path"),
                        row.getString("code"),
                        row.getString("message_key"),
                        json.readValue(row.getString("args"), TEXTS)))
                .list();
    }

    List<ProjectItem> projects(ImportId importId, int offset, int limit) {
        return jdbc.sql("""
                select project_id, identifier, title, outcome from app.import_project
                where import_id = :importId
                order by number
                offset :offset limit :limit
                """)
                .param("importId", importId.value())
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new ProjectItem(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        row.getString("identifier"),
                        row.getString("title"),
                        ProjectItem.Outcome.valueOf(row.getString("outcome"))))
                .list();
    }
}
