package ee.rada.query._axon;

import static ee.rada.query.Stories.FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.kernel.Event;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.deadletters.DeadLetterEvent.DeadLetterDiscarded;
import ee.rada.kernel.deadletters.DeadLetterEvent.DeadLetterRetried;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.projects.ProjectEvent.ProjectSubmitted;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.query.Fold;
import ee.rada.query.Stories;
import ee.rada.query.deadletters.DeadLetterQueries;
import ee.rada.query.deadletters.FindDeadLetters;
import ee.rada.query.deadletters.GetDeadLetter;
import ee.rada.query.replays.FindReplays;
import ee.rada.query.replays.GetReplay;
import ee.rada.store.StoredType;
import ee.rada.store.UnknownEventType;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeadLettersTest {

    private static final OfficialId SOMEBODY = new OfficialId(new UUID(0, 5));
    private static final String WHY = "It says what nobody ever did, see the minutes.";

    private final ProjectId project = ProjectId.random();
    private final Stories story = new Stories(project);
    private final AtomicBoolean poisoned = new AtomicBoolean(true);

    /** Comes after all other folds, which have changed their rows already. */
    private final Fold poison = (_, event, _) -> {
        if (event instanceof ProjectSubmitted && poisoned.get()) {
            throw new IllegalArgumentException("somebody's name");
        }
    };

    private Known started() {
        Known known = new Known(List.of(poison));
        known.processor().start();
        return known;
    }

    private static String state(Known known, ProjectId project) {
        return JdbcClient.create(known.dataSource())
                .sql("select state from view.project where project_id = ?")
                .param(project.value())
                .query(String.class)
                .optional()
                .orElse("none");
    }

    private static List<FindDeadLetters.Item> letters(Known known) {
        return known.ask(new FindDeadLetters(null, 50), FindDeadLetters.Answer.class)
                .items();
    }

    private static void assertThatReplayEqualsLive(Known known) throws Exception {
        var live = Tables.of(known.dataSource(), ViewSchema.LIVE);
        known.processor().check().start(null).get(60, TimeUnit.SECONDS);
        var last = known.ask(new FindReplays(ReplayKind.CHECK, null, 1), FindReplays.Answer.class)
                .items()
                .getFirst();
        assertThat(known.ask(new GetReplay(last.replayId()), GetReplay.Answer.class)
                        .differences())
                .isEmpty();
        assertThat(last.equal()).isTrue();
        known.processor().rebuild().start().get(60, TimeUnit.SECONDS);
        assertThat(Tables.of(known.dataSource(), ViewSchema.LIVE)).isEqualTo(live);
    }

    @Test
    void an_event_that_cannot_be_folded_parks_its_project_with_budget_and_proposals_and_all_others_go_on()
            throws Exception {
        try (Known known = started()) {
            var line = LineId.random();
            var proposal = ProposalId.random();
            long submitted = known.append(SOMEBODY, FIRST, story.registered("A", "Poisoned"), story.submitted());
            known.append(
                    SOMEBODY,
                    FIRST,
                    story.budgeted(Map.of(line, "100.00")),
                    story.drafted(proposal, line, "120.00"),
                    story.approved());
            var other = ProjectId.random();
            long last = known.learn(SOMEBODY, FIRST, new Stories(other).registered("B", "Sound"));

            assertThat(state(known, project)).isEqualTo("DRAFT");
            assertThat(state(known, other)).isEqualTo("DRAFT");
            assertThat(letters(known)).singleElement().satisfies(letter -> {
                assertThat(letter.at()).isEqualTo(submitted);
                assertThat(letter.thing()).isEqualTo(project.value());
                assertThat(letter.type()).isEqualTo("ProjectSubmitted");
                assertThat(letter.error()).isEqualTo("IllegalArgumentException");
                assertThat(letter.place()).startsWith("DeadLettersTest.java:");
                assertThat(letter.behind()).isEqualTo(3);
            });
            var looked = known.ask(new GetDeadLetter(submitted), GetDeadLetter.Answer.class);
            assertThat(looked.data()).contains(project.toString()).doesNotContain("somebody's name");
            assertThat(looked.waiting())
                    .extracting(GetDeadLetter.Waiting::type)
                    .containsExactly("OriginalBudgetSet", "PlanChangeDrafted", "ProjectApproved");
            assertThat(known.bean(DeadLetterQueries.class).isParked(submitted, project.value()))
                    .isTrue();
            assertThat(known.bean(DeadLetterQueries.class).isParked(submitted + 1, project.value()))
                    .isFalse();
            var health = known.processor().health();
            assertThat(health.sound()).isTrue();
            assertThat(health.position()).isEqualTo(last);
            assertThat(health.parked()).isEqualTo(1);
            assertThat(health.finding()).contains("1 things wait");
            assertThatReplayEqualsLive(known);
        }
    }

    /** What a title never was. */
    private record Otherwise(int title) implements Event {

        @Override
        public StreamId stream() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<UUID> belongsTo() {
            throw new UnsupportedOperationException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UnknownEventType", "InvalidFormatException"})
    void an_event_that_cannot_be_read_is_parked_until_a_program_can_read_it(String why) throws Exception {
        var types = new Known.Types() {
            @Override
            public Class<?> classOf(StoredType type) {
                if (!type.name().equals("PlanChangeDrafted") || !poisoned.get()) {
                    return super.classOf(type);
                }
                if (why.equals("UnknownEventType")) {
                    throw new UnknownEventType(type.name());
                }
                return Otherwise.class;
            }
        };
        try (Known known = new Known(List.of(), types)) {
            known.processor().start();
            var line = LineId.random();
            known.append(SOMEBODY, FIRST, story.registered("A", "Unread"), story.budgeted(Map.of(line, "100.00")));
            long drafted = known.append(SOMEBODY, FIRST, story.drafted(ProposalId.random(), line, "120.00"));
            known.learn(SOMEBODY, FIRST, story.submitted(), story.approved());

            assertThat(letters(known)).singleElement().satisfies(letter -> {
                assertThat(letter.at()).isEqualTo(drafted);
                assertThat(letter.thing()).isEqualTo(project.value());
                assertThat(letter.type()).isEqualTo("PlanChangeDrafted");
                assertThat(letter.error()).isEqualTo(why);
                assertThat(letter.behind()).isEqualTo(2);
            });
            assertThat(state(known, project)).isEqualTo("DRAFT");
            assertThatReplayEqualsLive(known);

            poisoned.set(false);
            known.learn(SOMEBODY, FIRST, new DeadLetterRetried(drafted, project.value()));

            assertThat(letters(known)).isEmpty();
            assertThat(state(known, project)).isEqualTo("APPROVED");
            assertThatReplayEqualsLive(known);
        }
    }

    @Test
    void what_waits_is_tried_again_in_its_order_when_somebody_says_so() throws Exception {
        try (Known known = started()) {
            long submitted = known.append(SOMEBODY, FIRST, story.registered("A", "Poisoned"), story.submitted());
            known.learn(SOMEBODY, FIRST, story.approved());

            known.learn(SOMEBODY, FIRST, new DeadLetterRetried(submitted, project.value()));
            assertThat(letters(known)).singleElement().returns(1L, FindDeadLetters.Item::behind);
            assertThatReplayEqualsLive(known);

            poisoned.set(false);
            known.learn(SOMEBODY, FIRST, new DeadLetterRetried(submitted + 1, project.value()));
            assertThat(letters(known))
                    .as("that one is not the first that waits")
                    .hasSize(1);
            known.learn(SOMEBODY, FIRST, new DeadLetterRetried(submitted, project.value()));

            assertThat(letters(known)).isEmpty();
            assertThat(state(known, project)).isEqualTo("APPROVED");
            assertThat(known.processor().health().finding()).isNull();
            assertThatReplayEqualsLive(known);
        }
    }

    @Test
    void what_is_discarded_is_left_out_for_good_and_what_waits_behind_it_is_folded() throws Exception {
        try (Known known = started()) {
            long submitted = known.append(SOMEBODY, FIRST, story.registered("A", "Poisoned"), story.submitted());
            known.learn(SOMEBODY, FIRST, story.approved());

            known.learn(SOMEBODY, FIRST, new DeadLetterDiscarded(submitted, project.value(), WHY));

            assertThat(letters(known)).isEmpty();
            assertThat(state(known, project)).isEqualTo("APPROVED");
            assertThat(JdbcClient.create(known.dataSource())
                            .sql("select count(*) from view.history where position = ?")
                            .param(submitted)
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThatReplayEqualsLive(known);
            known.learn(SOMEBODY, FIRST, story.started(FIRST));
            assertThat(state(known, project)).isNotEqualTo("APPROVED");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {61, 62})
    void whatever_cannot_be_folded_and_whatever_is_decided_replay_equals_live(long seed) throws Exception {
        Fold unlucky = (_, event, recorded) -> {
            if (Math.floorMod(recorded.position() * 31 + seed, 23) == 0
                    && event.whole().hashCode() % 2 == 0) {
                throw new IllegalStateException("bad luck");
            }
        };
        try (Known known = new Known(List.of(unlucky))) {
            known.processor().start();
            var chance = new Random(seed);
            List<Event> events = new RandomHistory(seed).events(600);
            for (int i = 0; i < events.size(); i += 40) {
                known.append(SOMEBODY, FIRST, events.subList(i, Math.min(i + 40, events.size())));
                known.settle();
                for (FindDeadLetters.Item letter : letters(known)) {
                    switch (chance.nextInt(4)) {
                        case 0 -> known.append(SOMEBODY, FIRST, new DeadLetterRetried(letter.at(), letter.thing()));
                        case 1 ->
                            known.append(SOMEBODY, FIRST, new DeadLetterDiscarded(letter.at(), letter.thing(), WHY));
                        default -> {}
                    }
                }
            }
            known.settle();

            assertThat(letters(known)).isNotEmpty();
            assertThat(known.processor().health().sound()).isTrue();
            assertThatReplayEqualsLive(known);
        }
    }

    @Test
    void an_event_whose_rows_the_database_does_not_take_is_found_and_parked() throws Exception {
        try (Known known = started()) {
            var other = ProjectId.random();
            known.append(
                    SOMEBODY,
                    FIRST,
                    new Stories(other).registered("B", "Sound"),
                    story.registered("A", "A text with \0 in it"));
            var third = ProjectId.random();
            known.learn(SOMEBODY, FIRST, new Stories(third).registered("C", "Sound, too"));

            assertThat(state(known, project)).isEqualTo("none");
            assertThat(state(known, other)).isEqualTo("DRAFT");
            assertThat(state(known, third)).isEqualTo("DRAFT");
            assertThat(letters(known))
                    .singleElement()
                    .returns("refused by the database", FindDeadLetters.Item::error)
                    .returns(project.value(), FindDeadLetters.Item::thing);
            assertThatReplayEqualsLive(known);
        }
    }
}
