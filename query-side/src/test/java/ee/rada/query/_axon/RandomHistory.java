package ee.rada.query._axon;

import ee.rada.kernel.Event;
import ee.rada.kernel.Money;
import ee.rada.kernel.Role;
import ee.rada.kernel.budgets.EntryId;
import ee.rada.kernel.budgets.LineId;
import ee.rada.kernel.planchanges.ChangeCause;
import ee.rada.kernel.planchanges.Impact;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAnswered;
import ee.rada.kernel.planchanges.PlanChangeEvent.ClarificationAsked;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApplied;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApprovalGiven;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeApproved;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeEdited;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRebased;
import ee.rada.kernel.planchanges.PlanChangeEvent.PlanChangeRejected;
import ee.rada.kernel.planchanges.PlanChangeItem.MoveActivity;
import ee.rada.kernel.planchanges.ProposalId;
import ee.rada.kernel.projects.ActivityId;
import ee.rada.kernel.projects.PlanDifference.ActivityMoved;
import ee.rada.kernel.projects.PlanDifference.CostChanged;
import ee.rada.kernel.projects.PlanDifference.ProjectExtended;
import ee.rada.kernel.projects.ProjectEvent.ActivityRecordCorrected;
import ee.rada.kernel.projects.ProjectEvent.PlanConfirmedUpToDate;
import ee.rada.kernel.projects.ProjectEvent.PlanRevised;
import ee.rada.kernel.projects.ProjectId;
import ee.rada.kernel.projects.RecordId;
import ee.rada.query.Stories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A history of many projects at once, the same for the same seed. */
public final class RandomHistory {

    private final Random chance;
    private final List<Running> projects = new ArrayList<>();

    public RandomHistory(long seed) {
        this.chance = new Random(seed);
    }

    /** So many events, or a few more. */
    public List<Event> events(int count) {
        var events = new ArrayList<Event>();
        while (events.size() < count) {
            if (projects.size() < 3 || chance.nextInt(100) == 0) {
                var project = new Running();
                projects.add(project);
                project.begin(events);
            } else {
                projects.get(chance.nextInt(projects.size())).goOn(events);
            }
        }
        return events;
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }

    private final class Running {

        private final ProjectId id = new ProjectId(id());
        private final Stories story = new Stories(id);
        private final ActivityId activity = new ActivityId(id());
        private final LineId line = new LineId(id());
        private final List<RecordId> records = new ArrayList<>();
        private final List<EntryId> commitments = new ArrayList<>();
        private final List<EntryId> spendings = new ArrayList<>();
        private int planVersion = 1;
        private LocalDate start = Stories.FIRST;

        void begin(List<Event> events) {
            events.add(story.registered("R" + projects.size(), "Random " + chance.nextInt()));
            events.add(story.planned(activity, "1", Stories.FIRST, Stories.LAST, "100.00"));
            events.add(story.budgeted(Map.of(line, "100000.00")));
            events.add(story.submitted());
            events.add(story.approved());
            events.add(story.started(Stories.FIRST));
        }

        void goOn(List<Event> events) {
            switch (chance.nextInt(10)) {
                case 0 -> commit(events);
                case 1 -> spend(events);
                case 2 -> reverse(events);
                case 3 -> correct(events);
                case 4 -> amend(events);
                case 5 -> replan(events);
                case 6 -> revise(events);
                default -> record(events);
            }
        }

        private LocalDate day() {
            return Stories.FIRST.plusDays(chance.nextInt(300));
        }

        private void record(List<Event> events) {
            records.add(new RecordId(id()));
            events.add(story.recorded(activity, records.getLast(), day(), chance.nextInt(100)));
        }

        private void correct(List<Event> events) {
            if (!records.isEmpty()) {
                RecordId record = records.get(chance.nextInt(records.size()));
                int percent = chance.nextInt(100);
                events.add(new ActivityRecordCorrected(
                        id, activity, record, "typo", null, null, percent, null, null, null, null, percent));
            }
        }

        private void commit(List<Event> events) {
            commitments.add(new EntryId(id()));
            events.add(story.committed(commitments.getLast(), line, "10.00", day()));
        }

        private void spend(List<Event> events) {
            EntryId commitment = commitments.isEmpty() ? null : commitments.removeLast();
            spendings.add(new EntryId(id()));
            events.add(story.spent(
                    spendings.getLast(), line, "10.00", day(), commitment, commitment == null ? "0.00" : "10.00"));
        }

        private void reverse(List<Event> events) {
            if (!spendings.isEmpty()) {
                events.add(story.reversed(spendings.removeLast(), "10.00"));
            }
        }

        private void revise(List<Event> events) {
            ProposalId proposal = new ProposalId(id());
            LocalDate end = day();
            events.add(story.drafted(proposal, "Later", ChangeCause.PARTNER));
            events.add(story.revised(
                    proposal,
                    ++planVersion,
                    new ActivityMoved(activity, Stories.FIRST, Stories.LAST, Stories.FIRST, end),
                    new CostChanged(activity, Money.euros("100.00"), Money.euros(chance.nextInt(1000) + ".00")),
                    new ProjectExtended(Stories.LAST, end)));
            events.add(new PlanConfirmedUpToDate(id, day(), planVersion, null));
        }

        private void amend(List<Event> events) {
            ProposalId proposal = new ProposalId(id());
            events.add(story.drafted(proposal, line, "100000.00"));
            events.add(story.proposed(proposal, line, "100000.00", "100000.00", day()));
            events.add(story.amended(proposal, line, "100000.00", "100000.00", day()));
        }

        /** A proposal with everything that can be said about one, in the end refused or applied. */
        private void replan(List<Event> events) {
            ProposalId proposal = new ProposalId(id());
            var move = new MoveActivity(activity, day(), Stories.LAST);
            Impact impact = story.proposed(proposal, line, "100000.00", "100000.00", day())
                    .impact();
            events.add(story.drafted(proposal, line, "100000.00"));
            events.add(new PlanChangeEdited(
                    proposal, id, "Later", "Nobody is there yet.", false, List.of(move), impact, ChangeCause.STAFFING));
            events.add(story.proposed(proposal, line, "100000.00", "100000.00", day()));
            events.add(new ClarificationAsked(proposal, id, Role.UNIT_HEAD, "Why?"));
            events.add(new ClarificationAnswered(proposal, id, "Because."));
            events.add(new PlanChangeApprovalGiven(proposal, id, Role.UNIT_HEAD, null));
            if (chance.nextBoolean()) {
                events.add(new PlanChangeRejected(proposal, id, Role.FINANCE, "It cannot be paid for."));
                return;
            }
            events.add(new PlanChangeRebased(proposal, id, planVersion, 1, List.of(), impact, List.of(Role.UNIT_HEAD)));
            events.add(new PlanChangeApprovalGiven(proposal, id, Role.UNIT_HEAD, null));
            events.add(new PlanChangeApproved(proposal, id));
            planVersion++;
            var moved = new ActivityMoved(activity, start, Stories.LAST, move.newStart(), move.newEnd());
            start = move.newStart();
            events.add(new PlanRevised(id, planVersion, List.of(moved), proposal, day()));
            events.add(new PlanChangeApplied(proposal, id, planVersion, 1));
        }
    }
}
