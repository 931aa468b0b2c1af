package ee.rada.command.cases;

import ee.rada.command.Persistent;
import ee.rada.kernel.Region;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.cases.ClientCasesEvent;
import ee.rada.kernel.cases.ClientCasesEvent.CaseListed;
import ee.rada.kernel.cases.ClientCasesEvent.CaseUnlisted;
import java.util.List;
import java.util.Map;

/** The open cases of a client, and where each is. */
public record ClientCasesState(Map<CaseId, Region> open) {

    static final ClientCasesState NONE = new ClientCasesState(Map.of());

    ClientCasesState evolve(ClientCasesEvent event) {
        return switch (event) {
            case CaseListed e -> new ClientCasesState(Persistent.with(open, e.caseId(), e.region()));
            case CaseUnlisted e -> new ClientCasesState(Persistent.without(open, e.caseId()));
        };
    }

    /** Those that are open there, but for one. */
    List<CaseId> othersIn(Region region, CaseId but) {
        return open.entrySet().stream()
                .filter(one -> one.getValue().equals(region))
                .map(Map.Entry::getKey)
                .filter(id -> !id.equals(but))
                .toList();
    }
}
