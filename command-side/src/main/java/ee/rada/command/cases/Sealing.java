package ee.rada.command.cases;

import ee.rada.command.Context;
import ee.rada.kernel.SealedText;
import ee.rada.kernel.cases.CaseEvent;
import ee.rada.kernel.cases.CaseId;
import ee.rada.kernel.clients.ClientRef;
import org.jspecify.annotations.Nullable;

/** Seals what is said about the client of one case. */
record Sealing(Context.Seal seal, ClientRef client, CaseId caseId) {

    static Sealing of(CaseState state, CaseId caseId, Context context) {
        return new Sealing(context.seal(), state.known().client(), caseId);
    }

    /** @param field by {@link ee.rada.kernel.cases.CaseFields} */
    SealedText as(String field, String text) {
        return seal.of(client.value(), CaseEvent.stream(caseId), field, text);
    }

    @Nullable
    SealedText maybe(String field, @Nullable String text) {
        return text == null ? null : as(field, text);
    }
}
