package ee.rada.command._axon;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Asked.closeProject;
import static ee.rada.command.Asked.commitFunds;
import static ee.rada.command.Asked.recordActivity;
import static ee.rada.command.Asked.recordExpenditure;
import static ee.rada.command.Asked.reverseEntry;
import static ee.rada.command.Cast.ADMINISTRATOR;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Cast.WORKER_POHJA;
import static ee.rada.command.Happened.COMMITMENT;
import static ee.rada.command.Happened.ENTRY;
import static ee.rada.command.Happened.IN_POHJA;
import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.REPORT;
import static ee.rada.command.Happened.activityRecorded;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.originalBudgetSet;
import static ee.rada.command.Happened.projectRegistered;
import static ee.rada.command.Happened.running;
import static ee.rada.kernel.Money.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ee.rada.command.By;
import ee.rada.command.Cast;
import ee.rada.command.Happened;
import ee.rada.command.budgets.BudgetState;
import ee.rada.kernel.Command;
import ee.rada.kernel.CommandAnswer;
import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.ProblemCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.posts.OfficialCommand.DeactivateOfficial;
import ee.rada.kernel.posts.OfficialCommand.RegisterOfficial;
import ee.rada.kernel.posts.OfficialEvent;
import ee.rada.kernel.posts.OfficialEvent.OfficialRegistered;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectCommand.ApproveProject;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.projects.ProjectEvent.ProjectApproved;
import ee.rada.kernel.projects.ProjectEvent.ProjectFinalised;
import ee.rada.kernel.projects.ProjectEvent.ProjectStarted;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.RecordId;
import ee.rada.store.EventJson;
import ee.rada.store.StoredEvent;
import ee.rada.store.postgres.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk on the real store: answers kept, races decided, people's names sealed. Two desks on one database are two processes. */
class LedgerDeskTest {

    private static final StreamId BUDGET = BudgetEvent.stream(PROJECT);

    private TestDatabase database;
    private DeskProcess here;
    private DeskProcess there;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        here = new DeskProcess(database);
        there = new DeskProcess(database);
        here.given(Happened.regions());
        for (Cast who : Cast.values()) {
            here.given(who.appointed());
        }
    }

    @AfterEach
    void stop() {
        here.close();
        there.close();
        database.close();
    }

    @Test
    void the_same_command_twice_is_one_event_and_one_answer() {
        here.given(running());
        var id = UUID.randomUUID();

        CommandAnswer first = here.send(id, as(FINANCE), recordExpenditure("1.00"));
        CommandAnswer again = here.send(id, as(FINANCE), recordExpenditure("1.00"));
        CommandAnswer elsewhere = there.send(id, as(FINANCE), recordExpenditure("1.00"));

        assertThat(first)
                .isEqualTo(new CommandAnswer(
                        PROJECT.value(), 2, here.store().ledger().head().position(), List.of("ExpenditureRecorded")));
        assertThat(List.of(again, elsewhere)).containsOnly(first);
        assertThat(stored(BUDGET)).hasSize(2);
    }

    @Test
    void sent_many_times_at_once_it_is_still_one_event_and_one_answer() {
        here.given(running());
        var id = UUID.randomUUID();

        var answers = atOnce(20, number -> process(number).send(id, as(FINANCE), recordExpenditure("1.00")));

        assertThat(new HashSet<>(answers)).hasSize(1);
        assertThat(stored(BUDGET)).hasSize(2);
    }

    @Test
    void the_same_id_with_another_body_is_refused() {
        here.given(running());
        var id = UUID.randomUUID();
        here.send(id, as(FINANCE), recordExpenditure("1.00"));

        assertThat(refusal(() -> there.send(id, as(FINANCE), recordExpenditure("1.01"))))
                .isEqualTo(ProblemCode.COMMAND_ID_REUSED);
    }

    @Test
    void a_command_that_changes_nothing_is_answered_the_same_again() {
        var leave = new DeactivateOfficial(WORKER_POHJA.official(), "retired");
        here.send(as(ADMINISTRATOR), leave);
        var id = UUID.randomUUID();

        CommandAnswer nothing = here.send(id, as(ADMINISTRATOR), leave);
        here.given(List.of(projectRegistered()));

        assertThat(nothing.events()).isEmpty();
        assertThat(nothing.version()).as("registered, appointed, retired").isEqualTo(3);
        assertThat(here.send(id, as(ADMINISTRATOR), leave)).isEqualTo(nothing);
    }

    @Test
    void a_refused_command_may_be_sent_again_when_it_has_become_right() {
        here.given(running());
        here.send(as(FINANCE), commitFunds("1000.00"));
        var id = UUID.randomUUID();

        assertThat(refusal(() -> here.send(id, as(FINANCE), recordExpenditure("1.00"))))
                .isEqualTo(ProblemCode.BUDGET_LINE_EXCEEDED);
        here.send(as(FINANCE), reverseEntry(COMMITMENT));

        assertThat(here.send(id, as(FINANCE), recordExpenditure("1.00")).events())
                .containsExactly("ExpenditureRecorded");
    }

    @Test
    void a_name_is_stored_sealed_and_opens_again() {
        var mari = OfficialId.random();

        here.send(as(ADMINISTRATOR), new RegisterOfficial(mari, "Mari Maasikas"));

        StoredEvent stored = stored(OfficialEvent.stream(mari)).getLast();
        assertThat(stored.dataJson()).doesNotContain("Mari");
        var event = EventJson.read(stored.dataJson(), OfficialRegistered.class);
        assertThat(there.sealer().open(event.placedName())).contains("Mari Maasikas");
    }

    @Test
    void nothing_is_sealed_for_somebody_who_is_erased() {
        var mari = OfficialId.random();
        here.erase(mari.value());

        assertThat(refusal(() -> there.send(as(ADMINISTRATOR), new RegisterOfficial(mari, "Mari Maasikas"))))
                .isEqualTo(ProblemCode.CLIENT_ERASED);
    }

    @Test
    void an_event_keeps_who_did_it_in_which_post_and_when_it_was_true() {
        here.given(running());

        here.send(as(FINANCE), recordExpenditure("1.00"));

        StoredEvent stored = stored(BUDGET).getLast();
        assertThat(stored.effectiveAt()).isEqualTo("2026-06-01");
        assertThat(stored.metadataJson())
                .contains("\"actor\":\"" + FINANCE.official() + "\"")
                .contains("\"actingPost\":\"" + FINANCE.post() + "\"")
                .contains("\"belongsTo\":[\"" + PROJECT + "\"]")
                .contains("\"channel\":\"ui\"");
    }

    @Test
    void what_another_process_spent_is_seen_before_more_is_spent() {
        here.given(running());
        here.send(as(FINANCE), spending(1, "1.00"));
        there.send(as(FINANCE), spending(2, "999.00"));

        assertThat(refusal(() -> here.send(as(FINANCE), spending(3, "0.01"))))
                .isEqualTo(ProblemCode.BUDGET_LINE_EXCEEDED);
    }

    @Test
    void a_refusal_on_what_is_no_longer_true_is_decided_again() {
        here.given(running());
        here.send(as(FINANCE), spending(1, "1000.00"));
        there.send(as(FINANCE), reverseEntry(entry(1)));

        assertThat(here.send(as(FINANCE), spending(2, "1000.00")).version()).isEqualTo(4);
    }

    @Test
    void a_version_seen_in_another_process_is_not_refused_for_being_new() {
        here.given(List.of(projectRegistered(), originalBudgetSet(), new ProjectSubmitted(PROJECT)));
        assertThat(refusal(() -> here.send(as(UNIT_HEAD).seeing(9), new ApproveProject(PROJECT))))
                .isEqualTo(ProblemCode.VERSION_CONFLICT);
        there.given(running().subList(1, 2));

        assertThat(here.send(as(UNIT_HEAD).seeing(3), new ApproveProject(PROJECT))
                        .version())
                .isEqualTo(4);
    }

    @Test
    void a_project_is_not_closed_on_a_budget_that_has_moved() {
        here.given(List.of(
                projectRegistered(),
                originalBudgetSet(),
                new ProjectSubmitted(PROJECT),
                new ProjectApproved(PROJECT, 1, 1),
                new ProjectStarted(PROJECT, day("2026-02-01")),
                new ProjectFinalised(PROJECT, day("2026-06-10"))));
        here.send(as(FINANCE), spending(1, "1.00"));
        there.send(as(FINANCE), commitFunds("1.00"));

        assertThat(refusal(() -> here.send(as(SERVICE_HEAD), closeProject()))).isEqualTo(ProblemCode.NOT_CLOSABLE);
    }

    @Test
    void two_processes_racing_for_the_last_money_never_spend_it_twice() {
        here.given(running());
        here.send(as(FINANCE), spending(0, "970.00"));
        there.send(as(FINANCE), commitFunds("1.00"));

        var outcomes = atOnce(60, number -> outcomeOf(process(number), spending(number, "1.00")));

        assertThat(outcomes).filteredOn("ok"::equals).hasSize(29);
        assertThat(outcomes).filteredOn("budget-line-exceeded"::equals).hasSize(31);
        assertThat(spent()).isEqualTo(euros("999.00"));
    }

    @Test
    void a_hundred_people_spend_a_line_to_its_last_euro_and_no_further() {
        here.given(running());

        var outcomes = atOnce(
                100,
                person -> IntStream.range(0, 20)
                        .mapToObj(number -> outcomeOf(here, spending(1 + person * 20 + number, "1.00")))
                        .toList());

        assertThat(outcomes.stream().flatMap(List::stream).filter("ok"::equals)).hasSize(1000);
        assertThat(outcomes.stream().flatMap(List::stream).distinct())
                .containsExactlyInAnyOrder("ok", "budget-line-exceeded");
        assertThat(spent()).isEqualTo(euros("1000.00"));
    }

    @Test
    void a_long_history_is_read_from_its_snapshot_and_means_the_same() {
        here.given(running());
        here.given(records(1, 501));
        var projects = new Deciders().of(projectRegistered());
        var folded = here.load(projects, ProjectEvent.stream(PROJECT));

        assertThat(snapshotSequence()).isEqualTo(folded.version() - 1);
        there.given(records(502, 3));
        var fromSnapshot = there.load(projects, ProjectEvent.stream(PROJECT));

        assertThat(fromSnapshot.version()).isEqualTo(folded.version() + 3);
        assertThat(fromSnapshot.state()).isEqualTo(foldedByHand());
        assertThat(there.send(as(WORKER_POHJA), recordActivity(IN_POHJA, 30)).version())
                .isEqualTo(folded.version() + 4);
    }

    private Record foldedByHand() {
        var projects = new Deciders().of(projectRegistered());
        Record state = projects.initial();
        for (Event event : Stream.of(running(), records(1, 501), records(502, 3))
                .flatMap(List::stream)
                .filter(ProjectEvent.class::isInstance)
                .toList()) {
            state = projects.evolve(state, event, By.himself(SERVICE_HEAD.official()));
        }
        return state;
    }

    private static List<Event> records(int first, int count) {
        return IntStream.range(first, first + count)
                .<Event>mapToObj(
                        number -> activityRecorded(new RecordId(new UUID(14, number)), IN_POHJA, 25, List.of(REPORT)))
                .toList();
    }

    private long snapshotSequence() {
        return JdbcClient.create(database.dataSource())
                .sql("select sequence from store.snapshot where aggregate_type = 'Project' and aggregate_id = ?")
                .param(PROJECT.value())
                .query(Long.class)
                .single();
    }

    private List<StoredEvent> stored(StreamId stream) {
        return here.store().ledger().stream(stream, 0);
    }

    private Money spent() {
        var state = (BudgetState)
                there.load(new Deciders().of(originalBudgetSet()), BUDGET).state();
        return Objects.requireNonNull(state.lines().get(LINE)).spent();
    }

    private DeskProcess process(int number) {
        return number % 2 == 0 ? here : there;
    }

    private static RecordExpenditure spending(int number, String amount) {
        return new RecordExpenditure(
                PROJECT, entry(number), LINE, euros(amount), day("2026-06-01"), "arve " + number, null, null);
    }

    private static EntryId entry(int number) {
        return number == 0 ? ENTRY : new EntryId(new UUID(15, number));
    }

    private static String outcomeOf(DeskProcess process, Command command) {
        try {
            process.send(as(FINANCE), command);
            return "ok";
        } catch (Refusal refusal) {
            return refusal.code().code();
        }
    }

    private static ProblemCode refusal(ThrowingCallable sending) {
        return catchThrowableOfType(Refusal.class, sending).code();
    }

    private static <T> List<T> atOnce(int people, IntFunction<T> doing) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> tasks = IntStream.range(0, people)
                    .<Callable<T>>mapToObj(number -> () -> doing.apply(number + 1))
                    .toList();
            var results = new ArrayList<T>();
            for (Future<T> result : threads.invokeAll(tasks)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
