package ee.rada.command.budgets;

import static ee.rada.command.Happened.LINE;
import static ee.rada.command.Happened.OTHER_LINE;
import static ee.rada.command.Happened.PROJECT;
import static ee.rada.command.Happened.day;
import static ee.rada.command.Happened.running;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Acting;
import ee.rada.command.By;
import ee.rada.command.Cast;
import ee.rada.command.Context;
import ee.rada.command.Decider;
import ee.rada.command.Memory;
import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.PersonalCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.budgets.BudgetCommand;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.ReleaseCommitment;
import ee.rada.kernel.budgets.BudgetCommand.ReverseEntry;
import ee.rada.kernel.budgets.BudgetEvent;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ProjectEvent;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Any history of entries: what is decided is what plain counting says, and no line ever has less than nothing. */
class BudgetHistoriesTest {

    private static final int SEEDS = 300;
    private static final int COMMANDS = 60;

    @Test
    void whatever_happens_no_line_goes_below_zero() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            new History(seed).play();
        }
    }

    private static final class History implements Context.Streams, Context.Posts, Context.Past, Context.Persons {

        private final int seed;
        private final Random random;
        private final Budgets budgets = new Budgets();
        private final CountedBudget counted = new CountedBudget();
        private Record project = budgets.projects().initial();
        private BudgetState budget = budgets.initial();

        History(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            running().forEach(this::happened);
            counted.set(LINE, 100_000);
            counted.set(OTHER_LINE, 50_000);
        }

        void play() {
            for (int number = 1; number <= COMMANDS; number++) {
                BudgetCommand command = anything(number);
                assertThat(isAccepted(command))
                        .as("seed %d, command %d: %s", seed, number, command)
                        .isEqualTo(counted.accepts(command));
                counted.lines().forEach(line -> agree(line, command));
            }
        }

        private void agree(LineId id, BudgetCommand after) {
            var line = Objects.requireNonNull(budget.lines().get(id));

            assertThat(line.available().cents()).as("seed %d: %s", seed, after).isNotNegative();
            assertThat(List.of(
                            line.committed().cents(),
                            line.spent().cents(),
                            line.available().cents()))
                    .as("seed %d: committed, spent, available after %s", seed, after)
                    .isEqualTo(List.of(counted.committed(id), counted.spent(id), counted.available(id)));
        }

        private boolean isAccepted(BudgetCommand command) {
            try {
                budgets.decide(budget, command, context()).forEach(this::happened);
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        }

        private void happened(Event event) {
            switch (event) {
                case BudgetEvent e -> budget = budgets.evolve(budget, e, By.himself(Cast.FINANCE.official()));
                case ProjectEvent e -> project = evolve(budgets.projects(), project, e);
                default -> throw new IllegalStateException("nothing else happens here: " + event);
            }
        }

        @SuppressWarnings("unchecked") // the state is the one this decider made
        private static <S extends Record, E extends Event> S evolve(Decider<?, S, E> decider, Record state, E event) {
            return decider.evolve((S) state, event, By.himself(Cast.SERVICE_HEAD.official()));
        }

        private BudgetCommand anything(int number) {
            var id = id(number);
            var line = random.nextBoolean() ? LINE : OTHER_LINE;
            var earlier = id(1 + random.nextInt(number));
            var amount = Money.of(new BigDecimal(1 + random.nextInt(40_000)).movePointLeft(2), Money.EUR);
            return switch (random.nextInt(6)) {
                case 0, 1 -> new CommitFunds(PROJECT, id, line, amount, day("2026-06-01"), "OÜ Koolitus", "leping 7");
                case 2 -> spend(id, line, amount, null);
                case 3 -> spend(id, line, amount, earlier);
                case 4 -> new ReleaseCommitment(PROJECT, earlier, amount, "cheaper than agreed");
                default -> new ReverseEntry(PROJECT, earlier, "typed twice");
            };
        }

        private static BudgetCommand spend(EntryId id, LineId line, Money amount, @Nullable EntryId commitment) {
            return new RecordExpenditure(PROJECT, id, line, amount, day("2026-06-01"), "arve 12", commitment, null);
        }

        private static EntryId id(int number) {
            return new EntryId(new UUID(13, number));
        }

        private Context context() {
            return new Context(
                    By.himself(Cast.FINANCE.official()),
                    Cast.FINANCE.post(),
                    Role.FINANCE,
                    Region.ALL,
                    Acting.NOW,
                    this,
                    this,
                    this,
                    (subject, _, _, text) -> new SealedText(subject, text),
                    this);
        }

        @Override
        public boolean exists(PostId post) {
            return false;
        }

        @Override
        public @Nullable OfficialId holderOf(PostId post) {
            return null;
        }

        @Override
        public boolean knows(OfficialId official) {
            return false;
        }

        @Override
        public boolean worksIn(OfficialId official, Region region) {
            return false;
        }

        @Override
        public @Nullable List<UUID> thingsOf(long position) {
            return null;
        }

        @Override
        public boolean knows(UUID thing) {
            return false;
        }

        @Override
        public boolean isKnown(UUID subject) {
            return false;
        }

        @Override
        public @Nullable UUID holderOf(PersonalCode code) {
            return null;
        }

        @Override
        public void keep(UUID subject, PersonalCode code) {
            throw new IllegalStateException("a budget knows nobody's code");
        }

        @Override
        @SuppressWarnings("unchecked") // there are only these two streams
        public <S extends Record, E extends Event> S read(Memory<S, E> memory, StreamId stream) {
            return (S) (stream.type().equals(BudgetEvent.STREAM) ? budget : project);
        }
    }
}
