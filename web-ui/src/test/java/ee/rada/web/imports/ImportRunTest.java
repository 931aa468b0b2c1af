package ee.rada.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.imports.ImportId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.store.postgres.TestDatabase;
import ee.rada.web.imports.Effect.Told;
import ee.rada.web.imports.ProjectItem.Outcome;
import ee.rada.web.imports.iati.IatiRefusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class ImportRunTest {

    private static TestDatabase database;
    private static ImportJobs jobs;
    private static ImportReports reports;

    private final ImportId importId = ImportId.random();
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentLinkedQueue<MappedActivity> asked = new ConcurrentLinkedQueue<>();

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        var jdbc = JdbcClient.create(database.dataSource());
        jobs = new ImportJobs(jdbc, JsonMapper.shared(), Clock.systemUTC());
        reports = new ImportReports(jdbc, new JdbcTemplate(database.dataSource()), JsonMapper.shared());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void arrive() {
        jobs.add(new ImportJobs.Arrival(
                importId,
                "file.xml",
                "0".repeat(64),
                1,
                "iati",
                new OfficialId(UUID.randomUUID()),
                "juht",
                ImportMode.APPLY));
    }

    @AfterEach
    void stop() {
        workers.close();
    }

    private static String activity(String identifier, String content) {
        return "<iati-activity default-currency=\"EUR\"><iati-identifier>" + identifier + "</iati-identifier>" + content
                + "</iati-activity>\n";
    }

    private static String spent(String amount) {
        return "<transaction><transaction-type code=\"4\"/><value value-date=\"2020-01-01\">" + amount
                + "</value></transaction>";
    }

    private void run(String activities, Effect effect, BooleanSupplier closing) throws IOException {
        var file = ("<iati-activities version=\"2.03\">\n" + activities).getBytes(UTF_8);
        Effect listening = activity -> {
            asked.add(activity);
            return effect.of(activity);
        };
        var report = new Report(importId, jobs, reports, Duration.ZERO);
        new ImportRun(() -> new ByteArrayInputStream(file), listening, workers, report, closing).run();
    }

    private void run(String activities, Effect effect) throws IOException {
        run(activities + "</iati-activities>", effect, () -> false);
    }

    private Progress progress() {
        return jobs.find(importId).orElseThrow().progress();
    }

    private List<Finding> findings(String code) {
        return reports.findings(importId, 0, ImportReports.MOST).stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    private static Told changed(MappedActivity activity) {
        return new Told(Outcome.CHANGED, 2, 0, 0, 7);
    }

    @Test
    void every_activity_is_done_once_and_told_in_the_order_of_the_file() throws IOException {
        var third = new CountDownLatch(1);

        run(activity("A", spent("1")) + activity("B", spent("2")) + activity("C", spent("3")), mapped -> {
            switch (mapped.project().identifier()) {
                case "A" -> await(third);
                case "C" -> third.countDown();
                default -> {}
            }
            return changed(mapped);
        });

        assertThat(asked).extracting(mapped -> mapped.project().identifier()).containsExactlyInAnyOrder("A", "B", "C");
        assertThat(reports.projects(importId, 0, 10))
                .extracting(ProjectItem::identifier)
                .containsExactly("A", "B", "C");
        assertThat(progress().total()).isEqualTo(3);
        assertThat(progress().accepted()).isEqualTo(3);
        assertThat(progress().newEvents()).isEqualTo(6);
        assertThat(progress().position()).isEqualTo(7);
        assertThat(progress().totals().transactions()).containsExactly(Map.entry("4/EUR", new Totals.Total(3, "6.00")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void an_activity_that_is_refused_is_told_with_its_code_and_the_others_go_on() throws IOException {
        run(activity("A", "") + activity("B", spent("2")) + activity("C", ""), mapped -> {
            if (mapped.project().identifier().equals("B")) throw new Refusal(ProblemCode.OUT_OF_RANGE);
            return changed(mapped);
        });

        assertThat(progress().accepted()).isEqualTo(2);
        assertThat(progress().rejected()).isEqualTo(1);
        assertThat(progress().totals().transactions()).isEmpty();
        assertThat(findings("out-of-range"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.line()).isEqualTo(3))
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("/iati-activities/iati-activity[2]"));
    }

    @Test
    void an_activity_without_an_identifier_is_counted_as_rejected() throws IOException {
        run(activity("A", "") + activity("", "") + activity("C", ""), ImportRunTest::changed);

        assertThat(progress().accepted()).isEqualTo(2);
        assertThat(progress().rejected()).isEqualTo(1);
        assertThat(progress().done()).isEqualTo(progress().total());
        assertThat(findings("iati-identifier-missing")).hasSize(1);
    }

    @Test
    void the_second_activity_of_a_name_brings_its_money_but_not_its_facts() throws IOException {
        run(
                activity("A", "<title><narrative>First</narrative></title>" + spent("1"))
                        + activity("A", "<title><narrative>Second</narrative></title>" + spent("1")),
                ImportRunTest::changed);

        assertThat(asked).extracting(mapped -> mapped.project().title()).containsExactly("First", "First");
        assertThat(asked.stream().flatMap(mapped -> mapped.entries().stream()).collect(Collectors.toSet()))
                .hasSize(2);
        assertThat(findings("iati-identifier-repeated")).hasSize(1);
    }

    @Test
    void a_file_that_breaks_off_does_nothing() {
        assertThatThrownBy(() -> run(activity("A", "") + "<iati-activity>", ImportRunTest::changed, () -> false))
                .isInstanceOf(IatiRefusal.class);

        assertThat(asked).isEmpty();
    }

    @Test
    void a_fault_of_ours_stops_it() {
        assertThatThrownBy(() -> run(activity("A", ""), mapped -> {
                    throw new Refusal(ProblemCode.UNAVAILABLE);
                }))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void somebody_can_stop_it_between_two_activities() {
        assertThatThrownBy(() -> run(many(100), mapped -> {
                    jobs.askToStop(importId);
                    return changed(mapped);
                }))
                .isInstanceOf(CancellationException.class);

        assertThat(asked).hasSizeLessThan(100);
        assertThat(progress().accepted()).isEqualTo(asked.size());
    }

    @Test
    void a_service_that_is_about_to_stop_stops_it_too() {
        assertThatThrownBy(() -> run(many(100) + "</iati-activities>", ImportRunTest::changed, () -> true))
                .isInstanceOf(CancellationException.class);

        assertThat(progress().accepted()).isEqualTo(asked.size()).isLessThan(100);
    }

    @Test
    void more_findings_than_anybody_reads_are_counted_but_not_kept() throws IOException {
        int many = ImportReports.MOST + 5;

        run(activity("A", "<budget><value>x</value></budget>".repeat(many)), ImportRunTest::changed);

        assertThat(reports.findings(importId, 0, 2 * many)).hasSize(ImportReports.MOST);
        assertThat(progress().problems()).isGreaterThanOrEqualTo(many);
    }

    @Test
    void what_a_project_has_no_place_for_is_told_once() throws IOException {
        var link = "<related-activity ref=\"X\" type=\"1\"/>";

        run(activity("A", link + link) + activity("B", link), ImportRunTest::changed);

        assertThat(findings("iati-not-kept"))
                .filteredOn(finding -> finding.args().getFirst().equals("related-activity"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("related-activity", "3", "2, 3"));
    }

    private static String many(int count) {
        return IntStream.range(0, count).mapToObj(i -> activity("A" + i, "")).collect(Collectors.joining());
    }
}
