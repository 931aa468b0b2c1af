package ee.rada.web.cases;

import ee.rada.kernel.Topic;
import ee.rada.kernel.cases.CaseCommand.ApproveClosure;
import ee.rada.kernel.cases.CaseStatus;
import ee.rada.kernel.emergencies.EmergencyCommand.ReviewEmergencyAccess;
import ee.rada.kernel.posts.OfficialId;
import ee.rada.query.cases.FindCases;
import ee.rada.query.emergencies.FindEmergencies;
import ee.rada.web._api.Asking;
import ee.rada.web._security.Caller;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What of cases lies on somebody's desk. */
@Component
public final class CasesOnDesk {

    private static final int IN_FULL = 8;
    private static final int AHEAD = 7;

    private final Asking asking;
    private final Clock clock;

    CasesOnDesk(Asking asking, Clock clock) {
        this.asking = asking;
        this.clock = clock;
    }

    /**
     * His part.
     *
     * @param closures that he may approve
     * @param transfers of which he decides if his region takes them over
     * @param due in his own cases, within a week
     * @param emergencies that he looks into
     */
    public record Entries(
            List<FindCases.Item> closures,
            List<FindCases.Item> transfers,
            List<FindCases.Item> due,
            List<FindEmergencies.Item> emergencies,
            LocalDate today) {

        public boolean isEmpty() {
            return closures.isEmpty() && transfers.isEmpty() && due.isEmpty() && emergencies.isEmpty();
        }
    }

    public Entries of(Caller caller) {
        var today = LocalDate.now(clock);
        if (!caller.maySee(Topic.CASES)) {
            return new Entries(List.of(), List.of(), List.of(), List.of(), today);
        }
        boolean decides = caller.maySend(ApproveClosure.class);
        var person = caller.under() == null ? caller.official() : caller.under().onBehalfOf();
        return new Entries(
                decides
                        ? cases(caller, CaseStatus.CLOSURE_REQUESTED, null, false).stream()
                                .filter(item -> !caller.persons().contains(item.responsible()))
                                .toList()
                        : List.of(),
                decides ? cases(caller, null, null, true) : List.of(),
                cases(caller, null, person, false).stream()
                        .filter(item ->
                                item.nextDue() != null && !item.nextDue().isAfter(today.plusDays(AHEAD)))
                        .toList(),
                emergencies(caller),
                today);
    }

    private List<FindCases.Item> cases(
            Caller caller, @Nullable CaseStatus state, @Nullable OfficialId responsible, boolean toBeTaken) {
        var query = new FindCases(
                null,
                state,
                responsible,
                null,
                true,
                false,
                toBeTaken,
                null,
                FindCases.Order.DUE,
                LocalDate.now(clock),
                null,
                IN_FULL);
        return asking.ask(caller, query, FindCases.Answer.class).items();
    }

    private List<FindEmergencies.Item> emergencies(Caller caller) {
        if (!caller.maySend(ReviewEmergencyAccess.class)) {
            return List.of();
        }
        var query = new FindEmergencies(null, true, false, null, IN_FULL);
        return asking.ask(caller, query, FindEmergencies.Answer.class).items();
    }
}
