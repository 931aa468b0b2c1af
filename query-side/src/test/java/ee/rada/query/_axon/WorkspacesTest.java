package ee.rada.query._axon;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.rada.kernel.Event;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Query;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectEvent.ProjectRegistered;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.query.AsOf;
import ee.rada.query.Stories;
import ee.rada.query.budgets.FindEntries;
import ee.rada.query.budgets.GetBudget;
import ee.rada.query.deviations.FindDeviations;
import ee.rada.query.earnedvalue.GetEarnedValue;
import ee.rada.query.history.GetHistory;
import ee.rada.query.planchanges.FindPlanChanges;
import ee.rada.query.planversions.FindPlanVersions;
import ee.rada.query.planversions.GetPlanComparison;
import ee.rada.query.projects.FindProjects;
import ee.rada.query.projects.FindRecords;
import ee.rada.query.projects.GetPlan;
import ee.rada.query.projects.GetProject;
import ee.rada.query.projects.GetTimeline;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class WorkspacesTest {

    private static final OfficialId SOMEBODY = new OfficialId(new UUID(0, 5));
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final FindProjects EVERYTHING =
            new FindProjects(null, null, false, FindProjects.Order.TITLE, TODAY, null, 50);

    private static AsOf asOf(long position) {
        return new AsOf(position, null, Duration.ofSeconds(60));
    }

    private static AsOf asOf(long position, LocalDate effectiveOn) {
        return new AsOf(position, effectiveOn, Duration.ofSeconds(60));
    }

    /** Learns a history piece by piece, and lets somebody look wherever a piece ends. */
    private static List<Event> live(Known known, long seed, int count, LongConsumer look) {
        var chance = new Random(seed);
        List<Event> events = new RandomHistory(seed).events(count);
        int from = 0;
        while (from < events.size()) {
            int to = Math.min(events.size(), from + 1 + chance.nextInt(count / 4));
            long position = known.append(SOMEBODY, FIRST.plusDays(chance.nextInt(300)), events.subList(from, to));
            known.settle();
            look.accept(position);
            from = to;
        }
        return events;
    }

    private static Map<String, String> rows(Known known, AsOf then) {
        return Tables.of(
                known.dataSource(), known.workspaces().open(EVERYTHING, then).schema());
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 4711})
    void everything_as_of_a_position_is_every_row_that_was_live_when_it_stood_there(long seed) {
        try (Known known = Known.started()) {
            var then = new TreeMap<Long, Map<String, String>>();
            live(known, seed, 800, position -> then.put(position, Tables.of(known.dataSource(), ViewSchema.LIVE)));
            var positions = new ArrayList<>(then.keySet());
            Collections.shuffle(positions, new Random(seed));

            for (long position : positions) {
                assertThat(rows(known, asOf(position))).as("as of " + position).isEqualTo(then.get(position));
            }
            assertThat(then.lastEntry().getValue().get("activity_record")).doesNotStartWith("0 ");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 99})
    void one_project_as_of_a_position_is_told_as_it_was_told_live(long seed) {
        try (Known known = Known.started()) {
            var then = new LinkedHashMap<Long, Map<Query, Object>>();
            var projects = new ArrayList<ProjectId>();
            live(known, seed, 400, position -> {
                if (projects.isEmpty()) {
                    known.ask(EVERYTHING, FindProjects.Answer.class).items().stream()
                            .limit(2)
                            .forEach(one -> projects.add(one.projectId()));
                }
                var answers = new LinkedHashMap<Query, Object>();
                projects.forEach(project ->
                        questions(project).forEach((query, answer) -> answers.put(query, known.ask(query, answer))));
                then.put(position, answers);
            });
            var positions = new ArrayList<>(then.keySet());
            Collections.shuffle(positions, new Random(seed));

            for (long position : positions) {
                for (ProjectId project : projects) {
                    questions(project)
                            .forEach((query, answer) -> assertThat((Object) known.ask(query, answer, asOf(position)))
                                    .as(query + " as of " + position)
                                    .isEqualTo(Objects.requireNonNull(then.get(position))
                                            .get(query)));
                }
            }
        }
    }

    @Test
    void one_workspace_tells_every_moment_of_a_project_and_learns_on_as_it_goes_on() {
        try (Known known = Known.started()) {
            var chance = new Random(17);
            var then = new TreeMap<Long, Object>();
            var projects = new ArrayList<ProjectId>();
            live(known, 17, 300, position -> {
                if (projects.isEmpty()) {
                    projects.add(known.ask(EVERYTHING, FindProjects.Answer.class)
                            .items()
                            .getFirst()
                            .projectId());
                }
                GetBudget question = new GetBudget(projects.getFirst(), null, TODAY);
                then.put(position, known.ask(question, GetBudget.Answer.class));
                long earlier = new ArrayList<>(then.keySet()).get(chance.nextInt(then.size()));
                assertThat((Object) known.ask(question, GetBudget.Answer.class, asOf(earlier)))
                        .as("as of " + earlier + ", known at " + position)
                        .isEqualTo(then.get(earlier));
            });

            assertThat(schemas(known)).containsExactlyInAnyOrder("thing_1", VersionedSchema.keptIn("thing_1"));
        }
    }

    private static Map<Query, Class<?>> questions(ProjectId project) {
        var questions = new LinkedHashMap<Query, Class<?>>();
        questions.put(new GetProject(project, TODAY), GetProject.Answer.class);
        questions.put(new GetTimeline(project, TODAY, null, 500), GetTimeline.Answer.class);
        questions.put(new GetPlan(project, TODAY), GetPlan.Answer.class);
        questions.put(new FindRecords(project, null, null, 500), FindRecords.Answer.class);
        questions.put(new FindPlanVersions(project, null, 500), FindPlanVersions.Answer.class);
        questions.put(new GetPlanComparison(project, null, null), GetPlanComparison.Answer.class);
        questions.put(new GetBudget(project, null, TODAY), GetBudget.Answer.class);
        questions.put(new FindEntries(project, null, false, null, 500), FindEntries.Answer.class);
        questions.put(new GetEarnedValue(project, null, TODAY), GetEarnedValue.Answer.class);
        questions.put(FindPlanChanges.latest(project, TODAY, null, 500), FindPlanChanges.Answer.class);
        questions.put(new FindDeviations(project, null, null, null, 500), FindDeviations.Answer.class);
        questions.put(new GetHistory(project.value(), 0, 10_000), GetHistory.Answer.class);
        return questions;
    }

    @Test
    void a_project_keeps_the_number_that_it_was_given_among_all() {
        try (Known known = Known.started()) {
            var third = ProjectId.random();
            known.learn(SOMEBODY, FIRST, new Stories(ProjectId.random()).registered("A", "First"));
            known.learn(SOMEBODY, FIRST, new Stories(ProjectId.random()).registered("B", "Second"));
            long position = known.learn(SOMEBODY, FIRST, new Stories(third).registered("C", "Third"));
            known.learn(SOMEBODY, FIRST, new Stories(third).submitted());

            var told = known.ask(new GetProject(third, TODAY), GetProject.Answer.class, asOf(position));

            assertThat(told.number()).endsWith("-003");
            assertThat(told.position()).isEqualTo(position);
        }
    }

    @Test
    void what_is_kept_is_moved_on_where_the_asked_moment_is_later_and_never_back() {
        try (Known known = Known.started()) {
            live(known, 8, 300, _ -> {});
            Workspace early = known.workspaces().open(EVERYTHING, asOf(100));

            Workspace later = known.workspaces().open(EVERYTHING, asOf(200));
            Workspace again = known.workspaces().open(EVERYTHING, asOf(200));
            Workspace back = known.workspaces().open(EVERYTHING, asOf(150));

            assertThat(later.schema()).isEqualTo(early.schema());
            assertThat(later.moment().generation()).isEqualTo(early.moment().generation());
            assertThat(again.moment()).isEqualTo(later.moment());
            assertThat(back.schema()).isNotEqualTo(later.schema());
        }
    }

    @Test
    void a_workspace_outlives_its_process_and_one_that_a_crash_emptied_is_filled_again() {
        try (Known known = Known.started()) {
            live(known, 9, 300, _ -> {});
            Map<String, String> rows = rows(known, asOf(200));
            Workspace before = known.workspaces().open(EVERYTHING, asOf(200));
            Workspaces next = known.newWorkspaces();
            next.sweep();

            assertThat(next.open(EVERYTHING, asOf(200)).moment()).isEqualTo(before.moment());

            var jdbc = JdbcClient.create(known.dataSource());
            jdbc.sql("truncate " + before.schema() + ".project, " + before.schema() + ".position")
                    .update();
            assertThat(known.ask(
                                    EVERYTHING,
                                    FindProjects.Answer.class,
                                    asOf(200).toMetadata(),
                                    next)
                            .items())
                    .isNotEmpty();
            assertThat(rows(known, asOf(200))).isEqualTo(rows);
            next.stop();
        }
    }

    @Test
    void workspaces_are_dropped_by_number_and_by_age() {
        try (Known known = Known.started()) {
            live(known, 10, 300, _ -> {});
            for (long position = 200; position > 100; position -= 10) {
                known.workspaces().open(EVERYTHING, asOf(position));
            }
            assertThat(schemas(known)).hasSize(WorkspaceSlots.WHOLE);

            var jdbc = JdbcClient.create(known.dataSource());
            Workspace kept = known.workspaces().open(EVERYTHING, asOf(110));
            Workspace unfinished = known.workspaces().open(EVERYTHING, asOf(120));
            jdbc.sql("update app.workspace set used_at = now() - interval '2 days' where name <> ?")
                    .param(kept.schema())
                    .update();
            jdbc.sql("delete from app.workspace where name = ?")
                    .param(unfinished.schema())
                    .update();
            known.workspaces().sweep();

            assertThat(schemas(known)).containsExactly(kept.schema());
        }
    }

    @Test
    void a_workspace_of_one_thing_is_dropped_by_age_and_the_next_one_takes_its_place() {
        try (Known known = Known.started()) {
            var project = ProjectId.random();
            var question = new GetProject(project, TODAY);
            long position = known.learn(SOMEBODY, FIRST, new Stories(project).registered("A", "Once"));
            known.ask(question, GetProject.Answer.class, asOf(position));

            JdbcClient.create(known.dataSource())
                    .sql("update app.workspace set used_at = now() - interval '2 hours'")
                    .update();
            known.workspaces().sweep();

            assertThat(schemas(known)).isEmpty();
            assertThat(known.ask(question, GetProject.Answer.class, asOf(position))
                            .title())
                    .isEqualTo("Once");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_a_crash_emptied_is_filled_anew_and_not_moved_on(boolean ofOneThing) {
        try (Known known = Known.started()) {
            var project = ProjectId.random();
            var story = new Stories(project);
            long first = known.learn(SOMEBODY, FIRST, story.registered("A", "Once"));
            Query question = ofOneThing ? new GetProject(project, TODAY) : EVERYTHING;
            Workspace before = known.workspaces().open(question, asOf(first));
            var jdbc = JdbcClient.create(known.dataSource());
            for (String table : List.of("position", "made_of", "project")) {
                jdbc.sql("truncate " + before.tables() + "." + table).update();
            }
            long later = known.learn(SOMEBODY, FIRST, story.submitted());

            assertThat(known.ask(new GetProject(project, TODAY), GetProject.Answer.class, asOf(later))
                            .title())
                    .isEqualTo("Once");
            assertThat(known.ask(EVERYTHING, FindProjects.Answer.class, asOf(later))
                            .items())
                    .hasSize(1);
        }
    }

    private static List<String> schemas(Known known) {
        return JdbcClient.create(known.dataSource())
                .sql("select nspname from pg_namespace where nspname like 'replay%' or nspname like 'thing%'")
                .query(String.class)
                .list();
    }

    @Test
    void who_reads_a_workspace_reads_one_moment_while_others_move_it_on_or_take_its_place() throws Exception {
        try (Known known = Known.started()) {
            var then = new LinkedHashMap<Long, Object>();
            live(known, 12, 200, position -> then.put(position, known.ask(EVERYTHING, FindProjects.Answer.class)));
            var stop = new AtomicBoolean();
            var read = new AtomicInteger();
            var fault = new AtomicReference<@Nullable Object>();
            var readers = new ArrayList<Thread>();
            for (int i = 0; i < 2; i++) {
                var chance = new Random(i);
                var positions = new ArrayList<>(then.keySet());
                readers.add(Thread.ofPlatform().start(() -> {
                    while (!stop.get() && fault.get() == null) {
                        long position = positions.get(chance.nextInt(positions.size()));
                        Object answer = known.ask(EVERYTHING, FindProjects.Answer.class, asOf(position));
                        if (!answer.equals(then.get(position))) {
                            fault.set(answer);
                        }
                        read.incrementAndGet();
                    }
                }));
            }
            while (read.get() < 40 && fault.get() == null && readers.stream().allMatch(Thread::isAlive)) {
                JdbcClient.create(known.dataSource())
                        .sql("update app.workspace set used_at = now() - interval '2 days'")
                        .update();
                known.workspaces().sweep();
            }
            stop.set(true);
            for (Thread reader : readers) {
                reader.join();
            }

            assertThat(fault.get()).isNull();
            assertThat(read.get()).isGreaterThanOrEqualTo(40);
        }
    }

    @Test
    void who_cannot_wait_is_told_how_far_it_is() {
        try (Known known = Known.started()) {
            live(known, 13, 300, _ -> {});

            assertThatThrownBy(() -> known.workspaces().open(EVERYTHING, new AsOf(200, null, Duration.ZERO)))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> {
                        assertThat(refusal.code()).isEqualTo(ProblemCode.NOT_CAUGHT_UP);
                        assertThat(refusal.details())
                                .containsEntry("total", 200L)
                                .containsKeys("done", "perSecond");
                    });
            assertThat(known.workspaces().open(EVERYTHING, asOf(200)).moment().position())
                    .isEqualTo(200);
        }
    }

    @Test
    void what_was_true_then_leaves_out_what_became_true_later_and_what_was_not_known() {
        try (Known known = Known.started()) {
            var project = ProjectId.random();
            var story = new Stories(project);
            var activity = ActivityId.random();
            LocalDate march = LocalDate.of(2026, 3, 1);
            known.learn(
                    SOMEBODY,
                    FIRST,
                    story.registered("A", "Two clocks"),
                    story.planned(activity, "1", FIRST, march, "100.00"),
                    story.submitted(),
                    story.approved());
            known.learn(SOMEBODY, FIRST, story.started(FIRST));
            long early =
                    known.learn(SOMEBODY, march, story.recorded(activity, RecordId.random(), march.plusDays(9), 40));
            // Told late, in May, of work in February.
            known.learn(
                    SOMEBODY, march.plusMonths(2), story.recorded(activity, RecordId.random(), march.minusDays(9), 20));

            assertThat(records(known, project, asOf(early))).hasSize(1);
            assertThat(records(known, project, asOf(early + 1, march)))
                    .singleElement()
                    .satisfies(one -> assertThat(one.percentComplete()).isEqualTo(20));
            assertThat(records(known, project, asOf(early, march))).isEmpty();
            assertThat(records(known, project, asOf(early + 1, march.plusDays(9))))
                    .hasSize(2);
        }
    }

    private static List<FindRecords.Item> records(Known known, ProjectId project, AsOf then) {
        return known.ask(new FindRecords(project, null, null, 50), FindRecords.Answer.class, then)
                .items();
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void whatever_the_day_what_was_true_can_be_told(long seed) {
        try (Known known = Known.started()) {
            List<Event> events = live(known, seed, 400, _ -> {});
            long head = known.store().ledger().head().position();
            var live = Tables.of(known.dataSource(), ViewSchema.LIVE);
            ProjectId project = events.stream()
                    .filter(ProjectRegistered.class::isInstance)
                    .map(event -> ((ProjectRegistered) event).projectId())
                    .findFirst()
                    .orElseThrow();

            for (int months = 0; months <= 12; months += 3) {
                LocalDate day = FIRST.plusMonths(months);
                known.ask(EVERYTHING, FindProjects.Answer.class, asOf(head, day));
                known.ask(new GetHistory(project.value(), 0, 10_000), GetHistory.Answer.class, asOf(head, day))
                        .entries()
                        .forEach(entry ->
                                assertThat(entry.effectiveAt().substring(0, 10)).isLessThanOrEqualTo(day.toString()));
            }
            var all = rows(known, asOf(head, FIRST.plusYears(10)));
            // Numbers are taken over there, not counted again.
            all.remove("number");
            live.remove("number");
            assertThat(all).isEqualTo(live);
        }
    }
}
