package ee.rada.command._axon;

import static ee.rada.command.Acting.as;
import static ee.rada.command.Cast.FINANCE;
import static ee.rada.command.Cast.SERVICE_HEAD;
import static ee.rada.command.Cast.UNIT_HEAD;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.running;
import static ee.rada.command.substitutions.Substituting.SUBSTITUTION;
import static ee.rada.command.substitutions.Substituting.agreed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ee.rada.command.Cast;
import ee.rada.command.Happened;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.posts.PostEvent.SubstitutesDefined;
import ee.rada.kernel.projects.ProjectCommand.SuspendProject;
import ee.rada.kernel.projects.ProjectEvent;
import ee.rada.kernel.substitutions.SubstitutionCommand.ArrangeSubstitution;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.kernel.substitutions.SubstitutionReason;
import ee.rada.store.StoredEvent;
import ee.rada.store.postgres.TestDatabase;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Substitutions on the real store, where it counts when an act is recorded and what another process has just arranged. */
class SubstitutionsOnTheLedgerTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Tallinn"));
    private final SuspendProject suspend = new SuspendProject(PROJECT, "the partner is reorganised", today);

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
    void an_act_keeps_both_names_and_the_post_it_was_done_in() {
        here.given(running());
        here.given(agreed(
                SUBSTITUTION,
                UNIT_HEAD,
                FINANCE,
                today.toString(),
                today.plusDays(1).toString()));

        there.send(as(FINANCE).on(today).under(SUBSTITUTION), suspend);

        StoredEvent stored =
                here.store().ledger().stream(ProjectEvent.stream(PROJECT), 0).getLast();
        assertThat(stored.metadataJson())
                .contains("\"actor\":\"" + FINANCE.official() + "\"")
                .contains("\"actingPost\":\"" + UNIT_HEAD.post() + "\"")
                .contains("\"onBehalfOf\":\"" + UNIT_HEAD.official() + "\"")
                .contains("\"substitutionId\":\"" + SUBSTITUTION + "\"");
    }

    @Test
    void an_act_recorded_after_the_last_day_is_refused_however_early_it_was_taken() {
        LocalDate last = today.minusDays(1);
        here.given(running());
        here.given(agreed(SUBSTITUTION, UNIT_HEAD, FINANCE, last.toString(), last.toString()));
        long before = here.store().ledger().head().position();

        // Taken on the last day by whoever sent it; the writer's clock, which counts, is past it.
        assertThat(answer(there, FINANCE, last)).isEqualTo("substitution-not-valid");
        assertThat(here.store().ledger().head().position()).isEqualTo(before);
    }

    @RepeatedTest(5)
    void of_two_that_would_substitute_each_other_only_one_is_arranged() {
        here.given(List.of(
                new SubstitutesDefined(UNIT_HEAD.post(), List.of(SERVICE_HEAD.post())),
                new SubstitutesDefined(SERVICE_HEAD.post(), List.of(UNIT_HEAD.post()))));

        List<String> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = CompletableFuture.supplyAsync(() -> arrange(here, UNIT_HEAD, SERVICE_HEAD), threads);
            var other = CompletableFuture.supplyAsync(() -> arrange(there, SERVICE_HEAD, UNIT_HEAD), threads);
            answers = List.of(one.join(), other.join());
        }

        assertThat(answers).containsExactlyInAnyOrder("ok", "substitution-cycle");
    }

    private String answer(DeskProcess process, Cast who, LocalDate on) {
        var refused = catchThrowableOfType(
                Refusal.class, () -> process.send(as(who).on(on).under(SUBSTITUTION), suspend));
        return refused == null ? "ok" : refused.code().code();
    }

    private String arrange(DeskProcess process, Cast absent, Cast substitute) {
        var refused = catchThrowableOfType(
                Refusal.class,
                () -> process.send(
                        as(absent).on(today),
                        new ArrangeSubstitution(
                                SubstitutionId.random(),
                                absent.post(),
                                substitute.post(),
                                today.plusDays(1),
                                today.plusDays(10),
                                null,
                                SubstitutionReason.VACATION,
                                null,
                                null)));
        return refused == null ? "ok" : refused.code().code();
    }
}
