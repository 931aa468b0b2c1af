package ee.rada.command._axon;

import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.Acting;
import ee.rada.command.Cast;
import ee.rada.command.Happened;
import ee.rada.command.substitutions.Substituting;
import ee.rada.kernel.Command;
import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.BudgetCommand.CommitFunds;
import ee.rada.kernel.budgets.BudgetCommand.RecordExpenditure;
import ee.rada.kernel.budgets.BudgetCommand.ReverseEntry;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.FunderDecision;
import ee.rada.kernel.planchanges.PlanChangeCommand.AnswerClarification;
import ee.rada.kernel.planchanges.PlanChangeCommand.ApprovePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.AskForClarification;
import ee.rada.kernel.planchanges.PlanChangeCommand.DraftPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.EditDraft;
import ee.rada.kernel.planchanges.PlanChangeCommand.RebasePlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.RecordFunderDecision;
import ee.rada.kernel.planchanges.PlanChangeCommand.RejectPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.SubmitPlanChange;
import ee.rada.kernel.planchanges.PlanChangeCommand.WithdrawPlanChange;
import ee.rada.kernel.planchanges.PlanChangeItem;
import ee.rada.kernel.planchanges.PlanChangeItem.AddActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.AddLine;
import ee.rada.kernel.planchanges.PlanChangeItem.AmendLine;
import ee.rada.kernel.planchanges.PlanChangeItem.CancelActivity;
import ee.rada.kernel.planchanges.PlanChangeItem.ChangeCost;
import ee.rada.kernel.planchanges.PlanChangeItem.CloseLine;
import ee.rada.kernel.planchanges.PlanChangeItem.ExtendProject;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.posts.PostEvent.OfficialAppointed;
import ee.rada.kernel.posts.PostEvent.PostDefined;
import ee.rada.kernel.posts.PostId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.ProjectCommand.RecordActivity;
import ee.rada.kernel.projects.RecordId;
import ee.rada.kernel.substitutions.SubstitutionId;
import ee.rada.store.StoredEvent;
import ee.rada.store.postgres.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Any history of proposals, entries, records and races between two processes, by people of whom some hold several posts and some act in
 * another's place: what is stored
 * is what a small naive bookkeeper, who sees nothing but the stored events, finds in order. A failure names its seed.
 */
class PlanChangeHistoriesTest {

    private static final int SEEDS = Integer.getInteger("rada.test.histories", 8);
    private static final int COMMANDS = 120;
    /** As many approvals as a proposal can need. */
    private static final int STEPS = 3;

    @Test
    void whatever_happens_the_ledger_of_proposals_is_in_order() {
        int applied = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            try (var history = new History(seed)) {
                history.play();
                var bookkeeper = new Bookkeeper(seed);
                history.stored().forEach(bookkeeper::read);
                bookkeeper.close();
                assertThat(bookkeeper.commands())
                        .as("seed %d: every command that was accepted is in the ledger, and no other", seed)
                        .containsExactlyInAnyOrderElementsOf(history.accepted);
                applied += bookkeeper.applied();
            }
        }
        assertThat(applied).as("proposals that were applied").isPositive();
    }

    private static final class History implements AutoCloseable {

        private final int seed;
        private final Random random;
        private final TestDatabase database = TestDatabase.fresh();
        private final DeskProcess here = new DeskProcess(database);
        private final DeskProcess there = new DeskProcess(database);
        private final ExecutorService two = Executors.newFixedThreadPool(2);
        private final List<Acting> people = new ArrayList<>();
        private final List<ProposalId> proposals = new ArrayList<>();
        private final List<EntryId> entries = new ArrayList<>();
        private final List<ActivityId> activities =
                new ArrayList<>(List.of(Happened.IN_POHJA, Happened.EVERYWHERE, Happened.IN_IDA));
        private final List<LineId> lines = new ArrayList<>(List.of(Happened.LINE, Happened.OTHER_LINE));
        final List<UUID> accepted = new ArrayList<>();

        History(int seed) {
            this.seed = seed;
            this.random = new Random(seed);
            here.given(Happened.regions());
            for (Cast who : Cast.values()) {
                here.given(who.appointed());
                people.add(Acting.as(who));
            }
            // The service head stands in for the unit head, who looks after finance, too.
            alsoHolds(Cast.SERVICE_HEAD, Role.UNIT_HEAD);
            alsoHolds(Cast.UNIT_HEAD, Role.FINANCE);
            alsoHolds(Cast.FINANCE, Role.DIRECTOR_GENERAL);
            substitutes(1, Cast.REGION_HEAD_POHJA, Cast.UNIT_HEAD);
            substitutes(2, Cast.WORKER_POHJA, Cast.FINANCE);
            here.given(Happened.running());
        }

        /** For as long as anybody runs this test: an act counts by the day on which it is recorded. */
        private void substitutes(int number, Cast who, Cast absent) {
            var id = new SubstitutionId(new UUID(21, number));
            here.given(Substituting.agreed(id, absent, who, "2026-01-01", "2099-12-31"));
            people.add(Acting.as(who).under(id));
        }

        private void alsoHolds(Cast who, Role role) {
            var post = new PostId(new UUID(20, people.size()));
            List<Event> appointed = List.of(
                    new PostDefined(post, "second " + role, "victim support", role, Region.ALL, null),
                    new OfficialAppointed(post, who.official(), LocalDate.of(2020, 1, 1)));
            here.given(appointed);
            people.add(Acting.as(who).in(post));
        }

        void play() {
            for (int number = 0; number < COMMANDS; number++) {
                if (random.nextInt(4) == 0) {
                    race(anything(), anybody(), anything(), anybody());
                } else {
                    send(here, anybody(), anything());
                }
            }
            // Whoever may, decides what is left: so that every history has an end.
            for (ProposalId proposal : List.copyOf(proposals)) {
                everybody(new RebasePlanChange(proposal));
                everybody(new SubmitPlanChange(proposal, Acting.TODAY));
                for (int step = 0; step < STEPS; step++) {
                    everybody(new ApprovePlanChange(proposal, null, null));
                }
            }
        }

        private void everybody(Command command) {
            people.forEach(who -> send(there, who, command));
        }

        private void race(Command one, Acting first, Command other, Acting second) {
            Future<?> left = two.submit(() -> send(here, first, one));
            Future<?> right = two.submit(() -> send(there, second, other));
            try {
                left.get();
                right.get();
            } catch (ExecutionException e) {
                throw new AssertionError("seed " + seed + ": " + one + " against " + other, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void send(DeskProcess desk, Acting who, Command command) {
            var id = UUID.randomUUID();
            try {
                var answer = desk.send(id, who, command);
                if (!answer.events().isEmpty()) {
                    synchronized (accepted) {
                        accepted.add(id);
                    }
                }
            } catch (Refusal refused) {
                // A refusal leaves nothing behind; the bookkeeper would find it.
            }
        }

        private Acting anybody() {
            return people.get(random.nextInt(people.size()));
        }

        private Command anything() {
            return switch (random.nextInt(20)) {
                case 0, 1, 2 -> draft();
                case 3 -> new EditDraft(proposal(), null, null, null, items(), null, null);
                case 4, 5, 6 -> new SubmitPlanChange(proposal(), Acting.TODAY);
                case 7, 8, 9, 10 -> new ApprovePlanChange(proposal(), null, null);
                case 11 -> new RejectPlanChange(proposal(), null, "The rooms are already paid for in advance");
                case 12 -> new WithdrawPlanChange(proposal(), "The trainers found another room after all");
                case 13, 14 -> new RebasePlanChange(proposal());
                case 15 ->
                    random.nextBoolean()
                            ? new AskForClarification(proposal(), "Why now?")
                            : new AnswerClarification(proposal(), "Because the offer ends");
                case 16 ->
                    new RecordActivity(
                            Happened.PROJECT,
                            activity(),
                            RecordId.random(),
                            Acting.TODAY,
                            "a day of training",
                            random.nextInt(100),
                            null,
                            null,
                            null,
                            null);
                case 17 ->
                    new CommitFunds(
                            Happened.PROJECT, entry(), line(), amount(20_000), Acting.TODAY, "OÜ Koolitus", "leping 7");
                case 18 ->
                    new RecordExpenditure(
                            Happened.PROJECT, entry(), line(), amount(30_000), Acting.TODAY, "arve 12", null, null);
                default ->
                    random.nextInt(4) == 0
                            ? new RecordFunderDecision(
                                    proposal(), FunderDecision.APPROVED, Acting.TODAY, "7-1/12", null)
                            : new ReverseEntry(Happened.PROJECT, anEntry(), "typed twice");
            };
        }

        private DraftPlanChange draft() {
            var id = new ProposalId(new UUID(seed, random.nextLong()));
            proposals.add(id);
            return new DraftPlanChange(
                    id,
                    Happened.PROJECT,
                    null,
                    null,
                    "Change " + proposals.size(),
                    "The trainers cost more than last year's offer said",
                    random.nextInt(5) == 0,
                    items(),
                    null,
                    null,
                    null);
        }

        private List<PlanChangeItem> items() {
            var items = new ArrayList<PlanChangeItem>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                items.add(item());
            }
            return items;
        }

        private PlanChangeItem item() {
            return switch (random.nextInt(9)) {
                case 0, 1 -> {
                    var start = LocalDate.of(2026, 3, 1).plusDays(random.nextInt(200));
                    yield new MoveActivity(activity(), start, start.plusDays(random.nextInt(120)));
                }
                case 2 -> {
                    var id = new ActivityId(new UUID(seed, random.nextLong()));
                    activities.add(id);
                    var start = LocalDate.of(2026, 4, 1).plusDays(random.nextInt(100));
                    yield new AddActivity(
                            id,
                            "N" + activities.size(),
                            "New training",
                            start,
                            start.plusDays(random.nextInt(60)),
                            null,
                            Region.ALL,
                            amount(10_000),
                            null,
                            null,
                            "Trained people",
                            false);
                }
                case 3 ->
                    random.nextInt(3) == 0
                            ? new CancelActivity(activity())
                            : new ChangeCost(activity(), amount(20_000));
                case 4 -> {
                    var id = new LineId(new UUID(seed, random.nextLong()));
                    lines.add(id);
                    yield new AddLine(id, "2." + lines.size(), "New line", 2026, amount(20_000));
                }
                case 5 ->
                    random.nextInt(3) == 0
                            ? new CloseLine(line())
                            : new ExtendProject(LocalDate.of(2026, 12, 31).plusDays(random.nextInt(90) - 20L));
                default -> new AmendLine(line(), 2026, amount(150_000));
            };
        }

        private ProposalId proposal() {
            return proposals.isEmpty() ? ProposalId.random() : proposals.get(random.nextInt(proposals.size()));
        }

        private ActivityId activity() {
            return activities.get(random.nextInt(activities.size()));
        }

        private LineId line() {
            return lines.get(random.nextInt(lines.size()));
        }

        private EntryId entry() {
            var id = new EntryId(new UUID(seed, random.nextLong()));
            entries.add(id);
            return id;
        }

        private EntryId anEntry() {
            return entries.isEmpty() ? EntryId.random() : entries.get(random.nextInt(entries.size()));
        }

        private Money amount(int below) {
            return new Money(1 + random.nextInt(below), Money.EUR);
        }

        List<StoredEvent> stored() {
            var all = new ArrayList<StoredEvent>();
            here.store().ledger().read(0, Long.MAX_VALUE, all::add);
            return all;
        }

        @Override
        public void close() {
            two.shutdownNow();
            here.close();
            there.close();
            database.close();
        }
    }
}
