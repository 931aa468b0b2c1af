package ee.rada.command.cases;

import ee.rada.command.By;
import ee.rada.command.Memory;
import ee.rada.kernel.cases.ClientCasesEvent;

/** Remembers which cases of a client are open; what happens to them is decided by {@link Cases}. */
public final class ClientCases implements Memory<ClientCasesState, ClientCasesEvent> {

    @Override
    public Class<ClientCasesEvent> events() {
        return ClientCasesEvent.class;
    }

    @Override
    public ClientCasesState initial() {
        return ClientCasesState.NONE;
    }

    @Override
    public ClientCasesState evolve(ClientCasesState state, ClientCasesEvent event, By by) {
        return state.evolve(event);
    }
}
