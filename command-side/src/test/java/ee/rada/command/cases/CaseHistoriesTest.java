package ee.rada.command.cases;

import static ee.rada.command.cases.Casework.CASE;
import static ee.rada.command.cases.Casework.CLIENT;
import static ee.rada.command.cases.Casework.OPENED;
import static ee.rada.command.cases.Casework.opened;
import static ee.rada.command.cases.Casework.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import ee.rada.command.By;
import ee.rada.command.Cast;
import ee.rada.command.Context;
import ee.rada.command.Memory;
import ee.rada.kernel.Event;
import ee.rada.kernel.PersonalCode;
import ee.rada.kernel.Refusal;
import ee.rada.kernel.Region;
import ee.rada.kernel.Role;
import ee.rada.kernel.StreamId;
import ee.rada.kernel.cases.CaseCommand;
import ee.rada.kernel.cases.CaseCommand.AcceptTransfer;
import ee.rada.kernel.cases.CaseCommand.AgreeActionPlan;
import ee.rada.kernel.cases.CaseCommand.AgreeSafetyPlan;
import ee.rada.kernel.cases.CaseCommand.ApproveClosure;
import ee.rada.kernel.cases.CaseCommand.CompleteReferral;
import ee.rada.kernel.cases.CaseCommand.CompleteStep;
import ee.rada.kernel.cases.CaseCommand.DeclineTransfer;
import ee.rada.kernel.cases.CaseCommand.MakeReferral;
import ee.rada.kernel.cases.CaseCommand.RecordAssessment;
import ee.rada.kernel.cases.CaseCommand.RecordConsent;
import ee.rada.kernel.cases.CaseCommand.RecordReferralAnswer;
import ee.rada.kernel.cases.CaseCommand.RecordSession;
import ee.rada.kernel.cases.CaseCommand.ReopenCase;
import ee.rada.kernel.cases.CaseCommand.RequestClosure;
import ee.rada.kernel.cases.CaseCommand.RequestTransfer;
import ee.rada.kernel.cases.CaseCommand.ReturnClosure;
import ee.rada.kernel.cases.CaseCommand.RevokeReferral;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseEvent.CaseClosed;
import ee.rada.kernel.cases.CaseEvent.CaseReopened;
import ee.rada.kernel.cases.CaseEvent.ConsentRecorded;
import ee.rada.kernel.cases.CaseEvent.ConsentWithdrawn;
import ee.rada.kernel.cases.CaseEvent.ReferralAccepted;
import ee.rada.kernel.cases.CaseEvent.ReferralCompleted;
import ee.rada.kernel.cases.CaseEvent.ReferralMade;
import ee.rada.kernel.cases.CaseEvent.ReferralRejected;
import ee.rada.kernel.cases.CaseEvent.ReferralRevoked;
import ee.rada.kernel.cases.ClientCasesEvent;
import ee.rada.kernel.cases.ClientCasesEvent.CaseListed;
import ee.rada.kernel.cases.ClosureReason;
import ee.rada.kernel.cases.ConsentDecision;
import ee.rada.kernel.cases.ConsentId;
import ee.rada.kernel.cases.ConsentKind;
import ee.rada.kernel.cases.Need;
import ee.rada.kernel.cases.PlanStep;
import ee.rada.kernel.cases.ReferralAnswer;
import ee.rada.kernel.cases.ReferralId;
import ee.rada.kernel.cases.RiskLevel;
import ee.rada.kernel.cases.SessionChannel;
import ee.rada.kernel.cases.SessionId;
import ee.rada.kernel.cases.SharedData;
import ee.rada.kernel.cases.StepId;
import ee.rada.kernel.cases.TransferId;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.kernel.posts.PostId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a case in whatever order, what the rules promise holds. They are checked on the events alone. */
class CaseHistoriesTest {

    private static final int STEPS = 1500;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void what_is_promised_holds_in_every_history(long seed) {
        var world = new World(new Random(seed));
        for (int i = 0; i < STEPS; i++) {
            world.ask();
        }

        assertThat(world.accepted).as("accepted commands").isGreaterThan(STEPS / 10);
        assertThat(world.kinds)
                .as("what happened at all")
                .contains(ReferralRevoked.class, ReferralCompleted.class, CaseClosed.class, CaseReopened.class);
    }

    /** One case, a clock that only goes forward, and what an auditor would write down of the events. */
    private static final class World implements Context.Streams, Context.Posts {

        private final Random random;
        private final ClientCases clientCases = new ClientCases();
        private final Cases cases = new Cases(clientCases);
        private final Set<Class<?>> kinds = new HashSet<>();
        private final Map<ReferralId, ReferralMade> open = new LinkedHashMap<>();
        private final Set<ReferralId> unanswered = new HashSet<>();
        private final List<CaseEvent> said = new ArrayList<>();
        private CaseState state = CaseState.NONE;
        private ClientCasesState list = ClientCasesState.NONE;
        private Instant now = Casework.at(OPENED, "10:00");
        private boolean isClosed;
        private int accepted;
        private int number;

        World(Random random) {
            this.random = random;
            happened(opened());
            happened(new CaseListed(CLIENT, CASE, Region.of("POHJA")));
        }

        void ask() {
            now = now.plus(Duration.ofMinutes(1 + random.nextInt(60)));
            number++;
            try {
                List<Event> events = cases.decide(state, anything(), context());
                events.forEach(this::happened);
                accepted++;
                check();
            } catch (Refusal refused) {
                assertThat(refused.code()).isNotNull();
            }
        }

        private void happened(Event event) {
            kinds.add(event.getClass());
            switch (event) {
                case CaseEvent e -> {
                    state = cases.evolve(state, e, By.himself(Cast.WORKER_POHJA.official()));
                    note(e);
                }
                case ClientCasesEvent e -> list = clientCases.evolve(list, e, By.himself(Cast.WORKER_POHJA.official()));
                default -> throw new IllegalStateException("nothing else happens here: " + event);
            }
        }

        private void note(CaseEvent event) {
            switch (event) {
                case ConsentRecorded _, ConsentWithdrawn _ -> said.add(event);
                case ReferralMade e -> {
                    requireConsent(e);
                    open.put(e.referralId(), e);
                    unanswered.add(e.referralId());
                }
                case ReferralAccepted e -> unanswered.remove(e.referralId());
                case ReferralRejected e -> ended(e.referralId());
                case ReferralCompleted e -> ended(e.referralId());
                case ReferralRevoked e -> ended(e.referralId());
                case CaseClosed _ -> {
                    assertThat(open).as("no open referral on a closed case").isEmpty();
                    isClosed = true;
                }
                case CaseReopened _ -> isClosed = false;
                default -> {}
            }
        }

        private void ended(ReferralId id) {
            open.remove(id);
            unanswered.remove(id);
        }

        private void requireConsent(ReferralMade made) {
            if (!made.dataShared().isEmpty()) {
                assertThat(held(made.partnerId(), made.at()))
                        .as("what the client had said to %s until %s", made.partnerId(), made.at())
                        .isTrue();
            }
        }

        /** Whether the last thing he had said of that partner until then was yes. */
        private boolean held(UUID partner, Instant then) {
            boolean held = false;
            Instant last = Instant.MIN;
            for (CaseEvent event : said) {
                boolean given = event instanceof ConsentRecorded;
                UUID whom = event instanceof ConsentRecorded e ? e.partnerId() : ((ConsentWithdrawn) event).partnerId();
                Instant at = event instanceof ConsentRecorded e ? e.at() : ((ConsentWithdrawn) event).at();
                if (partner.equals(whom) && !at.isAfter(then) && !at.isBefore(last)) {
                    held = given;
                    last = at;
                }
            }
            return held;
        }

        private void check() {
            for (ReferralId id : unanswered) {
                ReferralMade made = open.get(id);
                if (made != null && !made.dataShared().isEmpty()) {
                    assertThat(held(made.partnerId(), now))
                            .as("nobody waits for a partner who may not be told")
                            .isTrue();
                }
            }
            assertThat(list.open().containsKey(CASE)).as("listed while open").isEqualTo(!isClosed);
        }

        private CaseCommand anything() {
            var referral = known();
            var partner = new UUID(31, random.nextInt(3));
            return switch (random.nextInt(20)) {
                case 0, 1 -> consent(partner, ConsentDecision.GIVEN);
                case 2 -> consent(partner, ConsentDecision.WITHDRAWN);
                case 3, 4 -> refer(partner);
                case 6, 7 -> new RecordReferralAnswer(CASE, referral, ReferralAnswer.ACCEPTED, null);
                case 8 -> new RecordReferralAnswer(CASE, referral, ReferralAnswer.REJECTED, "full");
                case 5, 9 -> new CompleteReferral(CASE, referral);
                case 10 -> new RevokeReferral(CASE, referral, "He found one himself.");
                case 11 -> session();
                case 12 -> new RecordAssessment(CASE, List.of(Need.LEGAL), null, null, RiskLevel.HIGH, null);
                case 13 -> new AgreeActionPlan(CASE, List.of(step(), step()));
                case 14 -> new CompleteStep(CASE, step().id(), null);
                case 15 -> new AgreeSafetyPlan(CASE, "a bag", OPENED.plusYears(5));
                case 16 -> closing();
                case 17 -> new ApproveClosure(CASE);
                case 18 -> random.nextBoolean() ? new ReturnClosure(CASE, "no") : new ReopenCase(CASE, "back", null);
                default -> transfer();
            };
        }

        /** Mostly one that is open. */
        private ReferralId known() {
            var ids = open.keySet().stream().toList();
            return ids.isEmpty() || random.nextInt(4) == 0
                    ? new ReferralId(new UUID(30, random.nextInt(1 + number)))
                    : ids.get(random.nextInt(ids.size()));
        }

        private CaseCommand consent(UUID partner, ConsentDecision decision) {
            return new RecordConsent(
                    CASE,
                    new ConsentId(new UUID(32, number)),
                    ConsentKind.SHARE,
                    partner,
                    "KOV",
                    decision,
                    before(),
                    "said so");
        }

        private CaseCommand refer(UUID partner) {
            List<SharedData> told = random.nextInt(4) == 0 ? List.of() : List.of(SharedData.NAME);
            var id = new ReferralId(new UUID(30, number));
            return new MakeReferral(CASE, id, partner, "KOV", "a flat", told, before(), null);
        }

        private CaseCommand session() {
            var id = new SessionId(new UUID(33, number));
            return new RecordSession(CASE, id, before(), SessionChannel.PHONE, 30, null, null);
        }

        private CaseCommand closing() {
            var reason = random.nextInt(3) == 0 ? ClosureReason.GOALS_MET : ClosureReason.CLIENT_WISH;
            return new RequestClosure(CASE, reason, "He is fine.");
        }

        private CaseCommand transfer() {
            Region there = random.nextBoolean() ? Region.REMOTE : Region.of("POHJA");
            return switch (random.nextInt(3)) {
                case 0 -> new RequestTransfer(CASE, new TransferId(new UUID(34, number)), there, "He moved.");
                case 1 -> new AcceptTransfer(CASE, Cast.WORKER_POHJA.official(), null);
                default -> new DeclineTransfer(CASE, "Nobody has time.");
            };
        }

        private PlanStep step() {
            return new PlanStep(new StepId(new UUID(35, random.nextInt(6))), "a flat", "client", OPENED.plusDays(9));
        }

        /** Now, or some time ago. */
        private Instant before() {
            return random.nextBoolean() ? now : now.minus(Duration.ofMinutes(random.nextInt(3000)));
        }

        private Context context() {
            var elsewhere = new Elsewhere();
            return new Context(
                    By.himself(Cast.WORKER_POHJA.official()),
                    Cast.WORKER_POHJA.post(),
                    Role.WORKER,
                    Region.of("POHJA"),
                    now,
                    this,
                    this,
                    elsewhere,
                    (_, _, _, text) -> sealed(text),
                    elsewhere);
        }

        @Override
        @SuppressWarnings("unchecked") // no other stream is read
        public <S extends Record, E extends Event> S read(Memory<S, E> memory, StreamId stream) {
            return (S) list;
        }

        @Override
        public boolean exists(PostId post) {
            return true;
        }

        @Override
        public @Nullable OfficialId holderOf(PostId post) {
            return null;
        }

        @Override
        public boolean knows(OfficialId official) {
            return true;
        }

        @Override
        public boolean worksIn(OfficialId official, Region region) {
            return true;
        }
    }

    /** Nobody and nothing else was ever heard of. */
    private static final class Elsewhere implements Context.Past, Context.Persons {

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
            // no code is told in a case
        }
    }
}
